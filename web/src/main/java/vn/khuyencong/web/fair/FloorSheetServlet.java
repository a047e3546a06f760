package vn.khuyencong.web.fair;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.fair.Floors;
import vn.khuyencong.fair.NewStall;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;

/** The floor of a fair as a workbook that can be changed and taken in again. */
@WebServlet("/tai-ve/so-do-gian-hang")
public class FloorSheetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient Fairs fairs;
    @Inject
    private transient Floors floors;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Fair fair = new Parameters(request::getParameter).number(FairLinks.ID, 1, Long.MAX_VALUE).flatMap(id -> fairs.find(viewer.get(), id))
                .orElseThrow(() -> new NotThere(Words.get("fair.unknown")));
        byte[] sheet = SpreadsheetWriter.write(FloorSheet.of(fair.code(), floors.stalls(fair).stream().map(NewStall::of).toList()));
        response.setContentType(SpreadsheetWriter.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"so-do-gian-hang-" + fair.code() + ".xlsx\"");
        response.setContentLength(sheet.length);
        response.getOutputStream().write(sheet);
    }
}
