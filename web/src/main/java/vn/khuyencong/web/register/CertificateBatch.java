package vn.khuyencong.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.award.AwardCertificate;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.Certificates;
import vn.khuyencong.award.Rounds;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.BatchPrinting;
import vn.khuyencong.register.PrintBatch;
import vn.khuyencong.register.PrintBatches;
import vn.khuyencong.register.PrintRights;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.PrintedForms;
import vn.khuyencong.web.PrintedForms.Form;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.PageRequest;

/** The certificates of a round, issued in one go: begins it, follows it and leads to what was issued. */
@Named("certificateBatch")
@RequestScoped
public class CertificateBatch {

    @Inject
    private PageRequest request;
    @Inject
    private Rounds rounds;
    @Inject
    private Certificates certificates;
    @Inject
    private PrintBatches batches;
    @Inject
    private PrintRights rights;
    @Inject
    private BatchPrinting printing;
    @Inject
    private PrintedForms forms;

    private AwardRound round;
    private PrintBatch batch;
    private boolean looked;

    /** Begins to issue those of a round; it goes on by itself. */
    Entered begin(long roundId) {
        Viewer viewer = request.viewer();
        AwardRound of = rounds.find(viewer, roundId).orElseThrow(() -> new NotThere(Words.get("award.unknown")));
        List<Long> ids = valid(of).stream().map(AwardCertificate::id).toList();
        Entered begun = batches.begin(viewer, subject(of), of.organiser(), ids.size());
        if (begun.kept()) {
            PrintedForms printer = forms;
            printing.go(begun.id(), ids, id -> printer.issue(viewer, Form.BM24,
                    new Parameters(name -> name.equals(Form.BM24.subject()) ? Long.toString(id) : null), Form.BM24.subject() + "=" + id));
        }
        return begun;
    }

    private List<AwardCertificate> valid(AwardRound of) {
        return certificates.of(request.viewer(), of).stream().filter(one -> one.endedOn() == null).toList();
    }

    private static String subject(AwardRound of) {
        return "BM24-" + of.code();
    }

    private AwardRound round() {
        if (round == null) {
            round = request.parameters().number("id", 1, Long.MAX_VALUE).flatMap(id -> rounds.find(request.viewer(), id)).orElse(null);
        }
        return round;
    }

    /** Whether there is anything to issue by whoever looks. */
    public boolean isShown() {
        return round() != null && rights.mayIssue(request.viewer(), round().organiser()) && !valid(round()).isEmpty();
    }

    /** The newest order; null if there is none. */
    public PrintBatch getBatch() {
        if (!looked) {
            looked = true;
            batch = round() == null ? null : batches.newest(request.viewer(), subject(round())).orElse(null);
        }
        return batch;
    }

    public boolean isRunning() {
        return getBatch() != null && batch.state() == PrintBatch.State.RUNNING;
    }
}
