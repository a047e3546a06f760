package vn.khuyencong.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.RegisterEntries.Prospect;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.testing.Viewers;

class IssueProspectTest {

    private static final Viewer OFFICER = Viewers.DEPT_OFFICER;

    private RegisterDesk desk;

    @BeforeEach
    void open(TestInfo test) {
        desk = new RegisterDesk("prospect-" + test.getDisplayName());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Prospect prospect(Viewer by, IssueOrder order) {
        return desk.services().transact(work -> work.the(RegisterEntries.class).prospect(by, order));
    }

    private static List<String> rules(Prospect prospect) {
        return prospect.against().stream().map(Refusal::rule).toList();
    }

    @Test
    void theNextNumberIsToldAndNotTaken() {
        for (int look = 0; look < 2; look++) {
            Prospect next = prospect(OFFICER, RegisterDesk.plan(2024, "a"));
            assertEquals("01/BC-CTĐP", next.number());
            assertTrue(next.expected());
        }
        assertEquals(List.of(), desk.list(OFFICER, PrintedDocuments.Filter.ALL));
        assertEquals(List.of(), desk.audited(AuditAct.DOCUMENT_ISSUED));
        assertEquals("01/BC-CTĐP", desk.issued(OFFICER, RegisterDesk.plan(2024, "a")).number());
    }

    @Test
    void theSameIsToldToBeThereAndNewerDataToReplaceIt() {
        PrintedDocument first = desk.issued(OFFICER, RegisterDesk.plan(2024, "a"));
        Prospect again = prospect(OFFICER, RegisterDesk.plan(2024, "a"));
        assertEquals(first.id(), again.same().id());
        assertNull(again.replaced());
        Prospect newer = prospect(OFFICER, RegisterDesk.plan(2024, "b"));
        assertNull(newer.same());
        assertEquals(List.of(first.id(), "02/BC-CTĐP"), List.of(newer.replaced().id(), newer.number()));
    }

    @Test
    void aNumberOfItsOwnIsNoExpectation() {
        Prospect own = prospect(Viewers.DEPT_LEADER, RegisterDesk.numbered("BM24-7", "007/2024/GCN-BCT"));
        assertEquals("007/2024/GCN-BCT", own.number());
        assertFalse(own.expected());
    }

    @Test
    void aRefusalNamesTheOfficeWithItsProvinceAndThatItEndedBeforeAllElse() {
        Refusal another = prospect(Viewers.officer("P63-27"), RegisterDesk.provincial(2024, "a")).against().get(0);
        assertEquals(List.of("PRINT_NOT_IN_THAT_NAME", "Sở Công Thương tỉnh Bắc Giang"), List.of(another.rule(), another.arguments().get(0)));
        long issued = desk.issue(Viewers.officer("P63-24"), RegisterDesk.provincial(2024, "a")).id();
        assertEquals("Sở Công Thương tỉnh Bắc Giang", desk.withdraw(Viewers.officer("P63-24"), issued, "sai").get(0).arguments().get(0));
        desk.services().play(LocalDate.of(2025, 7, 1));
        for (Viewer asking : List.of(Viewers.director("P34-24"), Viewers.officer("P34-01"), OFFICER)) {
            List<Refusal> against = prospect(asking, RegisterDesk.provincial(2023, "b")).against();
            assertEquals(List.of("PRINT_OFFICE_ENDED"), against.stream().map(Refusal::rule).toList(), asking.displayName());
            assertEquals(List.of("Sở Công Thương tỉnh Bắc Giang", "2025-06-30", "Sở Công Thương tỉnh Bắc Ninh"), against.get(0).arguments());
        }
    }

    @Test
    void itIsToldWhyAPaperIsNotIssued() {
        assertEquals(List.of("PRINT_DRAFT"), rules(prospect(OFFICER, RegisterDesk.draft())));
        assertEquals(List.of("PRINT_NO_OFFICE"), rules(prospect(OFFICER, RegisterDesk.ofNoOffice())));
        assertEquals(List.of("PRINT_NO_ORDINAL"), rules(prospect(Viewers.DEPT_LEADER, RegisterDesk.numbered("BM10-9", "…/QĐ-BCT"))));
        assertEquals(List.of("PRINT_NOT_IN_THAT_NAME"), rules(prospect(Viewers.officer("P63-24"), RegisterDesk.plan(2024, "a"))));
        PrintedDocument wrong = desk.issued(OFFICER, RegisterDesk.plan(2024, "a"));
        desk.withdraw(Viewers.DEPT_LEADER, wrong.id(), "Sai số liệu");
        assertEquals(List.of("PRINT_WITHDRAWN"), rules(prospect(OFFICER, RegisterDesk.plan(2024, "a"))));
        assertEquals(List.of(), rules(prospect(Viewers.DEPT_LEADER, RegisterDesk.plan(2024, "a"))));
    }
}
