package vn.khuyencong.web.scheme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.scheme.Actor;
import vn.khuyencong.scheme.Approvers;
import vn.khuyencong.scheme.Consequences;
import vn.khuyencong.scheme.Deed;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.people.Notices;

/** The form of one act on one scheme: asks once, shows what it would mean, then does it. */
@Named("stepForm")
@RequestScoped
public class StepForm {

    @Inject
    private HttpServletRequest http;
    @Inject
    private PageRequest request;
    @Inject
    private SchemePage page;
    @Inject
    private StepRows rows;
    @Inject
    private StepWays ways;
    @Inject
    private StepOptions options;
    @Inject
    private Approvers approvers;
    @Inject
    private Incoming incoming;
    @Inject
    private Consequences consequences;
    @Inject
    private BusinessClock clock;

    private final Fields fields = new Fields();
    private final StepFindings findings = new StepFindings();
    private List<StepRows.Row> typed;
    private boolean foreseen;
    private Consequences.Consequence consequence;

    /** Fills in what is known before the page is drawn for the first time. */
    public void load() {
        if (getWay() == null) {
            throw new NotThere(Words.get("step.notHere"));
        }
        if (fields.isEmpty()) {
            fields.put("day", clock.today().toString());
            fields.put("paperDate", clock.today().toString());
            fields.put("implementingUnit", getRecord().implementingUnit());
            fields.put("authority", authority());
            fields.put("amount", getAct() == SchemeAct.ASSIGN_FUNDS ? options.dong(page.getFile().granted()) : "");
            fields.put("percentDone", Integer.toString(getRecord().percentDone()));
        }
    }

    /** Whose decision it is, as the powers on file say of the kind that was asked for; the assignment is the Minister's. */
    private String authority() {
        return getAct() == SchemeAct.ASSIGN_FUNDS ? Words.get("step.minister")
                : Words.named("law.approver", approvers.of(getRecord(), Deed.of(getAct(), Actor.system())).approver().name());
    }

    public SchemeAct getAct() {
        return request.parameters().choice("act", SchemeAct.class)
                .orElseThrow(() -> BadParameter.missing("act", Parameters.allowed(SchemeAct.class)));
    }

    public SchemeRecord getRecord() {
        return page.getRecord();
    }

    /** By which way it is done; null where it is not done here, or not by who looks. */
    public ActWay getWay() {
        return page.way(getAct()).orElse(null);
    }

    /** Name of the part of the step that is filled in; empty where the act says all, or what was asked for stands. */
    public String getPart() {
        boolean decidesWhatWasAsked = getAct() == SchemeAct.APPROVE_ADJUSTMENT;
        return getWay() == ActWay.DECISION || decidesWhatWasAsked ? "" : StepAct.find(getAct().name()).flatMap(StepAct::part).orElse("");
    }

    public boolean isDecision() {
        return getWay() == ActWay.DECISION;
    }

    /** Whether what is sent carries a reason from the list. */
    public boolean isReasoned() {
        return getAct() == SchemeAct.REQUEST_ADJUSTMENT || getAct() == SchemeAct.REQUEST_STOP;
    }

    /** What was asked for last; null where nothing was. */
    public EventRow getRequested() {
        return getAct().changesThePlan() ? page.requested() : null;
    }

    public Fields getFields() {
        return fields;
    }

    /** The lines or machines that the part is about; read when first asked for, also before what was typed is taken over. */
    public List<StepRows.Row> getRows() {
        if (typed == null) {
            typed = rows.of(getPart(), getAct(), page.getFile());
        }
        return typed;
    }

    /** The lines that may be changed. */
    public List<StepRows.Row> getLines() {
        return getRows().stream().filter(row -> row.item() == null).toList();
    }

    /** Those with a beneficiary, which another one may take the place of. */
    public List<StepRows.Row> getBeneficiaries() {
        return getLines().stream().filter(row -> row.line().establishment() != null).toList();
    }

    public List<StepRows.Row> getMachines() {
        return getRows().stream().filter(row -> row.item() != null).toList();
    }

    public List<SelectItem> options(String field) {
        return options.of(field, getAct(), page.getFile());
    }

    /** Shows what would become of it. */
    public void foresee() throws IOException {
        if (isOvertaken()) {
            return;
        }
        SchemeStep step = read();
        if (findings.isNone()) {
            findings.add(ways.foresee(request.viewer(), getWay(), getRecord(), step, decision()));
            consequence = findings.isBlocked() ? null : consequences.of(getRecord(), step).orElse(null);
            foreseen = !findings.isBlocked();
        }
    }

    /** Does it, and leads back to the scheme. */
    public void perform() throws IOException {
        if (isOvertaken()) {
            return;
        }
        SchemeStep step = read();
        if (findings.isNone()) {
            findings.add(ways.perform(request.viewer(), getWay(), getRecord(), step, decision()));
            if (!findings.isBlocked()) {
                String done = Words.get(getWay() == ActWay.DESK ? "step.sent" : "step.done", Words.of(getAct()));
                Notices.leadTo(SchemePage.link(getRecord().id()), new Notices.Notice(done, null));
            }
        }
    }

    /** Somebody was faster, or the form was sent twice: the scheme's page tells where it stands. */
    private boolean isOvertaken() throws IOException {
        if (getWay() == null) {
            Notices.leadTo(SchemePage.link(getRecord().id()), new Notices.Notice(Words.get("step.notHere"), null));
        }
        return getWay() == null;
    }

    private SchemeStep read() {
        FormReading reading = Entries.reading();
        StepParts parts = new StepParts(fields, reading);
        SchemeStep.Part part = getPart().isEmpty() ? null
                : incoming.stated(parts.part(getPart(), getRows().stream().map(StepRows.Row::fields).toList()), getRecord());
        LocalDate day = Optional.ofNullable(reading.day("day", fields.get("day"))).orElse(clock.today());
        String number = reading.text(fields.get("paperNumber"));
        LocalDate paperDate = reading.day("paperDate", fields.get("paperDate"));
        findings.add(parts.wrong());
        if (isDecision()) {
            findings.add(EntryCheck.wrongNumber("paperNumber", number, paperDate).stream().toList());
        }
        if (number != null && paperDate == null) {
            findings.add(List.of(Refusal.error("ENTRY_MISSING", "", "paperDate")));
        }
        SchemeStep.Change asked = getRequested() == null ? null : page.requestedChange();
        return SchemeStep.of(key(), StepAct.find(getAct().name()).orElseThrow(), isDecision() && paperDate != null ? paperDate : day,
                number == null ? null : new SchemeStep.Paper(number, paperDate), isReasoned() ? reading.text(fields.get("reasonCode")) : null,
                reading.text(fields.get("note")), part == null && getAct() == SchemeAct.APPROVE_ADJUSTMENT ? asked : part);
    }

    private PlanSubmission.Decision decision() {
        FormReading reading = Entries.reading();
        return new PlanSubmission.Decision(reading.text(fields.get("paperNumber")), reading.day("paperDate", fields.get("paperDate")),
                reading.text(fields.get("authority")));
    }

    private DocumentKey key() {
        SchemeRecord record = getRecord();
        return new DocumentKey(record.unit().value(), record.planYear(), "PLAN_" + record.fund(), record.code(), 1);
    }

    public String at(String field) {
        return findings.at(field);
    }

    public StepFindings getFindings() {
        return findings;
    }

    /** Whether it was looked at; whoever sends the last button has looked. */
    public boolean isForeseen() {
        return foreseen || http.getParameter("viec:lam") != null;
    }

    public Consequences.Consequence getConsequence() {
        return consequence;
    }
}
