package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperPrint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.khuyencong.fair.ExhibitorLetter;
import vn.khuyencong.fair.ExhibitorList;
import vn.khuyencong.fair.ExhibitorList.Row;
import vn.khuyencong.reports.readback.PrintedTable;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;

class FairFormsTest {

    private static final Forms FORMS = new Forms();

    static Stream<byte[]> allSorts() {
        return Stream.of(FORMS.exhibitorListPdf(FairForms.list(0, 0, "", true)), FORMS.exhibitorListPdf(FairForms.list(150, 3, "DỰ THẢO", true)),
                FORMS.floorPdf(FairForms.floor(0, 0, 0)), FORMS.floorPdf(FairForms.floor(1, 1, 5)), FORMS.floorPdf(FairForms.floor(3, 9, 60)),
                FORMS.exhibitorLettersPdf(List.of(FairForms.letter(1, 1))), FORMS.exhibitorLettersPdf(letters(3, 200)));
    }

    private static List<ExhibitorLetter> letters(int number, int sentences) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> FairForms.letter(i, sentences)).toList();
    }

    @ParameterizedTest
    @MethodSource("allSorts")
    void everyFormOfAFairIsFitForTheArchiveAndKeepsItsMargins(byte[] form) {
        assertEquals(List.of(), Archive.complaints(form, PDFAFlavour.PDFA_1_A));
        assertEquals(List.of(), Archive.complaints(form, PDFAFlavour.PDFA_1_B));
        assertEquals(List.of(), Paper.inTheMargins(form));
        Paper.pages(form).forEach(page -> assertTrue(page.contains(SampleMark.WORDS) && page.contains("Mã số liệu: 9f86d081884c7d65"), page));
        assertTrue(Paper.last(form).contains("Nơi nhận:"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "20, 2", "300, 4"})
    void everyCellOfTheListIsReadFromThePaper(int rows, int halls) {
        ExhibitorList list = FairForms.list(rows, halls, "", true);
        PrintedTable paper = PrintedTable.read(FORMS.exhibitorListPdf(list));

        list.blocks().forEach(block -> {
            block.rows().forEach(row -> assertRow(row, paper));
            assertEquals(block.stalls().text(), paper.cell(block.sum(), "Số gian"));
            assertEquals(block.turns(), paper.cell(block.sum(), "Cơ sở"));
        });
        assertEquals(list.stalls().text(), paper.cell("Tổng cộng", "Số gian"));
        assertTrue(paper.text().contains(list.narrative().get(0)), paper.text());
    }

    private static void assertRow(Row row, PrintedTable paper) {
        assertEquals(row.order(), paper.cell(row.numbers(), "TT"));
        assertEquals(row.stalls().text(), paper.cell(row.numbers(), "Số gian"));
        assertEquals(row.place(), paper.cell(row.numbers(), "Khu/dãy"));
        assertEquals(row.size(), paper.cell(row.numbers(), "Kích thước"));
        assertEquals(row.establishment(), paper.cell(row.numbers(), "Cơ sở"));
        assertEquals(row.province(), paper.cell(row.numbers(), "Tỉnh, thành phố"));
        assertEquals(row.products(), paper.cell(row.numbers(), "Sản phẩm"));
        assertEquals(row.award(), paper.cell(row.numbers(), "Cấp sản phẩm tiêu biểu"));
        assertEquals(row.support(), paper.cell(row.numbers(), "Mức hỗ trợ"));
        assertEquals(row.remark(), paper.cell(row.numbers(), "Ghi chú"));
    }

    @Test
    void aListThatIsNotInForceSaysSoOnEachPage() {
        Paper.pages(FORMS.exhibitorListPdf(FairForms.list(60, 2, "DỰ THẢO", false))).forEach(page -> {
            assertTrue(page.contains("DỰ THẢO"), page);
            assertFalse(page.contains(SampleMark.WORDS), page);
        });
    }

    @Test
    void aListOfMorePagesThanAreHeldInMemoryIsWhole() {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        FORMS.exhibitorListPdf(FairForms.list(5_000, 2, "", false), pdf);

        List<String> pages = Paper.pages(pdf.toByteArray());
        assertTrue(pages.size() > Overflow.PAGES_IN_MEMORY, () -> pages.size() + " pages");
        for (int page = 1; page <= pages.size(); page++) {
            assertTrue(pages.get(page - 1).contains("Trang " + page + "/" + pages.size()), pages.get(page - 1));
        }
        assertTrue(pages.get(pages.size() - 1).contains("Nơi nhận:"));
        assertTrue(Paper.tags(pdf.toByteArray(), "TD") > 5_000 * 11);
    }

    @Test
    void theSpreadsheetHasTheRowsOfThePaper() {
        Spreadsheet sheet = FormSheets.of(FairForms.list(10, 2, "", true));
        assertEquals(2 + 10 + 2 + 1, sheet.rows().size());
        assertTrue(sheet.rows().stream().allMatch(row -> row.values().size() == sheet.columns().size()));
    }

    @Test
    void everyStallIsOnTheMapWithANumberThatCanBeReadAndSearched() {
        String all = String.join(" ", Paper.pages(FORMS.floorPdf(FairForms.floor(2, 4, 60))));
        for (int hall = 1; hall <= 2; hall++) {
            for (char row = 'A'; row < 'E'; row++) {
                for (int i = 1; i <= 60; i++) {
                    String number = hall + "" + row + "-" + String.format("%02d", i);
                    assertTrue(all.contains(number), () -> number + " is not in " + all);
                }
            }
        }
        assertTrue(all.contains("Chưa giao: 4 gian") && all.contains("HTX Chè"), all);
    }

    @Test
    void theMapIsOnA3AndSpeaksItsRows() {
        byte[] map = FORMS.floorPdf(FairForms.floor(1, 3, 12));
        assertEquals(List.of("1191x842"), Paper.sizes(map));
        assertTrue(Paper.tags(map, "Image") >= 5);
        assertTrue(Paper.tags(map, "H2") == 1);
    }

    @Test
    void theSameFairIsTheSameBytesWhereverItIsPrinted() {
        byte[] map = FORMS.floorPdf(FairForms.floor(2, 3, 40));
        byte[] letters = FORMS.exhibitorLettersPdf(letters(3, 2));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            Locale.setDefault(Locale.GERMANY);
            assertArrayEquals(map, new Forms().floorPdf(FairForms.floor(2, 3, 40)));
            assertArrayEquals(letters, new Forms().exhibitorLettersPdf(letters(3, 2)));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void manyLettersAreOneDocumentInWhichEachBeginsOnItsOwnPage() {
        List<String> pages = Paper.pages(FORMS.exhibitorLettersPdf(letters(40, 1)));
        assertEquals(40, pages.size());
        for (int i = 1; i <= 40; i++) {
            String page = pages.get(i - 1);
            assertTrue(page.contains("Kính gửi: Công ty") && page.contains("đăng ký số " + i + " của") && page.contains("Trang 1/1"), page);
        }
        assertThrows(IllegalArgumentException.class, () -> FORMS.exhibitorLettersPdf(List.of()));
    }

    @Test
    void ofManyLettersOneAloneIsHeldWhileTheyArePrinted() {
        int[] filled = {0};
        TurnByTurn turns = new TurnByTurn(3, at -> {
            filled[0]++;
            return new JasperPrint();
        });
        for (int i = 0; i < turns.size(); i++) {
            turns.get(i);
            turns.get(i);
        }
        assertEquals(3, filled[0]);
    }
}
