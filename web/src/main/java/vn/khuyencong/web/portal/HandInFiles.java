package vn.khuyencong.web.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.portal.PortalDesk;
import vn.khuyencong.portal.PortalSubmissions;
import vn.khuyencong.portal.PortalUpload;
import vn.khuyencong.portal.PortalUploads;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.SubmissionPapers;
import vn.khuyencong.web.Words;

/**
 * Workbooks to take away: a template, one's own as it was handed in, and one's own with the errors in its cells. A workbook
 * is named by its upload ({@code tep}) or by the document it became ({@code id}).
 */
@WebServlet({"/tai-ve/mau", "/tai-ve/bang-tinh", "/tai-ve/bang-tinh-loi"})
public class HandInFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private transient CurrentViewer current;
    @Inject
    private transient TemplateMaker templates;
    @Inject
    private transient PortalUploads uploads;
    @Inject
    private transient PortalSubmissions submissions;
    @Inject
    private transient PortalDesk desk;
    @Inject
    private transient SubmissionPapers papers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Viewer viewer = current.get();
        Parameters parameters = new Parameters(request::getParameter);
        switch (request.getServletPath()) {
            case "/tai-ve/mau" -> {
                TemplateMaker.Template template = templates.of(viewer, parameters);
                send(response, template.workbook(), template.fileName());
            }
            case "/tai-ve/bang-tinh" -> {
                PortalUpload upload = parameters.text("id").isPresent() ? handedIn(message(viewer, parameters)) : upload(viewer, parameters);
                send(response, upload.workbook(), upload.fileName());
            }
            default -> annotated(viewer, parameters, response);
        }
    }

    private void annotated(Viewer viewer, Parameters parameters, HttpServletResponse response) throws IOException {
        if (parameters.text("id").isPresent()) {
            InboxMessage message = message(viewer, parameters);
            PortalUpload upload = handedIn(message);
            send(response, desk.annotated(upload, message.findings(), Language.current().texts()), Words.get("handIn.annotatedName", upload.fileName()));
        } else {
            PortalUpload upload = upload(viewer, parameters);
            send(response, desk.annotated(upload, desk.read(viewer, upload).findings(), Language.current().texts()), Words.get("handIn.annotatedName", upload.fileName()));
        }
    }

    private InboxMessage message(Viewer viewer, Parameters parameters) {
        return papers.message(viewer, number(parameters, "id"));
    }

    private PortalUpload handedIn(InboxMessage message) {
        return submissions.of(message).flatMap(uploads::of).orElseThrow(() -> new NotThere(Words.get("handIn.unknown")));
    }

    private PortalUpload upload(Viewer viewer, Parameters parameters) {
        return uploads.find(viewer, number(parameters, "tep")).orElseThrow(() -> new NotThere(Words.get("handIn.unknown")));
    }

    private static long number(Parameters parameters, String name) {
        return parameters.number(name, 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing(name, Words.get("parameter.id")));
    }

    private static void send(HttpServletResponse response, byte[] workbook, String fileName) throws IOException {
        response.setContentType(XLSX);
        response.setContentLength(workbook.length);
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''"
                + URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20"));
        response.getOutputStream().write(workbook);
    }
}
