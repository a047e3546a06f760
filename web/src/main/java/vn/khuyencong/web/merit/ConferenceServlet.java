package vn.khuyencong.web.merit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.khuyencong.merit.Conferences;
import vn.khuyencong.merit.NewConference;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Period;
import vn.khuyencong.territory.Region;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;
import vn.khuyencong.web.page.Link;

/** Takes the forms of the pages of regional conferences. */
@WebServlet("/hoi-nghi/*")
public class ConferenceServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient Conferences conferences;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        return switch (path) {
            case "/nhap" -> enter(fields);
            case "/sua" -> change(fields);
            case "/chot" -> freeze(fields);
            default -> throw unknown();
        };
    }

    private Answer enter(Fields fields) {
        NewConference entered = read(fields);
        if (!fields.refusals().isEmpty()) {
            return unread(ConferencesPage.PAGE);
        }
        Entered kept = conferences.enter(viewer.get(), entered);
        return answer(kept, kept.kept() ? ConferencesPage.link(kept.id()) : null, "conference");
    }

    private Answer change(Fields fields) {
        NewConference entered = read(fields);
        long id = MeritServlet.id(fields);
        return fields.refusals().isEmpty() ? answer(conferences.change(viewer.get(), id, entered), ConferencesPage.link(id), "conferenceChanged")
                : unread(ConferencesPage.PAGE);
    }

    private Answer freeze(Fields fields) {
        Integer year = fields.number("figuresYear");
        Period period = fields.choice("figuresPeriod", Period.class);
        long id = MeritServlet.id(fields);
        return fields.refusals().isEmpty() ? answer(conferences.freeze(viewer.get(), id, year, period), ConferencesPage.link(id), "conferenceFrozen")
                : unread(ConferencesPage.PAGE);
    }

    private static Answer answer(Entered kept, Link next, String done) {
        return new Answer(ConferencesPage.PAGE, kept.kept() ? List.of() : kept.findings(), next, done);
    }

    private static NewConference read(Fields fields) {
        return new NewConference(fields.choice("conferenceRegion", Region.class), fields.number("conferenceNumber"), fields.day("heldOn"),
                fields.text("conferencePlace"), MeritServlet.unit(fields, "host"), MeritServlet.unit(fields, "nextHost"), fields.number("conferenceDelegates"));
    }
}
