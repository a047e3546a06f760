package vn.khuyencong.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaperBatchesTest {

    @Test
    void twoPapersOfAZipHaveTwoNames() {
        Set<String> names = new HashSet<>();
        assertEquals(List.of("001 Minh Hoa.pdf", "001 Minh Hoa (2).pdf", "002 Minh Hoa.pdf", "001 Minh Hoa (3).pdf"),
                List.of(PaperBatches.unlike("001 Minh Hoa.pdf", names), PaperBatches.unlike("001 Minh Hoa.pdf", names),
                        PaperBatches.unlike("002 Minh Hoa.pdf", names), PaperBatches.unlike("001 Minh Hoa.pdf", names)));
    }
}
