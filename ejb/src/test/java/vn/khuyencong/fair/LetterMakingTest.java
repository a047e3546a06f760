package vn.khuyencong.fair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.testing.Viewers;

class LetterMakingTest {

    private static final Viewer PROVINCE = Viewers.officer(RunBench.BAC_GIANG);
    private static final int MANY = LetterMaking.MOST + 1;

    private RunBench bench;
    private long run;

    /** One more than a document holds from one province, and two from another. */
    @BeforeEach
    void compute(TestInfo test) {
        bench = new RunBench("letters-" + test.getDisplayName());
        for (int i = 1; i <= MANY; i++) {
            bench.applies(RunBench.BAC_GIANG, "A" + i, 1, 1, 300 - i);
        }
        bench.applies(RunBench.BAC_NINH, "B1", 1, 1, 500);
        bench.applies(RunBench.BAC_NINH, "B2", 1, 1, 400);
        run = bench.on(RunBench.AFTER).computed(RunOrder.FIRST);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theyAreMadeProvinceByProvinceFewEnoughAtATimeAndKept() {
        long batch = FairBench.kept(begun());
        List<Integer> printed = new java.util.ArrayList<>();
        make(batch, letters -> {
            printed.add(letters.size());
            return paper(letters);
        });
        assertEquals(List.of(LetterMaking.MOST, 1, 2), printed);
        LetterBatch made = batch(batch);
        assertEquals(RunState.DONE, made.state());
        assertEquals(List.of(MANY + 2, MANY + 2), List.of(made.made(), made.letters()));
        List<LetterFiles.LetterLine> lines = lines(Viewers.DEPT_OFFICER, batch);
        assertEquals(List.of("CONGVAN-HC-1-" + run + "-P63-24-DRAFT.pdf", "CONGVAN-HC-1-" + run + "-P63-24-2-DRAFT.pdf", "CONGVAN-HC-1-" + run + "-P63-27-DRAFT.pdf"),
                lines.stream().map(LetterFiles.LetterLine::name).toList());
        byte[] kept = bench.in(work -> work.the(LetterFiles.class).file(Viewers.DEPT_OFFICER, lines.get(2).id()).orElseThrow().content());
        assertArrayEquals("Cơ sở B1\nCơ sở B2".getBytes(StandardCharsets.UTF_8), kept);
        assertEquals(Digest.sha256(kept), lines.get(2).digest());
        assertEquals(List.of("OK"), bench.audited(AuditAct.FAIR_LETTERS_BEGUN));
        assertEquals(List.of("DONE"), bench.audited(AuditAct.FAIR_LETTERS_ENDED));
    }

    @Test
    void aProvinceFetchesItsOwnOnceTheResultIsPublishedAndHasNoneMade() {
        long batch = FairBench.kept(begun());
        make(batch, LetterMakingTest::paper);
        long foreign = lines(Viewers.DEPT_OFFICER, batch).get(2).id();
        long own = lines(Viewers.DEPT_OFFICER, batch).get(0).id();
        assertTrue(bench.in(work -> work.the(LetterFiles.class).file(PROVINCE, own)).isEmpty());
        assertEquals(List.of(), bench.publish(run, null));
        assertTrue(bench.in(work -> work.the(LetterFiles.class).file(PROVINCE, own)).isPresent());
        assertTrue(bench.in(work -> work.the(LetterFiles.class).file(PROVINCE, foreign)).isEmpty());
        assertEquals(List.of("P63-24", "P63-24"), lines(PROVINCE, batch).stream().map(LetterFiles.LetterLine::unit).toList());
        assertThrows(NotVisible.class, () -> bench.in(work -> work.the(LetterBatches.class).begin(PROVINCE, run)));
        assertThrows(NotVisible.class, () -> bench.in(work -> work.the(LetterBatches.class).askToCancel(PROVINCE, batch)));
    }

    @Test
    void whoIsAskedToEndStopsBeforeTheNextDocumentAndKeepsWhatIsMade() {
        long batch = FairBench.kept(begun());
        bench.in(work -> {
            work.the(LetterMaking.class).go(Viewers.DEPT_OFFICER, batch, letters -> {
                FairBench.kept(work.the(LetterBatches.class).askToCancel(Viewers.DEPT_LEADER, batch));
                return paper(letters);
            });
            return null;
        });
        assertEquals(RunState.CANCELLED, batch(batch).state());
        assertEquals(1, lines(Viewers.DEPT_OFFICER, batch).size());
        assertEquals(List.of("FAIR_LETTERS_ENDED"), FairBench.rules(cancelled(batch)));
        assertEquals(List.of("OK", "FAIR_LETTERS_ENDED"), bench.audited(AuditAct.FAIR_LETTERS_CANCELLED));
    }

    @Test
    void oneGoesOnAtATimeAndOneThatBrokeOrDiedMakesWay() {
        long first = FairBench.kept(begun());
        assertEquals(List.of("FAIR_LETTERS_GO_ON"), FairBench.rules(begun()));
        make(first, letters -> {
            throw new IllegalStateException("không có phông chữ");
        });
        assertEquals(List.of(RunState.FAILED, "không có phông chữ"), List.of(batch(first).state(), batch(first).fault()));
        long second = FairBench.kept(begun());
        bench.bench().services().at(vn.khuyencong.testing.Services.NOW.plus(java.time.Duration.ofMinutes(6)));
        FairBench.kept(begun());
        assertEquals(RunState.FAILED, batch(second).state());
        assertEquals(List.of("OK", "FAIR_LETTERS_GO_ON", "OK", "OK"), bench.audited(AuditAct.FAIR_LETTERS_BEGUN));
    }

    private static byte[] paper(List<ExhibitorLetter> letters) {
        return String.join("\n", letters.stream().map(ExhibitorLetter::addressee).toList()).getBytes(StandardCharsets.UTF_8);
    }

    private Entered begun() {
        return bench.in(work -> work.the(LetterBatches.class).begin(Viewers.DEPT_OFFICER, run));
    }

    private Entered cancelled(long batch) {
        return bench.in(work -> work.the(LetterBatches.class).askToCancel(Viewers.DEPT_LEADER, batch));
    }

    private void make(long batch, Function<List<ExhibitorLetter>, byte[]> print) {
        bench.in(work -> {
            work.the(LetterMaking.class).go(Viewers.DEPT_OFFICER, batch, print);
            return null;
        });
    }

    private LetterBatch batch(long id) {
        return bench.in(work -> work.em().find(LetterBatch.class, id));
    }

    private List<LetterFiles.LetterLine> lines(Viewer viewer, long batch) {
        return bench.in(work -> work.the(LetterFiles.class).lines(viewer, work.em().find(LetterBatch.class, batch)));
    }
}
