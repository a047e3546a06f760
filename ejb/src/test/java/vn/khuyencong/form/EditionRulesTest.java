package vn.khuyencong.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.khuyencong.form.FormColumn.Kind;

class EditionRulesTest {

    private static final LocalDate IN_2000 = LocalDate.of(2000, 1, 1);
    private static final LocalDate IN_2026 = LocalDate.of(2026, 1, 1);

    @Test
    void editionsThatFollowEachOtherAreRight() {
        assertEquals(List.of(), EditionRules.complaints(List.of(edition("BM19", IN_2026, null, column("label"), column("total")),
                edition("BM19", IN_2000, IN_2026.minusDays(1), column("number"), column("label")), edition("BM10", IN_2000, null))));
    }

    @Test
    void anEditionThatNamesAColumnThatTheFormDoesNotHaveIsRefusedAndToldWhichThereAre() {
        assertEquals(List.of("Biểu BM19, lần ban hành từ ngày 01/01/2026: biểu không có cột “table.province”. Bảng “table” của biểu có thể dùng các cột: "
                + "number, label, measure, national, local, total."), complaints(edition("BM19", IN_2026, null, column("label"), column("province"))));
        assertEquals(1, complaints(edition("BM19", IN_2026, null, new FormColumn("annex", "label", null, "Chỉ tiêu", 1, Kind.TEXT))).size());
    }

    @Test
    void twoEditionsOfOneDayAreRefused() {
        assertEquals(List.of("Biểu BM10: lần ban hành từ ngày 01/01/2000 vẫn còn hiệu lực khi lần ban hành từ ngày 01/01/2026 bắt đầu."
                + " Hãy ghi ngày hết hiệu lực cho lần trước."), complaints(edition("BM10", IN_2000, null), edition("BM10", IN_2026, null)));
        assertEquals(1, complaints(edition("BM10", IN_2000, IN_2026), edition("BM10", IN_2026, null)).size());
    }

    @Test
    void anEditionThatEndsBeforeItBeginsOrHasNoColumnsOrTooManyOrOneWithoutWidthIsRefused() {
        assertEquals(List.of("Biểu BM10, lần ban hành từ ngày 01/01/2026: hết hiệu lực ngày 01/01/2000, trước ngày có hiệu lực."),
                complaints(edition("BM10", IN_2026, IN_2000)));
        assertEquals(List.of("Biểu BM19, lần ban hành từ ngày 01/01/2026: chưa có cột nào."), complaints(edition("BM19", IN_2026, null)));
        assertEquals(List.of("Biểu BM19, lần ban hành từ ngày 01/01/2026: có 19 cột, khổ giấy chỉ đủ 18 cột."), complaints(edition("BM19", IN_2026, null,
                IntStream.range(0, 19).mapToObj(i -> column("label")).toArray(FormColumn[]::new))));
        assertEquals(List.of("Biểu BM19, lần ban hành từ ngày 01/01/2026: độ rộng của cột “total” phải từ 1 trở lên."), complaints(edition("BM19", IN_2026, null,
                column("label"), new FormColumn(TableForm.TABLE, "total", null, "Cộng", 0, Kind.FIGURE))));
    }

    private static List<String> complaints(FormEdition... editions) {
        return EditionRules.complaints(List.of(editions));
    }

    private static FormEdition edition(String form, LocalDate from, LocalDate to, FormColumn... columns) {
        return new FormEdition(form, from, to, "", "BIỂU", "BC", "thử nghiệm", false, List.of(columns));
    }

    private static FormColumn column(String key) {
        return new FormColumn(TableForm.TABLE, key, null, key, 10, Kind.TEXT);
    }
}
