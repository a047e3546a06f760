package vn.khuyencong.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import vn.khuyencong.register.BatchKind;
import vn.khuyencong.register.BatchPapers;
import vn.khuyencong.register.BatchSource;
import vn.khuyencong.register.PrintBatch;
import vn.khuyencong.web.page.PageRequest;

/** The part of a page that has many papers made of what it shows, and leads to the order made last. */
@Named("batchPanel")
@RequestScoped
public class BatchPanel {

    @Inject
    private PageRequest request;
    @Inject
    private BatchSources sources;
    @Inject
    private BatchPapers papers;

    private final Map<String, Panel> panels = new HashMap<>();

    /**
     * The papers of something.
     *
     * @param batch   the newest order; null if there is none that the viewer sees anything of
     * @param mayMake whether he has them made
     */
    public record Panel(BatchKind kind, long source, PrintBatch batch, boolean mayMake) {

        public boolean running() {
            return batch != null && batch.state() == PrintBatch.State.RUNNING;
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
        BatchSource of = sources.of(kind);
        return new Panel(kind, source, papers.newest(request.viewer(), kind, of, source).orElse(null), of.mayMake(request.viewer(), source));
    }
}
