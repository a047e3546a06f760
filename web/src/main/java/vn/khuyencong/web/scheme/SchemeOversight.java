package vn.khuyencong.web.scheme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import vn.khuyencong.scheme.oversight.Inspection;
import vn.khuyencong.scheme.oversight.Inspections;
import vn.khuyencong.scheme.oversight.Recovered;
import vn.khuyencong.scheme.oversight.Violation;
import vn.khuyencong.scheme.oversight.Violations;
import vn.khuyencong.scheme.watch.Pulse;
import vn.khuyencong.scheme.watch.Pulses;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.form.TypedAmount;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.people.Notices;
import vn.khuyencong.web.people.TypedDay;

/** Inspections, violations and questions to the beneficiary on the page of a scheme, and what is done with them. */
@Named("schemeOversight")
@RequestScoped
public class SchemeOversight {

    @Inject
    private PageRequest request;
    @Inject
    private SchemePage page;
    @Inject
    private Inspections inspections;
    @Inject
    private Violations violations;
    @Inject
    private Pulses pulses;
    @Inject
    private BusinessClock clock;

    private final Fields fields = new Fields();
    private List<Inspection> inspected;
    private List<Violation> violated;
    private List<Pulse> asked;

    public List<Inspection> getInspections() {
        if (inspected == null) {
            inspected = inspections.of(page.getRecord());
        }
        return inspected;
    }

    public List<Violation> getViolations() {
        if (violated == null) {
            violated = violations.of(page.getRecord());
        }
        return violated;
    }

    public List<Pulse> getPulses() {
        if (asked == null) {
            asked = pulses.of(page.getRecord());
        }
        return asked;
    }

    public boolean isMayInspect() {
        return inspections.may(request.viewer(), page.getRecord());
    }

    public boolean isMayRecover() {
        return violations.mayRecover(request.viewer(), page.getRecord());
    }

    public boolean isMayClose() {
        return violations.mayClose(request.viewer(), page.getRecord());
    }

    /** Whether somebody may put a question to the beneficiaries now. */
    public boolean isMayAsk() {
        return page.getRecord().state().isUnderWay() && pulses.may(request.viewer(), page.getRecord());
    }

    public boolean isMayAnswer() {
        return pulses.may(request.viewer(), page.getRecord());
    }

    public boolean late(Inspection inspection) {
        return inspection.isLate(clock.today());
    }

    public void plan() throws IOException {
        answer(inspections.plan(request.viewer(), id(), TypedDay.of(fields.get("day")), fields.get("purpose")), "oversight.planned");
    }

    public void followUp(long inspection) throws IOException {
        answer(inspections.followUp(request.viewer(), inspection, TypedDay.of(fields.get("day")), fields.get("how")), "oversight.followedUp");
    }

    public void recover(long violation) throws IOException {
        answer(violations.recover(request.viewer(), violation, new Recovered(TypedAmount.of(fields.get("amount")), TypedDay.of(fields.get("day")),
                fields.get("paper"), TypedDay.of(fields.get("paperDate")))), "oversight.recovered");
    }

    public void close(long violation) throws IOException {
        answer(violations.close(request.viewer(), violation, fields.get("note")), "oversight.closed");
    }

    public void ask() throws IOException {
        answer(pulses.ask(request.viewer(), id(), fields.get("question")), "oversight.asked");
    }

    public void reply(long pulse) throws IOException {
        answer(pulses.answer(request.viewer(), pulse, fields.get("answer")), "oversight.answered");
    }

    private long id() {
        return page.getRecord().id();
    }

    private void answer(List<Refusal> against, String done) throws IOException {
        if (against.isEmpty()) {
            Notices.leadTo(SchemePage.link(id()), new Notices.Notice(Words.get(done), null));
        } else {
            against.forEach(Notices::refuse);
        }
    }

    public Fields getFields() {
        return fields;
    }
}
