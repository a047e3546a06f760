package vn.khuyencong.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class BatchPrintingTest {

    private static final String SUBJECT = "BM24-BC-1";
    private static final Viewer OFFICER = Viewers.DEPT_OFFICER;
    private static final int MANY = 5;
    private static final List<Long> ITEMS = LongStream.rangeClosed(1, MANY).boxed().toList();

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
    void allAreIssuedInTheirOrderAndAgainTheyAreTheSame() {
        long first = begun();
        go(first, this::issue);
        assertEquals(List.of(PrintBatch.State.DONE, MANY), List.of(batch(first).state(), batch(first).made()));
        List<String> subjects = issued(first).stream().map(PrintedDocument::subject).toList();
        assertEquals(ITEMS.stream().map(BatchPrintingTest::subject).toList(), subjects);
        long second = begun();
        go(second, this::issue);
        assertEquals(issued(first).stream().map(PrintedDocument::id).toList(), issued(second).stream().map(PrintedDocument::id).toList());
        assertEquals(List.of("DONE", "DONE"), desk.audited(AuditAct.PRINT_BATCH_ENDED));
    }

    @Test
    void whoAsksForAnEndStopsItBeforeTheNextAndItIsTakenUpWhereItWasLeft() {
        long first = begun();
        go(first, item -> {
            desk.services().transact(work -> work.the(PrintBatches.class).askToCancel(OFFICER, first));
            return issue(item);
        });
        assertEquals(List.of(PrintBatch.State.CANCELLED, 1), List.of(batch(first).state(), issued(first).size()));
        assertEquals(List.of("PRINT_BATCH_ENDED"), rules(desk.services().transact(work -> work.the(PrintBatches.class).askToCancel(OFFICER, first))));
        long second = begun();
        go(second, this::issue);
        assertEquals(issued(first).get(0).id(), issued(second).get(0).id());
        assertEquals(MANY, issued(second).size());
    }

    @Test
    void oneGoesOnAtATimeAndOneThatBrokeOrWhoseServerDiedMakesWay() {
        long first = begun();
        assertEquals(List.of("PRINT_BATCH_GOES_ON"), rules(begin(OFFICER, MANY).findings()));
        go(first, item -> {
            throw new IllegalStateException("không có phông chữ");
        });
        assertEquals(List.of(PrintBatch.State.FAILED, "không có phông chữ"), List.of(batch(first).state(), batch(first).fault()));
        long second = begun();
        desk.services().at(Services.NOW.plus(Duration.ofMinutes(6)));
        assertEquals(PrintBatch.State.FAILED, desk.services().transact(work -> work.the(PrintBatches.class).newest(OFFICER, SUBJECT)).orElseThrow().state());
        begun();
        assertEquals(PrintBatch.State.FAILED, batch(second).state());
    }

    @Test
    void whoMayNotIssueInThatNameBeginsAndSeesNone() {
        Viewer province = Viewers.officer("P63-24");
        assertEquals(List.of("PRINT_NOT_IN_THAT_NAME"), rules(begin(province, MANY).findings()));
        assertEquals(List.of("PRINT_BATCH_EMPTY"), rules(begin(OFFICER, 0).findings()));
        long batch = begun();
        assertThrows(NotVisible.class, () -> desk.services().transact(work -> work.the(PrintBatches.class).find(province, batch)));
        assertThrows(NotVisible.class, () -> desk.services().transact(work -> work.the(PrintBatches.class).askToCancel(province, batch)));
    }

    private static String subject(long item) {
        return "BM24-" + item;
    }

    private Entered issue(long item) {
        return desk.issue(OFFICER, RegisterDesk.numbered(subject(item), "00" + item + "/2024/GCN-BCT"));
    }

    private long begun() {
        return begin(OFFICER, MANY).id();
    }

    private Entered begin(Viewer by, int documents) {
        return desk.services().transact(work -> work.the(PrintBatches.class).begin(by, SUBJECT, null, documents));
    }

    /** Each step is a transaction of its own, as on a server. */
    private void go(long batch, LongFunction<Entered> issue) {
        BatchPrinting printing = new BatchPrinting(new PrintBatches() {
            @Override
            public boolean goesOn(long id, int made) {
                return desk.services().transact(work -> work.the(PrintBatches.class).goesOn(id, made));
            }

            @Override
            public void keep(long id, int position, long document) {
                desk.services().transact(work -> {
                    work.the(PrintBatches.class).keep(id, position, document);
                    return null;
                });
            }

            @Override
            public void end(long id) {
                desk.services().transact(work -> {
                    work.the(PrintBatches.class).end(id);
                    return null;
                });
            }

            @Override
            public void cancelled(long id) {
                desk.services().transact(work -> {
                    work.the(PrintBatches.class).cancelled(id);
                    return null;
                });
            }

            @Override
            public void failed(long id, Throwable cause) {
                desk.services().transact(work -> {
                    work.the(PrintBatches.class).failed(id, cause);
                    return null;
                });
            }
        });
        printing.go(batch, ITEMS, issue);
    }

    private PrintBatch batch(long id) {
        return desk.services().transact(work -> work.em().find(PrintBatch.class, id));
    }

    private List<PrintedDocument> issued(long batch) {
        return desk.services().transact(work -> work.the(PrintBatches.class).issued(work.em().find(PrintBatch.class, batch)));
    }

    private static List<String> rules(List<Refusal> findings) {
        return findings.stream().map(Refusal::rule).toList();
    }
}
