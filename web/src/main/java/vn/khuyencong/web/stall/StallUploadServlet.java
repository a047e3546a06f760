package vn.khuyencong.web.stall;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.khuyencong.exchange.workbook.StallWorkbook;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairZones;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.portal.StallDesk;
import vn.khuyencong.portal.StallSheetDesk;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.HeardOut;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.fair.FairTrouble;
import vn.khuyencong.web.fair.SentSheet;
import vn.khuyencong.web.people.Notices;

/** Gives out the workbook of many applications for one fair, and takes it in; what is wrong is said on the page, cell by cell. */
@WebServlet("/gian-hang-bang-tinh")
@MultipartConfig(maxFileSize = SentSheet.MOST_BYTES, maxRequestSize = HeardOut.MOST, fileSizeThreshold = SentSheet.MOST_BYTES)
public class StallUploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient Fairs fairs;
    @Inject
    private transient FairZones zones;
    @Inject
    private transient StallDesk desk;
    @Inject
    private transient StallSheetDesk sheets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Fair fair = fair(new Parameters(request::getParameter));
        byte[] sheet = SpreadsheetWriter.write(StallSheet.empty(fair.name(), zones.of(fair).stream().map(zone -> zone.code() + " – " + zone.name()).toList()));
        response.setContentType(SpreadsheetWriter.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + StallWorkbook.SHEET + "-" + fair.code() + ".xlsx\"");
        response.setContentLength(sheet.length);
        response.getOutputStream().write(sheet);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        // In the address: a request that is too large has no parts to read it from.
        Parameters asked = new Parameters(name -> query(request, name));
        Fair fair = fair(asked);
        // Before a file is read: who may not apply is refused whatever he sends.
        UnitId unit = asked.unit("unit").filter(one -> desk.may(viewer.get(), one)).orElseThrow(() -> new NotThere(Words.get("stall.noFair")));
        SentSheet sent = SentSheet.of(request, response);
        if (sent.trouble() != null) {
            Notices.say(request, Words.of(sent.trouble()));
        } else {
            StallSheetDesk.TakenIn taken = sheets.takeIn(viewer.get(), fair, unit, sent.bytes());
            if (taken.findings().isEmpty()) {
                Notices.say(request, Words.get("stall.sheetTaken", taken.sent(), taken.unchanged()));
            } else {
                FairTrouble.say(request, taken.findings());
            }
        }
        response.sendRedirect(request.getContextPath() + StallPage.link(fair.id()));
    }

    private Fair fair(Parameters asked) {
        long id = asked.number("fair", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("fair", Words.get("parameter.id")));
        return fairs.find(viewer.get(), id).filter(Fair::announced).orElseThrow(() -> new NotThere(Words.get("stall.noFair")));
    }

    private static String query(HttpServletRequest request, String name) {
        for (String part : String.valueOf(request.getQueryString()).split("&")) {
            if (part.startsWith(name + "=")) {
                return part.substring(name.length() + 1);
            }
        }
        return null;
    }
}
