package vn.khuyencong.web.register;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.khuyencong.register.PrintBatch;
import vn.khuyencong.register.PrintBatches;
import vn.khuyencong.register.PrintedDocument;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.PrintedForms;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;
import vn.khuyencong.web.page.Link;

/** Begins and ends issuing the certificates of a round, and gives out what was issued as a ZIP that is written document by document. */
@WebServlet("/phat-hanh-loat/*")
public class CertificateBatchServlet extends FormServlet {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/vong-binh-chon-chi-tiet.xhtml";

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient CertificateBatch certificates;
    @Inject
    private transient PrintBatches batches;
    @Inject
    private transient PrintedForms forms;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        long round = fields.id("id");
        Link next = Link.to(PAGE).with("id", round);
        return switch (path) {
            case "/bat-dau" -> {
                Entered begun = certificates.begin(round);
                yield new Answer(PAGE, begun.findings(), next, "batchBegun");
            }
            case "/dung" -> new Answer(PAGE, batches.askToCancel(viewer.get(), fields.id("batch")), next, "batchCancelled");
            default -> throw unknown();
        };
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/tat-ca.zip".equals(request.getPathInfo())) {
            throw unknown();
        }
        long id = new Parameters(request::getParameter).number("batch", 1, Long.MAX_VALUE)
                .orElseThrow(() -> BadParameter.missing("batch", Words.get("parameter.id")));
        PrintBatch batch = batches.find(viewer.get(), id);
        List<PrintedDocument> issued = batches.issued(batch);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + batch.subject() + ".zip\"");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (PrintedDocument document : issued) {
                PrintedForms.Paper paper = forms.reprint(viewer.get(), document.id());
                zip.putNextEntry(new ZipEntry(paper.fileName()));
                zip.write(paper.bytes());
                zip.closeEntry();
            }
        }
    }
}
