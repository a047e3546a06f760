package vn.khuyencong.web.register;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.register.BatchKind;
import vn.khuyencong.register.BatchPapers.PaperLine;
import vn.khuyencong.register.PrintBatch;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;
import vn.khuyencong.web.page.Link;

/** Begins orders of many papers, ends them and takes them up, and gives out what they made: as a ZIP of all or as one PDF for printing. */
@WebServlet("/loat-giay/*")
public class PrintBatchServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient PaperBatches batches;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        return switch (path) {
            case "/lap" -> begin(fields);
            case "/dung" -> new Answer(PrintBatchPage.PAGE, batches.cancel(viewer.get(), id(fields)), page(id(fields)), "batchCancelled");
            case "/tiep" -> new Answer(PrintBatchPage.PAGE, batches.resume(viewer.get(), id(fields)), page(id(fields)), "batchResumed");
            default -> throw unknown();
        };
    }

    private Answer begin(Fields fields) {
        BatchKind kind = fields.choice("kind", BatchKind.class);
        if (kind == null) {
            throw BadParameter.missing("kind", Parameters.allowed(BatchKind.class));
        }
        long source = fields.id("source");
        Entered begun = batches.begin(viewer.get(), kind, source);
        if (begun.findings().stream().anyMatch(why -> why.rule().equals("PRINT_BATCH_GOES_ON"))) {
            // Pressed twice, or by two at once: both are led to the one order.
            return new Answer(PrintBatchPage.PAGE, List.of(), batches.newest(viewer.get(), kind, source).map(order -> page(order.id())).orElseThrow(), null);
        }
        return new Answer(begunOn(kind, source), begun.findings(), begun.kept() ? page(begun.id()) : null, "batchBegun");
    }

    /** The page on which papers are begun, of what they are of. */
    static String begunOn(BatchKind kind, long source) {
        return (switch (kind) {
            case LETTERS -> Link.to("/phan-gian.xhtml").with("run", source);
            case CERTIFICATES -> Link.to("/vong-binh-chon-chi-tiet.xhtml").with("id", source);
            case MERITS -> Link.to("/khen-thuong.xhtml").with("year", source);
        }).toString();
    }

    private static long id(Fields fields) {
        long id = fields.id("id");
        if (id < 1) {
            throw BadParameter.missing("id", Words.get("parameter.id"));
        }
        return id;
    }

    private static Link page(long id) {
        return Link.to(PrintBatchPage.PAGE).with("id", id);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters asked = new Parameters(request::getParameter);
        long id = asked.number("id", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("id", Words.get("parameter.id")));
        PrintBatch batch = batches.find(viewer.get(), id);
        Optional<UnitId> unit = asked.unit("unit");
        List<PaperLine> made = batches.made(viewer.get(), batch, unit);
        String name = PaperBatches.name(batch, unit);
        switch (String.valueOf(request.getPathInfo())) {
            case "/tat-ca.zip" -> batches.zip(viewer.get(), made, head(response, "application/zip", name + ".zip"));
            case "/tat-ca.pdf" -> batches.stack(viewer.get(), made, name, head(response, "application/pdf", name + "-IN.pdf"));
            default -> throw unknown();
        }
    }

    private static OutputStream head(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return response.getOutputStream();
    }
}
