package vn.khuyencong.web.registration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import vn.khuyencong.scheme.registration.Collaborator;
import vn.khuyencong.scheme.registration.Collaborators;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;
import vn.khuyencong.web.page.Link;

/** Takes the forms of the page of collaborators. */
@WebServlet("/cong-tac-vien/*")
public class CollaboratorServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient Collaborators collaborators;
    @Inject
    private transient BusinessClock clock;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        List<Refusal> against = switch (path) {
            case "/them" -> engage(fields);
            case "/ket-thuc" -> collaborators.end(viewer.get(), fields.id("id"), clock.today());
            case "/giao" -> collaborators.assign(viewer.get(), fields.id("id"), fields.text("name"), fields.text("taxCode"), fields.day("from"))
                    .map(List::of).orElse(List.of());
            case "/thoi" -> collaborators.withdraw(viewer.get(), fields.id("id"));
            default -> throw unknown();
        };
        return new Answer(CollaboratorsPage.PAGE, against, Link.to(CollaboratorsPage.PAGE), "saved");
    }

    private List<Refusal> engage(Fields fields) {
        Collaborators.Draft draft = new Collaborators.Draft(NeedServlet.unit(fields), Objects.requireNonNullElse(fields.text("account"), ""),
                Objects.requireNonNullElse(fields.choice("tier", Collaborator.Tier.class), Collaborator.Tier.COMMUNE), fields.text("place"),
                fields.money("allowance"), fields.day("from"), fields.day("to"));
        return fields.refusals().isEmpty() ? collaborators.engage(viewer.get(), draft) : List.of();
    }
}
