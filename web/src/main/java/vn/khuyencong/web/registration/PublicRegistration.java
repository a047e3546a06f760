package vn.khuyencong.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.IntStream;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.scheme.ChecklistKind;
import vn.khuyencong.scheme.Checklists;
import vn.khuyencong.scheme.registration.Eligibility;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.scheme.registration.RegistrationCall;
import vn.khuyencong.scheme.registration.RegistrationCalls;
import vn.khuyencong.scheme.registration.Registrations;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.UnitNames;

/** The page for establishments, without sign-in: open calls, "am I eligible?", the form, and what became of it. */
@Named("publicRegistration")
@RequestScoped
public class PublicRegistration {

    static final String PAGE = "/dang-ky.xhtml";
    static final String FOUND = PublicRegistration.class.getName() + ".found";
    static final String CODE = PublicRegistration.class.getName() + ".code";
    private static final int MOST_ANSWERS = 30;

    @Inject
    private HttpServletRequest request;
    @Inject
    private RegistrationCalls calls;
    @Inject
    private Registrations registrations;
    @Inject
    private Checklists checklists;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private List<CallRow> open;
    private RegistrationCall call;
    private List<ChecklistItem> criteria;
    private String code;

    /** An open call with the name of its province. */
    public record CallRow(RegistrationCall call, String unit) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        UnitMap units = territory.map();
        open = calls.openToday().stream().map(one -> new CallRow(one, UnitNames.on(clock.today(), units, one.unit())))
                .sorted(Comparator.comparing(CallRow::unit, VietnameseOrder.comparator())).toList();
        call = new Parameters(request::getParameter).number("dot", 1, Long.MAX_VALUE).map(this::chosen).orElse(null);
        criteria = call == null ? List.of() : checklists.on(clock.today(), ChecklistKind.ELIGIBILITY, call.fund());
        code = takeCode();
    }

    private RegistrationCall chosen(long id) {
        return calls.shown(id, request.getMethod().equals("POST")).orElseThrow(() -> new NotThere(Words.get("needs.callOver")));
    }

    /** Told once. */
    private String takeCode() {
        HttpSession session = request.getSession(false);
        String told = session == null ? null : (String) session.getAttribute(CODE);
        if (told != null) {
            session.removeAttribute(CODE);
        }
        return told;
    }

    public List<CallRow> getOpen() {
        return open;
    }

    /** The call that was chosen; null if none was. */
    public RegistrationCall getCall() {
        return call;
    }

    public String getCallUnit() {
        return UnitNames.on(clock.today(), territory.map(), call.unit());
    }

    public List<ChecklistItem> getCriteria() {
        return criteria;
    }

    /** The plain answer; null while nothing was answered. */
    public Eligibility getEligibility() {
        Map<String, Boolean> answers = answers();
        return answers.isEmpty() ? null : Eligibility.judge(criteria, answers);
    }

    /** The answers as the form carries them on. */
    public List<String> getAnswers() {
        return answers().entrySet().stream().map(answer -> answer.getKey() + "=" + (answer.getValue() ? "yes" : "no")).sorted().toList();
    }

    /** As it was just answered, or as the form of the need carried it on. */
    private String said(String criterion) {
        String answered = request.getParameter("c." + criterion);
        String[] carried = request.getParameterValues("dk");
        return answered != null || carried == null ? answered : Stream.of("yes", "no").filter(one -> List.of(carried).contains(criterion + "=" + one))
                .findFirst().orElse(null);
    }

    private Map<String, Boolean> answers() {
        Map<String, Boolean> answers = new HashMap<>();
        criteria.stream().limit(MOST_ANSWERS).forEach(item -> {
            String said = said(item.code());
            if (said != null && !said.isEmpty()) {
                if (!said.equals("yes") && !said.equals("no")) {
                    throw BadParameter.of("c." + item.code(), said, "yes, no");
                }
                answers.put(item.code(), said.equals("yes"));
            }
        });
        return answers;
    }

    /** The number that was just given; null if none was. */
    public String getCode() {
        return code;
    }

    /** What was looked up by its code; null if nothing was. */
    public Registration getFound() {
        return (Registration) request.getAttribute(FOUND);
    }

    public List<ChecklistItem> getFailed() {
        return registrations.failed(getFound());
    }

    /** The rows for machines. */
    public List<Integer> getMachines() {
        return IntStream.rangeClosed(1, FormReader.MACHINES).boxed().toList();
    }
}
