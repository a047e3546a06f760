package vn.khuyencong.gateway;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.khuyencong.shared.BusinessClock;

/**
 * Takes what lies in the outbox: checks it as {@code send} does, enters it into the journal and only then moves it. Killed
 * between the two, the next one finds the document in the journal by its key and content, and just moves it.
 */
final class OutboxClerk {

    private final Home home;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Consumer<String> log;

    OutboxClerk(Home home, BusinessClock clock, Consumer<String> log) {
        this.home = home;
        outbox = home.outbox();
        this.clock = clock;
        this.log = log;
    }

    void takeAll() {
        outbox.forgetTakenAway();
        outbox.waiting(clock.now()).forEach(this::take);
    }

    private void take(Path file) {
        try {
            Draft draft = Draft.read(file, List.of());
            // What was sent before is not judged again; another document under its key is refused here.
            boolean known = draft.isReadable() && Envelopes.earlier(file, draft.data(), home.journal().documents()).isPresent();
            Desk desk = Desk.offline(home, clock.today());
            List<Finding> findings = known ? List.of() : desk.findings(draft);
            if (desk.mustStay(draft, findings)) {
                layAside(draft, findings);
            } else {
                enter(draft, findings, known || desk.isFresh());
            }
        } catch (JournalProblem ofThisMachine) {
            throw ofThisMachine;
        } catch (GatewayProblem ofTheDocument) {
            said(outbox.faulty(file, List.of(ofTheDocument.getMessage())));
        }
    }

    private void enter(Draft draft, List<Finding> findings, boolean judged) {
        Journal.Entry entry = new Journaling(home).enter(draft).get(0);
        Path moved = outbox.entered(draft.file(), entry.sequence());
        log.accept("vào nhật ký số " + entry.sequence() + ": " + draft.file().getFileName()
                + (findings.isEmpty() ? "" : ", " + findings.size() + " cảnh báo")
                + (judged ? "" : ", chưa có gói định mức còn hạn: Bộ sẽ kiểm tra"));
        mark(draft, findings, moved);
    }

    private void layAside(Draft draft, List<Finding> findings) {
        List<String> why = new ArrayList<>(findings.stream().map(finding -> finding.shown(draft::placeOf)).toList());
        Path aside = outbox.faulty(draft.file(), why);
        mark(draft, findings, aside);
        said(aside);
    }

    /** The user's own workbook with each finding in its cell. */
    private static void mark(Draft draft, List<Finding> findings, Path beside) {
        draft.workbook().filter(workbook -> !findings.isEmpty()).ifPresent(workbook -> workbook.handBack(findings,
                beside.resolveSibling(FilledWorkbook.resultName(beside.getFileName().toString()))));
    }

    private void said(Path aside) {
        log.accept("CÓ LỖI, chưa gửi: " + aside + " (lý do trong tệp .loi.txt bên cạnh); sửa rồi đặt lại vào outbox");
    }
}
