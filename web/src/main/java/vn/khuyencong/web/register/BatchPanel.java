package vn.khuyencong.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.BatchKind;
import vn.khuyencong.register.BatchState;
import vn.khuyencong.register.PostHolders.Signer;
import vn.khuyencong.register.PrintBatch;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.PageRequest;

/** The part of a page that has many papers made of what it shows, and leads to the order made last. */
@Named("batchPanel")
@RequestScoped
public class BatchPanel {

    @Inject
    private PageRequest request;
    @Inject
    private PaperBatches batches;

    private final Map<String, Panel> panels = new HashMap<>();

    /**
     * The papers of something.
     *
     * @param batch   the newest order; null if there is none that the viewer sees anything of
     * @param mayMake whether he has them made
     * @param against why they are not made now though he has them made
     * @param signers whose names stand below the signatures of those that would be issued; none of drafts
     */
    public record Panel(BatchKind kind, long source, PrintBatch batch, boolean mayMake, List<String> against, List<Signer> signers) {

        /** Whether they are made now if he says so. */
        public boolean makes() {
            return mayMake && against.isEmpty() && !running();
        }

        /** Whose names stand below the signatures; empty where nobody is known. */
        public String signer() {
            return signers.stream().map(Signer::name).filter(name -> !name.isEmpty()).collect(Collectors.joining("; "));
        }

        /** Whether of any nobody is known to sign it. */
        public boolean signerUnknown() {
            return signers.contains(Signer.NOBODY);
        }

        /** Whether of any a name is kept back, since its row was changed around the system. */
        public boolean signerWithheld() {
            return signers.stream().anyMatch(Signer::withheld);
        }

        /** By what its page is told of what it shows. */
        public String of() {
            return switch (kind) {
                case LETTERS -> "run";
                case CERTIFICATES -> "id";
                case MERITS -> "year";
            };
        }

        public boolean running() {
            return batch != null && batch.state() == BatchState.RUNNING;
        }

        /** Whether any of it concerns who looks. */
        public boolean shown() {
            return mayMake || batch != null;
        }
    }

    /** Of a kind by its name. */
    public Panel of(String kind, long source) {
        return panels.computeIfAbsent(kind + source, key -> look(BatchKind.valueOf(kind), source));
    }

    private Panel look(BatchKind kind, long source) {
        Viewer viewer = request.viewer();
        PrintBatch newest = batches.newest(viewer, kind, source).orElse(null);
        if (!batches.mayMake(viewer, kind, source)) {
            return new Panel(kind, source, newest, false, List.of(), List.of());
        }
        return new Panel(kind, source, newest, true, batches.against(viewer, kind, source).stream().map(Words::of).toList(), batches.signers(viewer, kind, source));
    }
}
