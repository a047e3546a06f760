package vn.khuyencong.reports;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
class TmpPictures {
    @Test
    void write() throws Exception {
        for (int n : new int[] {0, 1, 300}) {
            Files.write(Path.of("/tmp/phieu-" + n + ".pdf"), new Forms().receiptPdf(ReceiptFormTest.paper(n, n > 0)));
        }
    }
}
