package vn.khuyencong.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.khuyencong.exchange.Receipt;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.reconciliation.Reconciliation;
import vn.khuyencong.exchange.reconciliation.ReconciliationList;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;
import vn.khuyencong.web.AttachmentFiles;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.PrintedForms;
import vn.khuyencong.web.ReceiptFiles;
import vn.khuyencong.web.SubmissionPapers;
import vn.khuyencong.web.Words;

/** Forms, tables, receipts, messages and attachments as files for somebody who signed in on a page; the same as the API gives to machines. */
@WebServlet({"/bieu-mau/*", "/tai-ve/*"})
public class PaperServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient PrintedForms forms;
    @Inject
    private transient SubmissionPapers papers;
    @Inject
    private transient ReceiptFiles receipts;
    @Inject
    private transient ReconciliationList reconciliations;
    @Inject
    private transient ShownTables tables;
    @Inject
    private transient AttachmentFiles attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = new Parameters(request::getParameter);
        String path = request.getServletPath() + String.valueOf(request.getPathInfo());
        if (path.matches("/bieu-mau/\\w+\\.pdf")) {
            PrintedForms.Paper paper = forms.print(viewer.get(), name(path), parameters);
            send(response, paper.bytes(), paper.type(), "inline", paper.fileName());
        } else if (path.matches("/bieu-mau/\\w+\\.xlsx")) {
            PrintedForms.Paper paper = forms.spreadsheet(viewer.get(), name(path), parameters);
            send(response, paper.bytes(), paper.type(), "attachment", paper.fileName());
        } else if (path.matches("/bieu-mau/\\w+\\.docx")) {
            PrintedForms.Paper paper = forms.text(viewer.get(), name(path), parameters);
            send(response, paper.bytes(), paper.type(), "attachment", paper.fileName());
        } else if (path.matches("/tai-ve/[a-z-]+\\.xlsx")) {
            Spreadsheet table = tables.get(name(path));
            send(response, SpreadsheetWriter.write(table), SpreadsheetWriter.TYPE, "attachment", table.name() + ".xlsx");
        } else if (path.equals("/tai-ve/van-ban.pdf")) {
            PrintedForms.Paper paper = forms.reprint(viewer.get(), id(parameters));
            send(response, paper.bytes(), paper.type(), "inline", paper.fileName());
        } else if (path.equals("/tai-ve/phieu")) {
            Receipt receipt = papers.receipt(viewer.get(), id(parameters), parameters.choice("stage", Receipt.Stage.class).orElse(null));
            response.setHeader("JWS", receipt.jws());
            send(response, receipt.body(), Addresses.CONTENT_TYPE, "attachment", receipt.number() + ".json");
        } else if (path.equals("/tai-ve/phieu.pdf")) {
            Receipt receipt = receipts.find(viewer.get(), parameters.text("so").orElse(""));
            send(response, receipts.pdf(viewer.get(), receipt.number()), "application/pdf", "inline", receipt.number() + ".pdf");
        } else if (path.equals("/tai-ve/doi-chieu")) {
            Reconciliation made = reconciliations.find(viewer.get(), parameters.text("so").orElse(""))
                    .orElseThrow(() -> new NotThere(Words.get("reconciliation.unknown")));
            response.setHeader("JWS", made.jws());
            send(response, made.body(), Addresses.CONTENT_TYPE, "attachment", made.name() + ".json");
        } else if (path.equals("/tai-ve/thong-diep")) {
            long id = id(parameters);
            send(response, papers.raw(viewer.get(), id), "application/octet-stream", "attachment", SubmissionPapers.rawName(id));
        } else if (path.equals("/tai-ve/tep-dinh-kem")) {
            attachments.open(viewer.get(), parameters.text("unit").orElse(""), parameters.text("sha256").orElse("")).sendTo(response);
        } else {
            throw new NotThere(Words.get("problem.404"));
        }
    }

    /** Name of the file asked for, without its ending. */
    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    private static long id(Parameters parameters) {
        return parameters.number("id", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("id", Words.get("parameter.id")));
    }

    private static void send(HttpServletResponse response, byte[] body, String type, String disposition, String fileName)
            throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.setHeader("Content-Disposition", disposition + "; filename=\"" + fileName + "\"");
        response.getOutputStream().write(body);
    }
}
