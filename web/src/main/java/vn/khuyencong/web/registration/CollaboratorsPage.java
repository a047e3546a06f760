package vn.khuyencong.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.organization.Function;
import vn.khuyencong.scheme.registration.Collaborator;
import vn.khuyencong.scheme.registration.CollaboratorAssignment;
import vn.khuyencong.scheme.registration.CollaboratorPay;
import vn.khuyencong.scheme.registration.Collaborators;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.PageRequest;

/** The collaborators of the viewer's unit and the establishments that they look after. */
@Named("collaboratorsPage")
@RequestScoped
public class CollaboratorsPage {

    static final String PAGE = "/cong-tac-vien.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private Collaborators collaborators;
    @Inject
    private BusinessClock clock;

    private List<Collaborator> all;

    /** Refuses who may not before the page is drawn. */
    public void load() {
        request.viewer().require(Function.PREPARE_SCHEMES);
        all = collaborators.list(request.viewer());
    }

    public List<Collaborator> getAll() {
        return all;
    }

    public boolean isActive(Collaborator one) {
        return one.isActiveOn(clock.today());
    }

    public List<CollaboratorAssignment> assignments(Collaborator one) {
        return collaborators.assignments(one);
    }

    /** Whether an assignment has no end yet. */
    public boolean isRunning(CollaboratorAssignment assignment) {
        return assignment.validTo() == null;
    }

    /** The most that may be paid a month today; null where no law is on file. */
    public CollaboratorPay getPay() {
        return collaborators.payOn(clock.today()).orElse(null);
    }

    public List<Choice> getTiers() {
        return Choice.of(Collaborator.Tier.class, clock.today().getYear() > 2025 ? Collaborator.Tier.COMMUNE : Collaborator.Tier.DISTRICT);
    }

    public String getToday() {
        return clock.today().toString();
    }
}
