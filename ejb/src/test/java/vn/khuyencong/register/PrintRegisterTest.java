package vn.khuyencong.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.organization.NotVisible;
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
    private static final PrintedDocuments.Filter ALL = new PrintedDocuments.Filter(null, null, null, null, null);
    private static final int WRITERS = 2;
    private static final int EACH = 6;

    private RegisterDesk desk;

    @BeforeEach
    void open(TestInfo test) {
        desk = new RegisterDesk(test.getDisplayName());
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
            List<CompletableFuture<Long>> issued = IntStream.range(0, WRITERS).mapToObj(i -> CompletableFuture.supplyAsync(
                    () -> desk.issue(OFFICER, RegisterDesk.plan(2024, "như nhau")).id(), writers)).toList();
            assertEquals(issued.get(0).join(), issued.get(1).join());
        } finally {
            writers.shutdown();
        }
        assertEquals(1, desk.list(OFFICER, ALL).size());
        assertEquals(List.of("OK"), desk.audited(AuditAct.DOCUMENT_ISSUED));
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
        assertEquals(3, desk.list(OFFICER, new PrintedDocuments.Filter(null, null, null, "BM08-2024", null)).size());
        assertEquals(1, desk.list(OFFICER, new PrintedDocuments.Filter("BM08", DocumentState.GENUINE, 2024, null, null)).size());
    }

    @Test
    void aWithdrawnDocumentHoldsNoMoreAndItsDataCanBeIssuedAgain() {
        PrintedDocument document = desk.issued(OFFICER, RegisterDesk.plan(2024, "a"));
        assertEquals(List.of("ENTRY_MISSING"), rules(desk.withdraw(LEADER, document.id(), " ")));
        assertEquals(List.of("PRINT_NOT_IN_THAT_NAME"), rules(desk.withdraw(OFFICER, document.id(), "sai")));
        assertEquals(List.of(), desk.withdraw(LEADER, document.id(), "Nhầm đơn vị tính"));
        PrintedDocument withdrawn = desk.check(document.checkCode()).document();
        assertEquals(List.of(DocumentState.WITHDRAWN, "lanhdao.cuc", "Nhầm đơn vị tính"),
                List.of(withdrawn.state(), withdrawn.withdrawnBy(), withdrawn.withdrawReason()));
        assertEquals(List.of("PRINT_NOT_IN_FORCE"), rules(desk.withdraw(LEADER, document.id(), "lần nữa")));
        assertEquals(2, desk.issued(OFFICER, RegisterDesk.plan(2024, "a")).version());
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
    void ifPrintingFailsNothingWasIssuedAndNoNumberIsLost() {
        IssueOrder order = RegisterDesk.plan(2024, "a");
        assertThrows(IllegalStateException.class, () -> desk.services().transact(work -> work.the(PrintRegister.class).issue(OFFICER, order, proof -> {
            throw new IllegalStateException("không có phông chữ");
        })));
        assertEquals("01/BC-CTĐP", desk.issued(OFFICER, order).number());
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
