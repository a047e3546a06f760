package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.Receipt;
import vn.khuyencong.exchange.Receipts;
import vn.khuyencong.exchange.Submissions;
import vn.khuyencong.organization.Viewer;

/** A submission with its receipts and bytes, for those who may see it; for others it is not there. */
@ApplicationScoped
public class SubmissionPapers {

    @Inject
    private Submissions submissions;
    @Inject
    private Receipts receipts;

    public InboxMessage message(Viewer viewer, long id) {
        return submissions.find(viewer, id).orElseThrow(() -> new NotThere(Words.get("submission.unknown")));
    }

    /** Its receipts, technical stage first. */
    public List<Receipt> receipts(InboxMessage message) {
        return receipts.of(message.id());
    }

    /** The receipt of a stage, or the latest where {@code stage} is null. */
    public Receipt receipt(Viewer viewer, long id, Receipt.Stage stage) {
        return receipts(message(viewer, id)).stream().filter(receipt -> stage == null || receipt.stage() == stage)
                .reduce((earlier, later) -> later).orElseThrow(() -> new NotThere(Words.get("receipt.unknown")));
    }

    /** Whether somebody may read the very bytes of a message that he sees. */
    public boolean mayReadRaw(Viewer viewer, InboxMessage message) {
        return submissions.mayReadRaw(viewer, message);
    }

    /** The very bytes; reading them is audited. */
    public byte[] raw(Viewer viewer, long id) {
        return submissions.rawBody(viewer, id).orElseThrow(() -> new NotThere(Words.get(submissions.find(viewer, id).isPresent() ? "submission.rawPersonal" : "submission.unknown")));
    }

    /** A harmless name to save a message under, whatever it says about itself. */
    public static String rawName(long id) {
        return "khuyencong-" + id + ".json";
    }
}
