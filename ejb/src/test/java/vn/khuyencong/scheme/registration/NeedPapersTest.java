package vn.khuyencong.scheme.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Needs;
import vn.khuyencong.testing.Said;
import vn.khuyencong.testing.Services;

class NeedPapersTest {

    private static final String BAC_GIANG = "P63-24";
    private static final Viewer OFFICER = Needs.officer(BAC_GIANG);

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("needpapers-" + test.getDisplayName())).play(LocalDate.of(2024, 1, 9));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void thePaperSaysWhatWasRegisteredToTheDong() {
        long id = registered(Needs.machine("HTX Thành Ngân", "Hiệp Hòa", 100));
        Said said = new Said(paper(OFFICER, id));
        assertEquals("HTX Thành Ngân", said.fact("Tên cơ sở"));
        assertEquals("Hợp tác xã", said.fact("Loại hình"));
        assertEquals("thôn 1, xã A, Hiệp Hòa", said.fact("Địa chỉ nơi sản xuất"));
        assertEquals("0900000000", said.fact("Điện thoại"));
        assertEquals("900.000.000 đồng", said.fact("Doanh thu năm trước"));
        assertTrue(said.fact("Nội dung hoạt động khuyến công").endsWith("(A3)"), said.fact("Nội dung hoạt động khuyến công"));
        assertEquals(List.of(300_000_000L, 100_000_000L, 200_000_000L),
                List.of(said.amount("Tổng mức đầu tư"), said.amount("Kinh phí đề nghị hỗ trợ"), said.amount("Vốn đối ứng của cơ sở")));
        assertNull(said.amount("Nguồn vốn khác"));
        assertEquals(List.of(List.of("1", "Máy chế biến", "300.000.000", "Công ty Máy, số BG-1, ngày 05/01/2024, giá trị đến 31/12/2024"),
                List.of("", "Tổng cộng", "300.000.000", "")), said.table("equipment", "order", "name", "amount", "quotation"));
        assertEquals(Set.of(), said.lostCells());
        assertTrue(said.paragraphs().get(0).startsWith("Cơ sở cam kết"));
        assertEquals(List.of("Phiếu số " + id + ", ghi nhận ngày 09/01/2024: cán bộ khuyến công ghi giúp cơ sở."), said.notes());
    }

    @Test
    void itIsAnEstablishmentsPaperToTheDepartmentOfItsProvince() {
        Document paper = paper(OFFICER, registered(Needs.machine("HTX Thành Ngân", "Hiệp Hòa", 100)));
        assertEquals("BM01", paper.form());
        assertEquals(Document.Style.CIVIL, paper.style());
        assertEquals("PHIẾU ĐĂNG KÝ NHU CẦU HỖ TRỢ KHUYẾN CÔNG", paper.heading().title());
        assertEquals(LocalDate.of(2024, 1, 9), paper.heading().date());
        assertEquals(new Block.Addressees(List.of("Sở Công Thương Bắc Giang")), paper.parts().get(0).blocks().get(0));
        assertEquals(List.of("ĐẠI DIỆN CƠ SỞ"), paper.parts().get(0).signatures().get(0).posts());
        assertEquals("", paper.parts().get(0).signatures().get(0).name());
        assertEquals(64, paper.heading().dataDigest().length());
        assertEquals(paper.heading().dataDigest(), paper(OFFICER, idOf()).heading().dataDigest(), "the same again");
    }

    @Test
    void whatWasNotStatedIsADottedLineAndNeverGuessed() {
        RegistrationForm.Who who = new RegistrationForm.Who("Hộ kinh doanh A", LegalForm.HOUSEHOLD, null, null, "xã B", null, "Chủ hộ", "0911111111", null, "Mộc", "Bàn ghế",
                null, null);
        long id = registered(new RegistrationForm(who, "A3", "Máy bào", List.of(), 90_000_000, 30_000_000, 50_000_000, true, Map.of()));
        Said said = new Said(paper(OFFICER, id));
        assertEquals(PaperWords.DOTS, said.fact("Mã số thuế"));
        assertEquals(PaperWords.DOTS, said.fact("Số lao động"));
        assertEquals(PaperWords.DOTS, said.fact("Doanh thu năm trước"));
        assertNull(said.fact("Thư điện tử"));
        assertEquals(10_000_000L, said.amount("Nguồn vốn khác"));
        assertEquals(List.of(), said.table("equipment", "name"));
    }

    @Test
    void itsPersonalDataIsPrintedForNobodyWhoMayNotSeeIt() {
        long id = registered(Needs.machine("HTX Thành Ngân", "Hiệp Hòa", 100));
        assertTrue(services.transact(work -> work.the(NeedPapers.class).of(Needs.officer("P63-27"), id)).isEmpty());
        Viewer juror = new Viewer("gk", "Giám khảo", Role.JUROR, new UnitId(BAC_GIANG));
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(NeedPapers.class).of(juror, id)));
        Viewer collaborator = new Viewer("ctv", "Cộng tác viên", Role.COLLABORATOR, new UnitId(BAC_GIANG));
        assertTrue(services.transact(work -> work.the(NeedPapers.class).of(collaborator, id)).isEmpty(), "not assigned to him");
        assertTrue(services.transact(work -> work.the(NeedPapers.class).of(OFFICER, id + 1000)).isEmpty());
    }

    private long idOf() {
        return services.transact(work -> work.the(Registrations.class).list(OFFICER, new Registrations.Filter(null, 2024, null))).get(0).id();
    }

    private long registered(RegistrationForm form) {
        return services.transact(work -> Needs.register(work, OFFICER, BAC_GIANG, 2024, form)).id();
    }

    private Document paper(Viewer viewer, long id) {
        return services.transact(work -> work.the(NeedPapers.class).of(viewer, id)).orElseThrow();
    }
}
