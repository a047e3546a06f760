package vn.khuyencong.web.allocation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.fair.LetterBatch;
import vn.khuyencong.fair.LetterFile;
import vn.khuyencong.fair.LetterFiles;
import vn.khuyencong.fair.LetterFiles.LetterLine;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;

/** Gives out the letters that were made: one document, or all as a ZIP that is written document by document. */
@WebServlet({"/hoi-cho/cong-van.pdf", "/hoi-cho/cong-van.zip"})
public class LetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient LetterFiles files;
    @Inject
    private transient AuditTrail audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters asked = new Parameters(request::getParameter);
        long id = asked.number("id", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("id", Words.get("parameter.id")));
        if (request.getServletPath().endsWith(".pdf")) {
            LetterFile file = file(id);
            head(response, "application/pdf", file.name());
            response.setContentLength(file.content().length);
            response.getOutputStream().write(file.content());
        } else {
            zip(id, response);
        }
    }

    private void zip(long id, HttpServletResponse response) throws IOException {
        LetterBatch batch = files.find(viewer.get(), id).orElseThrow(LetterServlet::none);
        List<LetterLine> lines = files.lines(viewer.get(), batch);
        if (lines.isEmpty()) {
            throw none();
        }
        head(response, "application/zip", "CONGVAN-" + batch.fair().code() + "-" + batch.run().id() + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (LetterLine line : lines) {
                LetterFile file = file(line.id());
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(file.content());
                zip.closeEntry();
            }
        }
    }

    private LetterFile file(long id) {
        LetterFile file = files.file(viewer.get(), id).orElseThrow(LetterServlet::none);
        audit.record(viewer.get().name(), AuditAct.FORM_PRINTED, file.name(), "OK", file.digest());
        return file;
    }

    private static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private static NotThere none() {
        return new NotThere(Words.get("fair.letters.unknown"));
    }
}
