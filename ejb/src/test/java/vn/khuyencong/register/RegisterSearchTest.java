package vn.khuyencong.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.PrintedDocuments.Filter;
import vn.khuyencong.testing.Viewers;

class RegisterSearchTest {

    private static final Viewer OFFICER = Viewers.DEPT_OFFICER;
    private static final Viewer LEADER = Viewers.DEPT_LEADER;

    private RegisterDesk desk;

    @BeforeEach
    void open(TestInfo test) {
        desk = new RegisterDesk("search-" + test.getDisplayName());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aDocumentIsFoundByNumberCodeOfficeAndNameWithOrWithoutDiacritics() {
        PrintedDocument merit = desk.issued(LEADER, RegisterDesk.of(RegisterDesk.numbered("BANGKHEN-7", "004/2026/BK-BCT"), "Đặng Thị Minh Họa"));
        desk.issued(LEADER, RegisterDesk.of(RegisterDesk.numbered("BANGKHEN-8", "005/2026/BK-BCT"), "Trần Văn Minh Họa"));
        PrintedDocument provincial = desk.issued(Viewers.officer("P63-24"), RegisterDesk.provincial(2024, "a"));
        for (String typed : List.of("Đặng Thị Minh Họa", "dang thi minh", "họa Đặng", "004/2026/BK-BCT", "004/2026", merit.checkCode(), merit.checkCode().replace("-", "").toLowerCase())) {
            assertEquals(List.of(merit.id()), found(OFFICER, typed), typed);
        }
        for (String typed : List.of("tỉnh bắc giang", "Sở Công Thương Bắc Giang", "P63-24", "BM07-2023-P63-24".replace("2023", "2024"))) {
            assertEquals(List.of(provincial.id()), found(OFFICER, typed), typed);
        }
        assertEquals(2, found(OFFICER, "minh họa").size());
    }

    @Test
    void whatMeansAnythingToADatabaseFindsNothing() {
        desk.issued(OFFICER, RegisterDesk.plan(2024, "a"));
        for (String typed : List.of("%", "_", "'", "%%08%", "no such document")) {
            assertEquals(typed.contains("08") ? 1 : 0, found(OFFICER, typed).size(), typed);
        }
    }

    @Test
    void nobodyFindsWhatHeDoesNotSee() {
        desk.issued(Viewers.officer("P63-24"), RegisterDesk.provincial(2024, "a"));
        assertEquals(List.of(), found(Viewers.officer("P63-27"), "bắc giang"));
    }

    @Test
    void aFileTellsWhosePaperItIsAndIsNoPath() {
        assertEquals("004-2026-BK-BCT Dang Thi Minh Hoa.pdf", PaperName.of("004/2026/BK-BCT", "BANGKHEN-7", "Đặng Thị Minh Họa", 1));
        assertEquals("01-BC-DCK BM08-2024-NORTH v2.pdf", PaperName.of("01/BC-ĐCK", "BM08-2024-NORTH", "", 2));
        assertEquals("BM02-7 Co so Minh Hoa.pdf", PaperName.of("", "BM02-7", "Cơ sở Minh Họa", 1));
        assertEquals("etc-passwd c windows con.pdf", PaperName.of("../../etc/passwd", "BM08", "..\\c:\\windows\\con.", 1));
        assertEquals("BM08.pdf", PaperName.of("", "BM08", "", 1));
        String endless = PaperName.of("1".repeat(300), "BM08", "Tên rất dài ".repeat(100), 1);
        assertTrue(endless.length() <= 125, endless);
    }

    private List<Long> found(Viewer by, String text) {
        return desk.list(by, new Filter(null, null, null, null, null, text)).stream().map(PrintedDocument::id).toList();
    }
}
