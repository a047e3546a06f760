package vn.khuyencong.web.consultancy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.khuyencong.consultancy.ConsultancyList;
import vn.khuyencong.consultancy.ConsultancyProject;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.organization.DemoMode;
import vn.khuyencong.portal.ConsultancyDesk;
import vn.khuyencong.portal.StallDesk;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;

/** Takes the forms of consultancy projects. */
@WebServlet("/du-an-tu-van/*")
public class ConsultancyServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient ConsultancyList list;
    @Inject
    private transient ConsultancyDesk desk;
    @Inject
    private transient BusinessClock clock;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        return switch (path) {
            case "/moi" -> enter(fields);
            case "/thay" -> replace(fields, project(fields));
            case "/rut" -> withdraw(project(fields));
            default -> throw unknown();
        };
    }

    private ConsultancyProject project(Fields fields) {
        return list.find(viewer.get(), fields.id("id")).orElseThrow(() -> new NotThere(Words.get("consultancy.unknown")));
    }

    private Answer enter(Fields fields) {
        String unit = String.valueOf(fields.text("unit"));
        if (!UnitId.isWellFormed(unit)) {
            throw BadParameter.of("unit", unit, Words.get("parameter.unit"));
        }
        ConsultancyReport stated = ConsultancyFields.report(fields, unit, null, clock.today(), DemoMode.on());
        return fields.refusals().isEmpty() ? answer(desk.report(viewer.get(), stated), ConsultancyPage.PAGE, stated, "consultancySent") : unread(ConsultancyPage.PAGE);
    }

    private Answer replace(Fields fields, ConsultancyProject earlier) {
        ConsultancyReport stated = ConsultancyFields.report(fields, earlier.unit().value(), earlier.key(), clock.today(), earlier.sample());
        return fields.refusals().isEmpty() ? answer(desk.report(viewer.get(), stated), ConsultancyPage.ONE, stated, "consultancyReplaced") : unread(ConsultancyPage.ONE);
    }

    private Answer withdraw(ConsultancyProject earlier) {
        ConsultancyReport stated = new ConsultancyReport(earlier.key(), SubmissionKind.WITHDRAWAL, null, List.of(), earlier.sample());
        return answer(desk.report(viewer.get(), stated), ConsultancyPage.ONE, stated, "consultancyWithdrawn");
    }

    private static Answer answer(StallDesk.HandedIn handedIn, String page, ConsultancyReport stated, String done) {
        return new Answer(page, ConsultancyFields.atFields(handedIn.findings()),
                handedIn.submission() == null ? null : ConsultancyPage.link(stated.key().planYear()), done);
    }
}
