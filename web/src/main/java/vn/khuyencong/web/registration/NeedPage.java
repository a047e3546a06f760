package vn.khuyencong.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.organization.Function;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.scheme.registration.RegistrationAct;
import vn.khuyencong.scheme.registration.RegistrationEvent;
import vn.khuyencong.scheme.registration.RegistrationForm;
import vn.khuyencong.scheme.registration.RegistrationLife;
import vn.khuyencong.scheme.registration.Registrations;
import vn.khuyencong.scheme.registration.Warnings;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.PageRequest;

/** One need: what its form says, what one is warned of, and what may be done. */
@Named("needPage")
@RequestScoped
public class NeedPage {

    @Inject
    private PageRequest request;
    @Inject
    private Registrations registrations;
    @Inject
    private Warnings warnings;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private Registration need;

    /** Whether the address names one. */
    public boolean isAsked() {
        return request.parameters().number("id", 1, Long.MAX_VALUE).isPresent();
    }

    public Registration getNeed() {
        if (need == null) {
            need = request.parameters().number("id", 1, Long.MAX_VALUE).flatMap(id -> registrations.find(request.viewer(), id))
                    .orElseThrow(() -> new NotThere(Words.get("needs.unknown")));
        }
        return need;
    }

    public RegistrationForm getForm() {
        return getNeed().form();
    }

    public List<Warnings.Warning> getWarnings() {
        return warnings.about(request.viewer(), getNeed());
    }

    /** Who wrote something down, in words where it was nobody who is signed in. */
    public String who(String actor) {
        return actor.equals("public") ? Words.get("needs.byPublic") : actor.equals("system") ? Words.get("scheme.bySystem") : actor;
    }

    public List<RegistrationEvent> getEvents() {
        return registrations.events(getNeed());
    }

    public List<ChecklistItem> getFailed() {
        return registrations.failed(getNeed());
    }

    /** What may be done by hand here, by whoever looks. */
    public List<RegistrationAct> getActs() {
        return isMayDecide() ? RegistrationLife.byHand(getNeed().state()) : List.of();
    }

    private boolean isMayDecide() {
        return request.viewer().may(Function.PREPARE_SCHEMES, getNeed().unit(), territory.map())
                || request.viewer().may(Function.DIRECT_SCHEMES, getNeed().unit(), territory.map());
    }

    /** Whether it is only recorded: it is decided on after a survey. */
    public boolean isAwaitingSurvey() {
        return RegistrationLife.awaitsSurvey(getNeed().state());
    }

    public boolean isRejectable() {
        return getActs().contains(RegistrationAct.REJECT);
    }

    /** Whether a scheme may be drafted of it here. */
    public boolean isConvertible() {
        return getNeed().state() == vn.khuyencong.scheme.registration.RegistrationState.SELECTED
                && request.viewer().may(Function.PREPARE_SCHEMES, getNeed().unit(), territory.map());
    }

    public List<ChecklistItem> getCriteria() {
        return registrations.criteria(clock.today(), getNeed().fund());
    }
}
