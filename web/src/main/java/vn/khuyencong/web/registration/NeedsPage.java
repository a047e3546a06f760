package vn.khuyencong.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.registration.CollaboratorAssignment;
import vn.khuyencong.scheme.registration.Collaborators;
import vn.khuyencong.scheme.registration.FailedCriteria;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.scheme.registration.RegistrationCall;
import vn.khuyencong.scheme.registration.RegistrationCalls;
import vn.khuyencong.scheme.registration.RegistrationState;
import vn.khuyencong.scheme.registration.Registrations;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.UnitNames;

/** The needs of a year: the list, why some were not taken, the calls, and a form to register for somebody. */
@Named("needsPage")
@RequestScoped
public class NeedsPage {

    static final String PAGE = "/nhu-cau.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private Registrations registrations;
    @Inject
    private RegistrationCalls calls;
    @Inject
    private FailedCriteria failedCriteria;
    @Inject
    private Collaborators collaborators;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private RegistrationState state;
    private UnitId unit;
    private List<Registration> needs;

    /** Looks everything up before the page is drawn. */
    public void load() {
        if (!request.viewer().may(Function.READ)) {
            request.viewer().require(Function.REGISTER_NEEDS);
        }
        state = request.parameters().choice("state", RegistrationState.class).orElse(null);
        unit = request.parameters().unit("unit").orElse(null);
        needs = registrations.list(request.viewer(), new Registrations.Filter(unit, getYear(), state));
    }

    /** Needs are asked about the plan that is being made: of this year or the next. */
    public int getYear() {
        return request.parameters().year("year").orElseGet(() -> clock.today().getYear());
    }

    public List<Registration> getNeeds() {
        return needs;
    }

    public String unitName(UnitId id) {
        return UnitNames.on(clock.today(), territory.map(), id);
    }

    public List<Choice> getStates() {
        return Choice.anyOf(RegistrationState.class, state, vn.khuyencong.web.Words.get("needs.anyState"));
    }

    /** Units that the viewer registers for, his own first. */
    public List<Choice> getUnits() {
        return units(Function.REGISTER_NEEDS);
    }

    /** Units whose schemes the viewer prepares or directs. */
    public List<Choice> getCallUnits() {
        List<Choice> prepared = units(Function.PREPARE_SCHEMES);
        return prepared.isEmpty() ? units(Function.DIRECT_SCHEMES) : prepared;
    }

    private List<Choice> units(Function function) {
        UnitMap map = territory.map();
        Viewer viewer = request.viewer();
        return map.on(clock.today()).stream().filter(one -> viewer.may(function, one.id(), map))
                .map(one -> new Choice(one.id().value(), UnitNames.dated(one), viewer.ownUnit().filter(one.id()::equals).isPresent()))
                .sorted(Comparator.comparing(Choice::label, VietnameseOrder.comparator())).toList();
    }

    public boolean isMayCall() {
        return !getCallUnits().isEmpty();
    }

    public boolean isMayRegister() {
        return request.viewer().may(Function.REGISTER_NEEDS);
    }

    public boolean isMayEngage() {
        return request.viewer().may(Function.PREPARE_SCHEMES);
    }

    public List<RegistrationCall> getCalls() {
        return calls.of(request.viewer(), getYear());
    }

    public boolean isOpen(RegistrationCall call) {
        return call.isOpenOn(clock.today());
    }

    /** The statistics of each unit whose needs are listed. */
    public List<UnitStatistics> getStatistics() {
        return needs.stream().map(Registration::unit).distinct().filter(id -> request.viewer().sees(id, territory.map()))
                .map(id -> new UnitStatistics(unitName(id), failedCriteria.of(request.viewer(), id, getYear()))).toList();
    }

    /** Why needs of a unit were not taken. */
    public record UnitStatistics(String unit, FailedCriteria.Statistics of) {

        public String states() {
            return Arrays.stream(RegistrationState.values()).filter(of.states()::containsKey)
                    .map(one -> vn.khuyencong.web.Words.get("needs.counted", vn.khuyencong.web.Words.of(one), of.states().get(one))).collect(Collectors.joining(" · "));
        }
    }

    /** What is assigned to the viewer as a collaborator. */
    public List<CollaboratorAssignment> getAssigned() {
        return collaborators.assignedTo(request.viewer().name());
    }

    public List<Choice> getFunds() {
        return Choice.of(FundSource.class, FundSource.UNSPLIT);
    }

    public List<Integer> getMachines() {
        return IntStream.rangeClosed(1, FormReader.MACHINES).boxed().toList();
    }

    /** Today, as a date field has it. */
    public String getToday() {
        return clock.today().toString();
    }
}
