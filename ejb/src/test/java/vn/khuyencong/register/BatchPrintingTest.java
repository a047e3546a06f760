package vn.khuyencong.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.BatchPapers.PaperLine;
import vn.khuyencong.register.BatchPress.MadePaper;
import vn.khuyencong.register.PrintBatches.Task;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class BatchPrintingTest {

    private static final Viewer OFFICER = Viewers.DEPT_OFFICER;
    private static final Viewer LEADER = Viewers.DEPT_LEADER;
    private static final Viewer PROVINCE = Viewers.officer(BatchDesk.ONE.value());
    private static final int MANY = 5;
    private static final BatchSource LETTERS = BatchDesk.letters(MANY);

    private RegisterDesk register;
    private BatchDesk desk;

    @BeforeEach
    void open(TestInfo test) {
        register = new RegisterDesk("batch-" + test.getDisplayName());
        desk = new BatchDesk(register.services());
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void allAreMadeInTheirOrderAndEachUnitFetchesItsOwn() {
        long batch = desk.begun(LETTERS);
        desk.work(BatchDesk::paper);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), desk.pressed());
        assertEquals(List.of(BatchState.DONE, MANY, 0), standing(batch));
        List<PaperLine> own = desk.lines(PROVINCE, LETTERS, batch);
        assertEquals(List.of("giay-1.pdf", "giay-3.pdf", "giay-5.pdf"), own.stream().map(PaperLine::name).toList());
        assertEquals("giấy 3", desk.content(PROVINCE, own.get(1)));
        assertEquals(List.of("OK"), register.audited(AuditAct.PRINT_BATCH_BEGUN));
        assertEquals(List.of("DONE"), register.audited(AuditAct.PRINT_BATCH_ENDED));
        assertEquals(List.of("OK"), register.audited(AuditAct.FORM_PRINTED));
    }

    @Test
    void whatIsIssuedStandsInTheRegisterAndIsTakenFromThere() {
        long batch = desk.begun(LETTERS);
        desk.work(task -> MadePaper.issued(register.issue(OFFICER, RegisterDesk.numbered("BM24-" + task.key(), "00" + task.key() + "/2024/GCN-BCT")).id()));
        List<PaperLine> lines = desk.lines(OFFICER, LETTERS, batch);
        assertEquals("001-2024-GCN-BCT BM24-1.pdf", lines.get(0).name());
        assertTrue(desk.content(OFFICER, lines.get(0)).contains("Số: 001/2024/GCN-BCT"));
        long again = desk.begun(LETTERS);
        desk.work(task -> MadePaper.issued(register.issue(OFFICER, RegisterDesk.numbered("BM24-" + task.key(), "00" + task.key() + "/2024/GCN-BCT")).id()));
        assertEquals(lines.stream().map(PaperLine::document).toList(), desk.lines(OFFICER, LETTERS, again).stream().map(PaperLine::document).toList());
    }

    @Test
    void whatWasWithdrawnSinceIsHandedOutNoMore() {
        long batch = desk.begun(LETTERS);
        desk.work(task -> MadePaper.issued(register.issue(OFFICER, RegisterDesk.numbered("BM24-" + task.key(), "00" + task.key() + "/2024/GCN-BCT")).id()));
        register.ended("BM24-2", "giấy chứng nhận bị thu hồi");
        List<PaperLine> lines = desk.lines(OFFICER, LETTERS, batch);
        assertEquals(List.of(false, true, false, false, false), lines.stream().map(PaperLine::ended).toList());
        assertEquals(DocumentState.WITHDRAWN, lines.get(1).standing());
        assertThrows(IllegalArgumentException.class, () -> desk.content(OFFICER, lines.get(1)));
        assertTrue(desk.content(OFFICER, lines.get(2)).contains("Số: 003/2024/GCN-BCT"));
    }

    @Test
    void whoAsksForAnEndStopsItBeforeTheNextAndAnotherTakesItUpWhereItWasLeft() {
        long batch = desk.begun(LETTERS);
        desk.work(task -> {
            if (task.key() == 2) {
                assertEquals(List.of(), desk.cancel(LEADER, LETTERS, batch));
            }
            return BatchDesk.paper(task);
        });
        assertEquals(List.of(BatchState.CANCELLED, 2, 0), standing(batch));
        assertEquals(List.of("PRINT_BATCH_ENDED"), desk.cancel(LEADER, LETTERS, batch));
        assertEquals(List.of(), desk.takeUp(LEADER, LETTERS, batch));
        assertEquals(List.of("cuc", "lanhdao.cuc"), List.of(desk.batch(batch).startedBy(), desk.batch(batch).acting()));
        desk.work(BatchDesk::paper);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), desk.pressed(), "none twice");
        assertEquals(List.of(BatchState.DONE, MANY, 0), standing(batch));
        assertEquals(List.of("PRINT_BATCH_COMPLETE"), desk.takeUp(LEADER, LETTERS, batch));
        assertEquals(List.of("OK", "PRINT_BATCH_COMPLETE"), register.audited(AuditAct.PRINT_BATCH_RESUMED));
    }

    @Test
    void oneThatFailsSaysWhyAndWhatToDoAndIsMadeAgainAlone() {
        long batch = desk.begun(LETTERS);
        desk.work(task -> task.key() == 3 ? MadePaper.broken("SC-240315-7") : BatchDesk.paper(task));
        assertEquals(List.of(BatchState.DONE, MANY - 1, 1), standing(batch));
        PaperLine failed = desk.lines(OFFICER, LETTERS, batch).get(2);
        assertEquals("Không lập được giấy này do lỗi của hệ thống, sự cố SC-240315-7.", RefusalTexts.message(failed.fault(), Locale.ROOT));
        assertTrue(RefusalTexts.remedy(failed.fault(), Locale.ROOT).contains("Làm lại các giấy lỗi"));
        assertThrows(IllegalArgumentException.class, () -> desk.content(OFFICER, failed));
        desk.pressed().clear();
        assertEquals(List.of(), desk.takeUp(OFFICER, LETTERS, batch));
        desk.work(BatchDesk::paper);
        assertEquals(List.of(3L), desk.pressed());
        assertEquals(List.of(BatchState.DONE, MANY, 0), standing(batch));
    }

    @Test
    void whatNobodyCanPutRightIsNotTriedAgain() {
        long batch = desk.begun(LETTERS);
        desk.work(task -> switch ((int) task.key()) {
            case 2 -> MadePaper.broken("SC-240315-7");
            case 3 -> MadePaper.refused(Refusal.error("PRINT_OFFICE_ENDED", "", "", "Ủy ban nhân dân tỉnh Bắc Giang", "2025-06-30"));
            case 4 -> MadePaper.gone();
            default -> BatchDesk.paper(task);
        });
        assertEquals(List.of(BatchState.DONE, 2, 3), standing(batch));
        assertEquals(List.of(2L), open(batch));
        desk.pressed().clear();
        assertEquals(List.of(), desk.takeUp(OFFICER, LETTERS, batch));
        assertEquals(List.of(BatchState.RUNNING, 2, 2), standing(batch), "two stay failed");
        desk.work(BatchDesk::paper);
        assertEquals(List.of(2L), desk.pressed());
        assertEquals(List.of(BatchState.DONE, 3, 2), standing(batch));
        assertEquals(List.of(), open(batch));
        assertEquals(List.of("PRINT_BATCH_LOST"), desk.takeUp(OFFICER, LETTERS, batch));
        assertEquals(List.of(BatchState.DONE, 3, 2), standing(batch));
        assertEquals(List.of("OK", "PRINT_BATCH_LOST"), register.audited(AuditAct.PRINT_BATCH_RESUMED));
    }

    @Test
    void whatWasWithdrawnIsOfferedAgainToLeadersAlone() {
        long batch = desk.begun(LETTERS);
        desk.work(task -> task.key() == 3 ? MadePaper.refused(Refusal.error("PRINT_WITHDRAWN", "", "", "003/2024/GCN-BCT")) : BatchDesk.paper(task));
        assertEquals(List.of(), open(batch));
        assertEquals(List.of(3L), open(LEADER, batch));
    }

    /** The papers that an officer may come to have made, by their place. */
    private List<Long> open(long batch) {
        return open(OFFICER, batch);
    }

    private List<Long> open(Viewer viewer, long batch) {
        List<PaperLine> lines = desk.lines(viewer, LETTERS, batch);
        return LongStream.rangeClosed(1, lines.size()).filter(place -> lines.get((int) place - 1).open()).boxed().toList();
    }

    @Test
    void whatADeadServerLeftIsGoneOnWithByAnotherAndWhatItBringsLaterIsNotTaken() {
        long batch = desk.begun(LETTERS);
        PrintBatches dying = desk.steps();
        assertEquals(batch, dying.take("máy chủ 1").orElseThrow().id());
        Task first = dying.next(batch, "máy chủ 1").orElseThrow();
        dying.made(batch, "máy chủ 1", first.item(), "giay-1.pdf", new byte[] {1});
        Task second = dying.next(batch, "máy chủ 1").orElseThrow();
        assertTrue(desk.steps().take("máy chủ 2").isEmpty(), "somebody works at it");
        register.services().at(Services.NOW.plus(PrintBatch.SIGN_OF_LIFE).plus(Duration.ofSeconds(1)));
        desk.work(task -> {
            dying.made(batch, "máy chủ 1", second.item(), "cu.pdf", new byte[] {2});
            assertTrue(dying.next(batch, "máy chủ 1").isEmpty());
            dying.failed(batch, "máy chủ 1", second.item(), Refusal.error("PRINT_PAPER_GONE", "", ""));
            return BatchDesk.paper(task);
        });
        assertEquals(List.of(2L, 3L, 4L, 5L), desk.pressed(), "the first was made");
        assertEquals(List.of(BatchState.DONE, MANY, 0), standing(batch));
        assertEquals("giấy 2", desk.content(OFFICER, desk.lines(OFFICER, LETTERS, batch).get(1)));
    }

    @Test
    void whoOpensAnOrderIsGivenLongerThanWhoMakesAPaper() {
        long batch = desk.begun(LETTERS);
        PrintBatches slow = desk.steps();
        assertEquals(batch, slow.take("máy chủ 1").orElseThrow().id());
        register.services().at(Services.NOW.plus(PrintBatch.SIGN_OF_LIFE.multipliedBy(3)));
        assertTrue(desk.steps().take("máy chủ 2").isEmpty(), "it opens the order");
        assertTrue(slow.next(batch, "máy chủ 1").isPresent());
        register.services().at(Services.NOW.plus(PrintBatch.SIGN_OF_LIFE.multipliedBy(5)));
        assertEquals(batch, desk.steps().take("máy chủ 2").orElseThrow().id(), "it died over a paper");
        register.services().at(Services.NOW.plus(PrintBatch.OPENING.multipliedBy(2)));
        assertEquals(batch, desk.steps().take("máy chủ 3").orElseThrow().id(), "it died while it opened the order");
    }

    @Test
    void anOrderThatNoMemorySufficesForEndsAndIsNotTakenForEver() {
        long batch = desk.begun(LETTERS);
        desk.work(task -> {
            throw new StackOverflowError();
        });
        assertEquals(List.of(BatchState.FAILED, 0, 0), standing(batch));
        assertTrue(desk.steps().take("máy chủ 2").isEmpty());
    }

    @Test
    void oneOfASourceGoesOnAtATimeAndOneThatBrokeSaysWhatBroke() {
        long batch = desk.begun(LETTERS);
        assertEquals(List.of("PRINT_BATCH_GOES_ON"), BatchDesk.rules(desk.begin(OFFICER, LETTERS).findings()));
        assertEquals(List.of("PRINT_BATCH_EMPTY"), BatchDesk.rules(desk.begin(OFFICER, BatchDesk.letters(0)).findings().subList(0, 1)));
        desk.work(task -> {
            throw new IllegalStateException("không có\nphông chữ");
        });
        assertEquals(List.of(BatchState.FAILED, 0, 0), standing(batch));
        assertEquals(Refusal.error("PRINT_BATCH_BROKEN", "", "", "không có phông chữ"), desk.batch(batch).fault());
        assertEquals(List.of(), desk.takeUp(OFFICER, LETTERS, batch));
        desk.work(BatchDesk::paper);
        assertEquals(List.of(BatchState.DONE, MANY, 0), standing(batch));
    }

    @Test
    void whoMayNoMoreHasNoneMadeAndWhoMayNotSeesNone() {
        Viewer dismissed = new Viewer("thoi.viec", "Đã thôi việc", vn.khuyencong.organization.Role.DEPT_OFFICER, null);
        long batch = desk.begin(dismissed, LETTERS).id();
        assertThrows(NotVisible.class, () -> register.services().transact(work -> work.the(BatchPapers.class).find(PROVINCE, LETTERS, batch)));
        assertThrows(NotVisible.class, () -> desk.begin(PROVINCE, LETTERS));
        assertThrows(NotVisible.class, () -> desk.cancel(PROVINCE, LETTERS, batch));
        assertThrows(NotVisible.class, () -> desk.takeUp(PROVINCE, LETTERS, batch));
        desk.work(BatchDesk::paper);
        assertEquals(Refusal.error("PRINT_BATCH_NOBODY", "", "", "thoi.viec"), desk.batch(batch).fault());
        assertEquals(List.of(), desk.takeUp(OFFICER, LETTERS, batch));
        desk.work(BatchDesk::paper);
        assertEquals(MANY, desk.batch(batch).made());
        assertEquals(batch, register.services().transact(work -> work.the(BatchPapers.class).newest(PROVINCE, BatchKind.LETTERS, LETTERS, 1)).orElseThrow().id());
    }

    private List<Object> standing(long batch) {
        PrintBatch one = desk.batch(batch);
        return List.of(one.state(), one.made(), one.failed());
    }
}
