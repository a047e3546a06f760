package vn.khuyencong.web.dossier;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.workbook.WorkbookTemplates;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.dossier.PlanDrafts;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;

/** The workbook of a plan, filled with the schemes that passed: to be looked through and handed in on the portal's page. */
@WebServlet("/tai-ve/ke-hoach-tu-de-an")
public class PlanDraftServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient PlanDrafts drafts;
    @Inject
    private transient Norms norms;
    @Inject
    private transient Territory territory;
    @Inject
    private transient BusinessClock clock;

    static Link link(UnitId unit, int year, FundSource fund) {
        return Link.to("/tai-ve/ke-hoach-tu-de-an").with("unit", unit).with("year", year).with("fund", fund);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters parameters = new Parameters(request::getParameter);
        PlanOf plan = new PlanOf(parameters.unit("unit").orElseThrow(() -> BadParameter.missing("unit", Words.get("parameter.unit"))),
                parameters.year("year").orElseThrow(() -> BadParameter.missing("year", Words.get("parameter.year"))),
                parameters.choice("fund", FundSource.class).filter(fund -> fund != FundSource.UNSPLIT)
                        .orElseThrow(() -> BadParameter.missing("fund", "national, local")));
        byte[] workbook = WorkbookTemplates.filled(Json.MAPPER.valueToTree(drafts.of(viewer.get(), plan)), MessageType.PLAN_SUBMISSION,
                norms.on(clock.today()), territory.map().get(plan.unit()).nameOn(clock.today()).text());
        response.setContentType(SpreadsheetWriter.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"ke-hoach-" + plan.fund().name().toLowerCase(java.util.Locale.ROOT)
                + "-" + plan.year() + "-" + plan.unit() + ".xlsx\"");
        response.setContentLength(workbook.length);
        response.getOutputStream().write(workbook);
    }
}
