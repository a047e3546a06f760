package vn.khuyencong.web.stall;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.contract.StallOutcome;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairApplication;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.fair.StallList;
import vn.khuyencong.portal.StallDesk;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;

/** Takes the forms of applications for stalls. */
@WebServlet("/gian-hang/*")
public class StallServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient Fairs fairs;
    @Inject
    private transient StallList list;
    @Inject
    private transient StallDesk desk;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        Fair fair = fairs.find(viewer.get(), fields.id("fair")).orElseThrow(() -> new NotThere(Words.get("stall.noFair")));
        return switch (path) {
            case "/moi" -> apply(fields, fair);
            case "/thay" -> replace(fields, fair, application(fields, fair));
            case "/rut" -> withdraw(fair, application(fields, fair));
            case "/ket-qua" -> report(fields, fair, application(fields, fair));
            default -> throw unknown();
        };
    }

    private FairApplication application(Fields fields, Fair fair) {
        return list.find(viewer.get(), fair, fields.id("id")).orElseThrow(() -> new NotThere(Words.get("stall.unknown"))).application();
    }

    private Answer apply(Fields fields, Fair fair) {
        String unit = String.valueOf(fields.text("unit"));
        if (!UnitId.isWellFormed(unit)) {
            throw BadParameter.of("unit", unit, Words.get("parameter.unit"));
        }
        StallApplication stated = StallFields.application(fields, fair, unit, null);
        return fields.refusals().isEmpty() ? answer(desk.apply(viewer.get(), stated), fair, "stallSent") : unread(StallPage.PAGE);
    }

    private Answer replace(Fields fields, Fair fair, FairApplication earlier) {
        StallApplication stated = StallFields.application(fields, fair, earlier.unit().value(), earlier.document());
        return fields.refusals().isEmpty() ? answer(desk.apply(viewer.get(), stated), fair, "stallReplaced") : unread(StallPage.PAGE);
    }

    private Answer withdraw(Fair fair, FairApplication earlier) {
        StallApplication stated = earlier.stated();
        return answer(desk.apply(viewer.get(), new StallApplication(earlier.key(), SubmissionKind.WITHDRAWAL, fair.code(), stated.establishment(), null, null,
                false, List.of(), null, List.of(), null, stated.sample(), List.of())), fair, "stallWithdrawn");
    }

    private Answer report(Fields fields, Fair fair, FairApplication application) {
        StallOutcome outcome = StallFields.outcome(fields, fair, application.key());
        return fields.refusals().isEmpty() ? answer(desk.report(viewer.get(), outcome), fair, "stallReported") : unread(StallPage.PAGE);
    }

    private static Answer answer(StallDesk.HandedIn handedIn, Fair fair, String done) {
        return new Answer(StallPage.PAGE, StallFields.atFields(handedIn.findings()), handedIn.submission() == null ? null : StallPage.link(fair.id()), done);
    }
}
