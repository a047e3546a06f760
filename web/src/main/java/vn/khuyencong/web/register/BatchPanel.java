package vn.khuyencong.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import vn.khuyencong.register.BatchKind;
import vn.khuyencong.register.BatchState;
import vn.khuyencong.register.PrintBatch;
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
     */
    public record Panel(BatchKind kind, long source, PrintBatch batch, boolean mayMake) {

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
        return new Panel(kind, source, batches.newest(request.viewer(), kind, source).orElse(null), batches.mayMake(request.viewer(), kind, source));
    }
}
