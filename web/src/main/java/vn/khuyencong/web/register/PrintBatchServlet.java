package vn.khuyencong.web.register;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.BatchKind;
import vn.khuyencong.register.BatchPapers;
import vn.khuyencong.register.BatchPapers.PaperLine;
import vn.khuyencong.register.BatchPrinting;
import vn.khuyencong.register.BatchSource;
import vn.khuyencong.register.PaperState;
import vn.khuyencong.register.PrintBatch;
import vn.khuyencong.register.PrintBatches;
import vn.khuyencong.reports.PaperStack;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;
import vn.khuyencong.web.page.Link;

/**
 * Begins orders of many papers, ends them and takes them up, and gives out what they made: as a ZIP of all or as one PDF for printing, written
 * paper by paper.
 */
@WebServlet("/loat-giay/*")
public class PrintBatchServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient BatchSources sources;
    @Inject
    private transient PrintBatches batches;
    @Inject
    private transient BatchPapers papers;
    @Inject
    private transient BatchPrinting printing;
    @Inject
    private transient PaperPress press;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        return switch (path) {
            case "/lap" -> begin(fields);
            case "/dung" -> {
                long id = id(fields);
                yield new Answer(PrintBatchPage.PAGE, batches.askToCancel(viewer.get(), source(id), id), page(id), "batchCancelled");
            }
            case "/tiep" -> {
                long id = id(fields);
                Answer answer = new Answer(PrintBatchPage.PAGE, batches.takeUp(viewer.get(), source(id), id), page(id), "batchResumed");
                printing.work(press);
                yield answer;
            }
            default -> throw unknown();
        };
    }

    private Answer begin(Fields fields) {
        BatchKind kind = fields.choice("kind", BatchKind.class);
        if (kind == null) {
            throw BadParameter.missing("kind", Parameters.allowed(BatchKind.class));
        }
        Entered begun = batches.begin(viewer.get(), sources.of(kind), fields.id("source"));
        if (begun.kept()) {
            printing.work(press);
        }
        return new Answer(switch (kind) {
            case LETTERS -> "/phan-gian.xhtml";
            case CERTIFICATES -> "/vong-binh-chon-chi-tiet.xhtml";
            case MERITS -> "/khen-thuong.xhtml";
        }, begun.findings(), begun.kept() ? page(begun.id()) : null, "batchBegun");
    }

    private static long id(Fields fields) {
        long id = fields.id("id");
        if (id < 1) {
            throw BadParameter.missing("id", Words.get("parameter.id"));
        }
        return id;
    }

    private BatchSource source(long id) {
        return sources.of(papers.kind(id).orElseThrow(() -> new NotThere(Words.get("batch.unknown"))));
    }

    private static Link page(long id) {
        return Link.to(PrintBatchPage.PAGE).with("id", id);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters asked = new Parameters(request::getParameter);
        long id = asked.number("id", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("id", Words.get("parameter.id")));
        BatchSource source = source(id);
        PrintBatch batch = papers.find(viewer.get(), source, id);
        Optional<UnitId> unit = asked.unit("unit");
        List<PaperLine> made = papers.lines(viewer.get(), source, batch).stream().filter(line -> line.state() == PaperState.MADE)
                .filter(line -> unit.isEmpty() || unit.get().equals(line.unit())).toList();
        if (made.isEmpty()) {
            throw new NotThere(Words.get("batch.unknown"));
        }
        String name = batch.subject() + unit.map(one -> "-" + one).orElse("");
        switch (String.valueOf(request.getPathInfo())) {
            case "/tat-ca.zip" -> zip(made, head(response, "application/zip", name + ".zip"));
            case "/tat-ca.pdf" -> stack(made, name, head(response, "application/pdf", name + "-IN.pdf"));
            default -> throw unknown();
        }
    }

    private static OutputStream head(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return response.getOutputStream();
    }

    /** Finished only if all are written: a file that broke off is seen to be broken. */
    private void zip(List<PaperLine> made, OutputStream out) throws IOException {
        Viewer by = viewer.get();
        ZipOutputStream zip = new ZipOutputStream(out);
        for (PaperLine line : made) {
            zip.putNextEntry(new ZipEntry(line.name()));
            zip.write(papers.content(by, line));
            zip.closeEntry();
        }
        zip.finish();
    }

    private void stack(List<PaperLine> made, String name, OutputStream out) throws IOException {
        Viewer by = viewer.get();
        PaperStack stack = new PaperStack(out, made.stream().anyMatch(PaperLine::signed) ? Words.get("batch.forPrinting", name) : name);
        for (PaperLine line : made) {
            stack.add(papers.content(by, line));
        }
        stack.finish();
    }
}
