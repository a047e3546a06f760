package vn.khuyencong.consolidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.khuyencong.consolidation.FairsBeside.Supported;
import vn.khuyencong.shared.FundSource;

class FairNotesTest {

    @Test
    void supportIsSaidLineByLineForEachFundAndNamedAsACheck() {
        List<String> notes = notes(969, List.of(new Supported("HC-1", "Thuê mặt bằng", FundSource.NATIONAL, 1_500_000_000L),
                new Supported("HC-2", "Thuê gian", FundSource.LOCAL, 80_000_000L), new Supported("HC-1", "Lễ khai mạc", FundSource.NATIONAL, 20_000_000L)));
        assertEquals(List.of("Đối chiếu, không cộng vào biểu: theo kết quả phân gian hàng và kết quả tham gia hội chợ có 969 lượt cơ sở (900 cơ sở), 2.141 gian hàng, "
                        + "trong đó 3 gian hàng chung của tỉnh.",
                "Đối chiếu, không cộng vào biểu: theo các dòng chi phí của những hội chợ đã kết thúc, kinh phí khuyến công quốc gia hỗ trợ 1.520.000.000 đồng, gồm: "
                        + "HC-1 – Thuê mặt bằng: 1.500.000.000 đồng; HC-1 – Lễ khai mạc: 20.000.000 đồng.",
                "Đối chiếu, không cộng vào biểu: theo các dòng chi phí của những hội chợ đã kết thúc, kinh phí khuyến công địa phương hỗ trợ 80.000.000 đồng, gồm: "
                        + "HC-2 – Thuê gian: 80.000.000 đồng."), notes);
    }

    @Test
    void manyLinesAreNamedUpToTwentyAndTheRestSaidInASum() {
        List<String> notes = notes(1, Collections.nCopies(23, new Supported("HC-1", "Thuê gian", FundSource.LOCAL, 1_000_000L)));
        assertTrue(notes.get(1).endsWith("; và 3 dòng khác: 3.000.000 đồng."), notes.get(1));
        assertTrue(notes.get(1).contains("hỗ trợ 23.000.000 đồng"), notes.get(1));
    }

    @Test
    void whereThereWasNoFairNothingIsSaid() {
        assertEquals(Optional.empty(), asked(0, List.of()).counted());
    }

    private static List<String> notes(int turns, List<Supported> lines) {
        return FairNotes.of(asked(turns, lines).counted().orElseThrow());
    }

    private static FairsBeside asked(int turns, List<Supported> lines) {
        FairsBeside asked = new FairsBeside(Set.of(), true, 2024, LocalDate.of(2024, 12, 31));
        asked.answer(turns, 900, turns == 0 ? 0 : 2_141, 3, lines);
        return asked;
    }
}
