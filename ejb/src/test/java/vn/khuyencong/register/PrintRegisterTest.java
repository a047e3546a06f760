package vn.khuyencong.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.form.Office;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class PrintRegisterTest {

    private static final Viewer OFFICER = Viewers.DEPT_OFFICER;
    private static final Viewer LEADER = Viewers.DEPT_LEADER;
    private static final Viewer PROVINCE = Viewers.officer("P63-24");
    private static final Viewer NEIGHBOUR = Viewers.officer("P63-27");
    private static final PrintedDocuments.Filter ALL = PrintedDocuments.Filter.ALL;
    private static final int WRITERS = 2;
    private static final int EACH = 6;
    private static final int AT_ONCE = 40;

    private RegisterDesk desk;

    @BeforeEach
    void open(TestInfo test) {
        desk = new RegisterDesk(database(test.getDisplayName()));
    }

    DataSource database(String name) {
        return MigratedDatabase.h2("register-" + name);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void eachIssuerNumbersItsOwnDocumentsOfAKindAndYear() {
        PrintedDocument first = desk.issued(OFFICER, RegisterDesk.plan(2024, "a"));
        assertEquals("01/BC-CTĐP", first.number());
        assertEquals("02/BC-CTĐP", desk.issued(OFFICER, RegisterDesk.plan(2023, "b")).number());
        assertEquals("01/BC-SCT", desk.issued(PROVINCE, RegisterDesk.provincial(2024, "c")).number());
        assertNull(first.unit());
        assertEquals(new UnitId("P63-24"), desk.issued(PROVINCE, RegisterDesk.provincial(2023, "d")).unit());
        assertEquals(List.of(DocumentState.GENUINE, 1, "cuc", Services.NOW), List.of(first.state(), first.version(), first.issuedBy(), first.issuedAt()));
        assertEquals(List.of("OK", "OK", "OK", "OK"), desk.audited(AuditAct.DOCUMENT_ISSUED));
    }

    @Test
    void aPaperWithANumberOfItsOwnKeepsItAndTakesNoneFromTheSequence() {
        assertEquals("007/2024/GCN-BCT", desk.issued(LEADER, RegisterDesk.numbered("BM24-7", "007/2024/GCN-BCT")).number());
        assertEquals("", desk.issued(LEADER, RegisterDesk.numbered("BM01-1", "")).number());
        assertEquals("01/GCN-BCT", desk.issued(LEADER, RegisterDesk.numbered("BM24-8", "/GCN-BCT")).number());
    }

    @Test
    void aNumberThatWasTypedWithoutItsOrdinalIsNotTakenForOneOfTheSequence() {
        assertEquals(List.of("PRINT_NO_ORDINAL"), rules(desk.issue(LEADER, RegisterDesk.numbered("BM10-9", "…/QĐ-BCT"))));
        assertEquals("01/QĐ-BCT", desk.issued(LEADER, RegisterDesk.numbered("BM10-8", "/QĐ-BCT")).number());
    }

    @Test
    void twoWhoIssueAtOnceGetNumbersWithoutGapOrTwin() {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<CompletableFuture<String>> numbers = IntStream.range(0, WRITERS * EACH).mapToObj(i -> CompletableFuture.supplyAsync(
                    () -> desk.issued(OFFICER, RegisterDesk.plan(2001 + i, "dữ liệu " + i)).number(), writers)).toList();
            Set<String> given = new TreeSet<>();
            numbers.forEach(number -> given.add(number.join()));
            assertEquals(new TreeSet<>(IntStream.rangeClosed(1, WRITERS * EACH).mapToObj("%02d/BC-CTĐP"::formatted).toList()), given);
        } finally {
            writers.shutdown();
        }
    }

    @Test
    void theSameDataIssuedTwiceAtOnceIsOneDocument() {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            // Often, since only one of some dozens is completed while the other looks whether it is being printed.
            IntStream.rangeClosed(1, AT_ONCE).forEach(time -> {
                List<Entered> issued = IntStream.range(0, WRITERS).mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> desk.issue(OFFICER, RegisterDesk.plan(2000 + time, "như nhau")), writers)).toList().stream().map(CompletableFuture::join).toList();
                PrintedDocument only = desk.list(OFFICER, ALL).get(0);
                // Who came second hears that it is being printed, or gets it.
                issued.forEach(one -> assertTrue(one.kept() ? one.id() == only.id() : rules(one).equals(List.of("PRINT_GOES_ON")), () -> rules(one).toString()));
                assertEquals("%02d/BC-CTĐP".formatted(time), only.number());
            });
        } finally {
            writers.shutdown();
        }
        assertEquals(AT_ONCE, desk.list(OFFICER, ALL).size());
    }

    @Test
    void anOfficeIsWhoItIsWhateverItIsCalled() {
        PrintedDocument before = desk.issued(PROVINCE, RegisterDesk.provincial(2024, "a"));
        IssueOrder renamed = RegisterDesk.with(RegisterDesk.provincial(2024, "a"), head -> RegisterDesk.issuedBy(head, "SỞ CÔNG NGHIỆP", head.office()));
        PrintedDocument after = desk.issued(PROVINCE, renamed);
        assertEquals(List.of("02/BC-SCT", 2), List.of(after.number(), after.version()));
        assertEquals(DocumentState.REPLACED, desk.find(PROVINCE, before.id()).state());
        Office other = new Office("CENTRE", new UnitId("P63-24"));
        PrintedDocument centres = desk.issued(PROVINCE, RegisterDesk.with(RegisterDesk.provincial(2024, "a"), head -> RegisterDesk.issuedBy(head, head.issuer(), other)));
        assertEquals(List.of("01/BC-SCT", 1, "CENTRE-P63-24"), List.of(centres.number(), centres.version(), centres.office()));
        assertEquals(List.of("PRINT_NO_OFFICE"), rules(desk.issue(OFFICER, RegisterDesk.ofNoOffice())));
    }

    @Test
    void aCorrectedHeadOrAnotherEditionOfTheFormIsAnotherVersion() {
        IssueOrder order = RegisterDesk.plan(2024, "a");
        assertEquals(1, desk.issued(OFFICER, order).version());
        assertEquals(2, desk.issued(OFFICER, RegisterDesk.with(order, head -> RegisterDesk.titled(head, "KẾ HOẠCH KINH PHÍ ĐIỀU CHỈNH"))).version());
        assertEquals(3, desk.issued(OFFICER, RegisterDesk.by(order, LocalDate.of(2024, 1, 1))).version());
        assertEquals(4, desk.issued(OFFICER, RegisterDesk.with(order, head -> head.signedBy("KT. CỤC TRƯỞNG\nPHÓ CỤC TRƯỞNG"))).version());
    }

    @Test
    void whoIsEnteredAsSignerReplacesNoCertificateThatIsHandedOut() {
        IssueOrder certificate = RegisterDesk.numbered("BM24-7", "007/2024/GCN-BCT");
        PrintedDocument handedOut = desk.issued(LEADER, certificate);
        Entered again = desk.issue(LEADER, RegisterDesk.signed(certificate, "Nguyễn Minh Họa"));
        assertEquals(List.of("PRINT_UNCHANGED"), rules(again));
        assertEquals(handedOut.id(), again.id());
        assertEquals(DocumentState.GENUINE, desk.find(LEADER, handedOut.id()).state());
    }

    @Test
    void theDayOfPrintingMakesNoOtherDocumentAndACorrectedDayOfADecisionDoes() {
        LocalDate tomorrow = Services.TODAY.plusDays(1);
        IssueOrder order = RegisterDesk.plan(2024, "a");
        IssueOrder decision = RegisterDesk.numbered("BM10-1", "12/QĐ-BCT");
        long first = desk.issued(OFFICER, order).id();
        desk.issued(LEADER, decision);
        desk.services().play(tomorrow);
        assertEquals(first, desk.issued(OFFICER, RegisterDesk.with(order, head -> RegisterDesk.dated(head, tomorrow))).id());
        assertEquals(2, desk.issued(LEADER, RegisterDesk.with(decision, head -> RegisterDesk.dated(head, tomorrow))).version());
    }

    @Test
    void whatIsPrintedAgainIsTheSameByteForByte() {
        PrintedDocument document = desk.issued(OFFICER, RegisterDesk.plan(2024, "a"));
        byte[] again = desk.reprint(LEADER, document.id());
        String text = new String(again, StandardCharsets.UTF_8);
        assertTrue(text.contains("Số: 01/BC-CTĐP\n" + RegisterDesk.ADDRESS + document.checkCode()), text);
        assertEquals(Digest.sha256(again), document.digest());
        assertArrayEquals(again, desk.reprint(OFFICER, document.id()));
        assertEquals(DocumentChecks.Match.EXACT, desk.check(again).match());
    }

    @Test
    void newerDataMakesAVersionThatReplacesTheOlderWhoseHistoryStays() {
        PrintedDocument older = desk.issued(OFFICER, RegisterDesk.plan(2024, "cũ"));
        PrintedDocument newer = desk.issued(OFFICER, RegisterDesk.plan(2024, "mới"));
        assertEquals(List.of(2, older.id()), List.of(newer.version(), newer.replaces().id()));
        assertNotEquals(older.number(), newer.number());
        DocumentChecks.Answer answer = desk.check(older.checkCode());
        assertEquals(List.of(DocumentState.REPLACED, 2), List.of(answer.document().state(), answer.next().version()));
        assertEquals(DocumentState.GENUINE, desk.check(newer.checkCode()).document().state());
        // Back to what it was before is a new version too: history is never overwritten.
        assertEquals(3, desk.issued(OFFICER, RegisterDesk.plan(2024, "cũ")).version());
        assertEquals(3, desk.list(OFFICER, PrintedDocuments.Filter.of(null, "BM08-2024")).size());
        assertEquals(1, desk.list(OFFICER, new PrintedDocuments.Filter("BM08", DocumentState.GENUINE, 2024, null, null, null)).size());
    }

    @Test
    void whoIssuesTheSameAgainIsToldThatNothingIsNew() {
        PrintedDocument document = desk.issued(OFFICER, RegisterDesk.plan(2024, "a"));
        Entered again = desk.issue(OFFICER, RegisterDesk.plan(2024, "a"));
        assertEquals(document.id(), again.id());
        assertEquals(List.of("PRINT_UNCHANGED"), rules(again));
    }

    @Test
    void aWithdrawnDocumentHoldsNoMoreAndALeaderAloneIssuesItsDataAgain() {
        PrintedDocument document = desk.issued(OFFICER, RegisterDesk.plan(2024, "a"));
        assertEquals(List.of("ENTRY_MISSING"), rules(desk.withdraw(LEADER, document.id(), " ")));
        assertEquals(List.of("PRINT_NOT_IN_THAT_NAME"), rules(desk.withdraw(OFFICER, document.id(), "sai")));
        assertEquals(List.of(), desk.withdraw(LEADER, document.id(), "Nhầm đơn vị tính"));
        PrintedDocument withdrawn = desk.check(document.checkCode()).document();
        assertEquals(List.of(DocumentState.WITHDRAWN, "lanhdao.cuc", "Nhầm đơn vị tính"),
                List.of(withdrawn.state(), withdrawn.withdrawnBy(), withdrawn.withdrawReason()));
        assertEquals(List.of("PRINT_NOT_IN_FORCE"), rules(desk.withdraw(LEADER, document.id(), "lần nữa")));
        assertEquals(List.of("PRINT_WITHDRAWN"), rules(desk.issue(OFFICER, RegisterDesk.plan(2024, "a"))));
        assertEquals(2, desk.issued(LEADER, RegisterDesk.plan(2024, "a")).version());
        assertEquals(DocumentState.WITHDRAWN, desk.find(OFFICER, document.id()).state());
        assertEquals(List.of("ENTRY_MISSING", "PRINT_NOT_IN_THAT_NAME", "OK", "PRINT_NOT_IN_FORCE"), desk.audited(AuditAct.DOCUMENT_WITHDRAWN));
    }

    @Test
    void whatWasIssuedOfAThingIsWithdrawnWhenTheThingEnds() {
        PrintedDocument older = desk.issued(OFFICER, RegisterDesk.plan(2024, "a"));
        PrintedDocument newer = desk.issued(OFFICER, RegisterDesk.plan(2024, "b"));
        PrintedDocument other = desk.issued(OFFICER, RegisterDesk.plan(2023, "a"));
        desk.ended(newer.subject(), "giấy chứng nhận bị thu hồi");
        assertEquals(List.of(DocumentState.REPLACED, DocumentState.WITHDRAWN, DocumentState.GENUINE),
                List.of(desk.find(OFFICER, older.id()).state(), desk.find(OFFICER, newer.id()).state(), desk.find(OFFICER, other.id()).state()));
    }

    @Test
    void aDraftAndWhatIsInAnothersNameIsNotIssued() {
        assertEquals(List.of("PRINT_DRAFT"), rules(desk.issue(OFFICER, RegisterDesk.draft())));
        assertEquals(List.of("PRINT_NOT_IN_THAT_NAME"), rules(desk.issue(PROVINCE, RegisterDesk.plan(2024, "a"))));
        assertEquals(List.of("PRINT_NOT_IN_THAT_NAME"), rules(desk.issue(OFFICER, RegisterDesk.provincial(2024, "a"))));
        assertEquals(List.of("PRINT_NOT_IN_THAT_NAME"), rules(desk.issue(NEIGHBOUR, RegisterDesk.provincial(2024, "a"))));
        assertEquals(List.of("PRINT_DRAFT", "PRINT_NOT_IN_THAT_NAME", "PRINT_NOT_IN_THAT_NAME", "PRINT_NOT_IN_THAT_NAME"),
                desk.audited(AuditAct.DOCUMENT_ISSUED));
        assertEquals(List.of(), desk.list(OFFICER, ALL));
    }

    @Test
    void aProvinceSeesItsOwnAndNobodyElses() {
        PrintedDocument own = desk.issued(PROVINCE, RegisterDesk.provincial(2024, "a"));
        PrintedDocument ministrys = desk.issued(OFFICER, RegisterDesk.plan(2024, "b"));
        assertEquals(List.of(own.id()), desk.list(PROVINCE, ALL).stream().map(PrintedDocument::id).toList());
        assertEquals(List.of(), desk.list(NEIGHBOUR, ALL));
        assertEquals(Set.of(own.id(), ministrys.id()), Set.copyOf(desk.list(OFFICER, ALL).stream().map(PrintedDocument::id).toList()));
        assertThrows(NotVisible.class, () -> desk.withdraw(NEIGHBOUR, own.id(), "của người khác"));
        assertThrows(NotVisible.class, () -> desk.withdraw(PROVINCE, ministrys.id(), "của Cục"));
    }

    @Test
    void ifPrintingFailsNothingIsIssuedAndItsNumberStandsInTheRegisterAsVoid() {
        IssueOrder order = RegisterDesk.plan(2024, "a");
        assertThrows(IllegalStateException.class, () -> desk.issue(OFFICER, order, proof -> {
            throw new IllegalStateException("không có phông chữ");
        }));
        PrintedDocument lost = desk.list(OFFICER, ALL).get(0);
        assertEquals(List.of("01/BC-CTĐP", DocumentState.VOIDED, VoidCause.FAILED, "cuc"),
                List.of(lost.number(), lost.state(), lost.voidCause(), lost.withdrawnBy()));
        assertNull(lost.version());
        assertEquals("PRINT_UNKNOWN", desk.check(lost.checkCode()).refusal().rule());
        PrintedDocument issued = desk.issued(OFFICER, order);
        assertEquals(List.of("02/BC-CTĐP", 1), List.of(issued.number(), issued.version()));
        assertEquals(List.of("PRINT_FAILED", "OK"), desk.audited(AuditAct.DOCUMENT_ISSUED));
        assertEquals(List.of("PRINT_NOT_IN_FORCE"), rules(desk.withdraw(LEADER, lost.id(), "bỏ")));
    }

    @Test
    void whatIsBeingPrintedIsNobodysYetAndWhatIsNeverCompletedBecomesVoid() {
        IssueOrder order = RegisterDesk.plan(2024, "a");
        long[] number = {0};
        // Whoever issues it while it is printed waits; its server is silent for longer than printing takes.
        Entered late = desk.issue(OFFICER, order, proof -> {
            assertEquals(List.of("PRINT_GOES_ON"), rules(desk.issue(LEADER, order)));
            assertEquals("PRINT_UNKNOWN", desk.check(proof.code()).refusal().rule());
            assertEquals(List.of(DocumentState.PRINTING), desk.list(OFFICER, ALL).stream().map(PrintedDocument::state).toList());
            desk.services().at(Services.NOW.plus(Duration.ofMinutes(11)));
            number[0] = desk.issued(LEADER, order).id();
            return RegisterDesk.paper(order, proof);
        });
        assertEquals(List.of("PRINT_INTERRUPTED"), rules(late));
        assertEquals(List.of("02/BC-CTĐP", DocumentState.GENUINE), List.of(desk.find(OFFICER, number[0]).number(), desk.find(OFFICER, number[0]).state()));
        assertEquals(List.of(VoidCause.INTERRUPTED), desk.list(OFFICER, new PrintedDocuments.Filter(null, DocumentState.VOIDED, null, null, null, null)).stream()
                .map(PrintedDocument::voidCause).toList());
    }

    @Test
    void nothingIsIssuedOfAThingThatEndsWhileItIsPrinted() {
        IssueOrder order = RegisterDesk.numbered("BM24-7", "007/2024/GCN-BCT");
        assertEquals(List.of("PRINT_INTERRUPTED"), rules(desk.issue(LEADER, order, proof -> {
            desk.ended("BM24-7", "giấy chứng nhận bị thu hồi");
            return RegisterDesk.paper(order, proof);
        })));
        assertEquals(List.of(VoidCause.SOURCE_ENDED), desk.list(LEADER, ALL).stream().map(PrintedDocument::voidCause).toList());
    }

    @Test
    void nothingIsIssuedOfAThingThatEndedBetweenFillingItsFormAndTakingItsNumber() {
        IssueOrder order = RegisterDesk.numbered("BM24-7", "007/2024/GCN-BCT");
        desk.ended("BM24-7", "giấy chứng nhận bị thu hồi");
        assertEquals(List.of("PRINT_SOURCE_CHANGED"), rules(desk.issue(LEADER, order, () -> false, proof -> {
            throw new AssertionError("nothing is printed");
        })));
        assertEquals(List.of(VoidCause.SOURCE_CHANGED), desk.list(LEADER, ALL).stream().map(PrintedDocument::voidCause).toList());
        assertEquals(List.of("PRINT_SOURCE_CHANGED"), desk.audited(AuditAct.DOCUMENT_ISSUED));
    }

    @Test
    void whatIsFilledAgainSaysTheSameButForItsDay() {
        IssueOrder order = RegisterDesk.plan(2024, "a");
        assertTrue(order.saysAs(RegisterDesk.with(order, head -> RegisterDesk.dated(head, Services.TODAY.plusDays(1)))));
        assertFalse(order.saysAs(RegisterDesk.plan(2024, "b")));
        assertFalse(order.saysAs(RegisterDesk.with(order, head -> RegisterDesk.titled(head, "DỰ THẢO"))));
        assertFalse(RegisterDesk.draft().saysAs(RegisterDesk.plan(2025, "chưa quyết định")), "it became a draft");
    }

    @Test
    void anOfficeThatHasEndedIssuesNothingNewAndWhatItIssuedIsGivenAgain() {
        long before = desk.issued(PROVINCE, RegisterDesk.provincial(2024, "a")).id();
        IssueOrder certificate = RegisterDesk.with(RegisterDesk.numbered("BM24-9", "009/2024/GCN-T"),
                head -> RegisterDesk.issuedBy(head, "TỈNH BẮC GIANG", new Office("COMMITTEE", new UnitId("P63-24"))));
        Viewer heir = Viewers.director("P34-24");
        desk.services().play(LocalDate.of(2025, 7, 1));
        assertEquals(before, desk.issued(heir, RegisterDesk.provincial(2024, "a")).id());
        for (IssueOrder order : List.of(RegisterDesk.provincial(2024, "b"), RegisterDesk.provincial(2023, "a"), certificate)) {
            assertEquals(List.of("PRINT_OFFICE_ENDED"), rules(desk.issue(heir, order)));
        }
        assertEquals(List.of(DocumentState.GENUINE), desk.list(heir, ALL).stream().map(PrintedDocument::state).toList());
        desk.services().play(LocalDate.of(2025, 6, 30));
        assertEquals("009/2024/GCN-T", desk.issued(Viewers.director("P63-24"), certificate).number());
    }

    @Test
    void nothingNewIsIssuedUnderANameThatTheDepartmentBearsNoMore() {
        IssueOrder appraisal = RegisterDesk.plan(2024, "a");
        long before = desk.issued(OFFICER, appraisal).id();
        desk.services().play(LocalDate.of(2025, 2, 28));
        assertEquals(2, desk.issued(OFFICER, RegisterDesk.plan(2024, "b")).version(), "it is called so for the last day");
        desk.services().play(LocalDate.of(2025, 3, 1));
        for (IssueOrder order : List.of(appraisal, RegisterDesk.plan(2024, "c"), RegisterDesk.plan(2023, "a"))) {
            Refusal ended = desk.issue(OFFICER, order).findings().get(0);
            assertEquals("PRINT_OFFICE_ENDED", ended.rule());
            assertEquals(List.of("Cục Công Thương địa phương", "2025-02-28", "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công"), ended.arguments());
        }
        assertEquals(List.of("PRINT_UNCHANGED"), rules(desk.issue(OFFICER, RegisterDesk.plan(2024, "b"))), "what is in force is given again");
        assertTrue(desk.reprint(OFFICER, before).length > 0);
        IssueOrder today = RegisterDesk.with(RegisterDesk.plan(2024, "c"), head -> RegisterDesk.dated(head, LocalDate.of(2025, 3, 1)));
        assertEquals(3, desk.issued(OFFICER, today).version(), "its successor is the same office");
        assertEquals("001/GCN-BCT", desk.issued(LEADER, RegisterDesk.numbered("BM24-1", "001/GCN-BCT")).number(), "the ministry is called as it was");
    }

    @Test
    void nothingNewIsIssuedUnderTheEarlierNameOfAProvince() {
        Viewer hue = Viewers.officer("P-46");
        IssueOrder order = RegisterDesk.with(RegisterDesk.provincial(2024, "a"), head -> RegisterDesk.issuedBy(head, head.issuer(), new Office("UNIT", new UnitId("P-46"))));
        desk.services().play(LocalDate.of(2024, 12, 31));
        assertEquals("01/BC-SCT", desk.issued(hue, order).number(), "it is called so for the last day");
        LocalDate renamed = LocalDate.of(2025, 1, 1);
        desk.services().play(renamed);
        IssueOrder other = RegisterDesk.with(order, head -> RegisterDesk.titled(head, "KẾ HOẠCH KINH PHÍ ĐIỀU CHỈNH"));
        Refusal ended = desk.issue(hue, other).findings().get(0);
        assertEquals("PRINT_OFFICE_ENDED", ended.rule());
        assertEquals(List.of("Sở Công Thương tỉnh Thừa Thiên Huế", "2024-12-31", "Sở Công Thương thành phố Huế"), ended.arguments());
        assertEquals(List.of("PRINT_UNCHANGED"), rules(desk.issue(hue, order)), "what is in force is given again");
        assertEquals(2, desk.issued(hue, RegisterDesk.with(other, head -> RegisterDesk.dated(head, renamed))).version(), "it is the same office");
    }

    @Test
    void whileTheKeyOfItsOfficeCannotBeUsedAPaperIsRefusedAndItsNumberIsVoid() {
        IssueOrder order = RegisterDesk.plan(2024, "a");
        Refusal unusable = desk.issue(OFFICER, order, proof -> {
            throw new SealUnusable();
        }).findings().get(0);
        assertEquals("PRINT_SEAL_UNUSABLE", unusable.rule());
        assertEquals(List.of("Cục Công Thương địa phương"), unusable.arguments());
        assertEquals(List.of(VoidCause.FAILED), desk.list(OFFICER, ALL).stream().map(PrintedDocument::voidCause).toList());
        assertEquals("02/BC-CTĐP", desk.issued(OFFICER, order).number());
        assertEquals(List.of("PRINT_FAILED", "OK"), desk.audited(AuditAct.DOCUMENT_ISSUED));
    }

    @Test
    void whatWasIssuedOfADayIsKnownByWhatItIsOf() {
        PrintedDocument document = desk.issued(OFFICER, RegisterDesk.plan(2024, "a"));
        assertTrue(desk.isIssued(document.subject(), document.date()));
        assertFalse(desk.isIssued(document.subject(), document.date().minusYears(1)));
        assertFalse(desk.isIssued(document.subject() + "-" + document.date(), document.date()));
    }

    @Test
    void whetherAnyOfSomePapersIsInForceIsKnownByWhatTheyAreOf() {
        PrintedDocument document = desk.issued(OFFICER, RegisterDesk.plan(2024, "a"));
        assertTrue(isInForce("BM08-2023", document.subject()));
        assertFalse(isInForce("BM08-2023"));
        desk.withdraw(LEADER, document.id(), "nhầm");
        assertFalse(isInForce(document.subject()));
    }

    private boolean isInForce(String... subjects) {
        return desk.services().transact(work -> work.the(PrintedDocuments.class).isInForce(List.of(subjects)));
    }

    @Test
    void whatNobodyHasSaidAnythingOfIsNotIssued() {
        IssueOrder order = RegisterDesk.plan(2030, "");
        IssueOrder empty = new IssueOrder(order.form(), order.subject(), order.whom(), order.asked(), null, order.heading(), order.content(), "", Hindrance.EMPTY, RegisterDesk.ADDRESS);
        assertEquals(List.of("PRINT_EMPTY"), rules(desk.issue(OFFICER, empty)));
        assertEquals(List.of(), desk.list(OFFICER, ALL));
    }

    @Test
    void aLongNumberOfItsOwnIsKeptWhole() {
        String number = "1234/QĐ-" + "UBND".repeat(20);
        assertEquals(number, desk.issued(LEADER, RegisterDesk.numbered("BM11-2024-P63-24", number)).number());
    }

    @Test
    void whoMovedOnSeesNoMoreWhatHeIssued() {
        long id = desk.issued(PROVINCE, RegisterDesk.provincial(2024, "a")).id();
        Viewer moved = new Viewer(PROVINCE.name(), PROVINCE.displayName(), Role.SCT_OFFICER, new UnitId("P63-27"));
        assertTrue(desk.services().transact(work -> work.the(PrintedDocuments.class).find(moved, id)).isEmpty());
        assertEquals(List.of(), desk.list(moved, ALL));
    }

    @Test
    void aCodeIsTypedAsItComesAndAnUnknownOneIsToldSo() {
        PrintedDocument document = desk.issued(OFFICER, RegisterDesk.plan(2024, "a"));
        assertEquals(document.id(), desk.check(" " + document.checkCode().toLowerCase(java.util.Locale.ROOT).replace("-", " ")).document().id());
        for (String wrong : List.of("", "0000-0000-0000-0000", document.number(), "x".repeat(500))) {
            assertEquals("PRINT_UNKNOWN", desk.check(wrong).refusal().rule());
        }
        assertEquals(DocumentChecks.Match.UNKNOWN, desk.check("một tệp khác".getBytes(StandardCharsets.UTF_8)).match());
    }

    private static List<String> rules(Entered entered) {
        return rules(entered.findings());
    }

    private static List<String> rules(List<Refusal> findings) {
        return findings.stream().map(Refusal::rule).toList();
    }
}
