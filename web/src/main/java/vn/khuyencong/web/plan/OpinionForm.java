package vn.khuyencong.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.plan.EquipmentItem;
import vn.khuyencong.plan.national.AppraisalOutcome;
import vn.khuyencong.plan.national.AppraisalReason;
import vn.khuyencong.plan.national.AppraisalSheets;
import vn.khuyencong.plan.national.Appraisals;
import vn.khuyencong.plan.national.LineAppraisal;
import vn.khuyencong.plan.national.Opinion;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.TypedAmount;
import vn.khuyencong.web.page.PageRequest;

/** What is entered about the line that is being looked at. */
@Named("opinionForm")
@RequestScoped
public class OpinionForm {

    private static final List<String> OF_LINE = List.of("content", "establishment", "quantity", "eligibleCost", "support", "counterpart",
            "otherSources", "equipment");
    private static final List<String> OF_SCHEME = List.of("name", "implementingUnit", "place", "startMonth", "endMonth", "expectedResult");

    @Inject
    private PageRequest request;
    @Inject
    private AppraisalPage page;
    @Inject
    private Appraisals appraisals;

    private AppraisalOutcome outcome;
    private String amount;
    private List<String> cells = new ArrayList<>();
    private String reason;
    private String note;

    /** Takes it. */
    public void enter() throws IOException {
        Opinion opinion = new Opinion(page.getChosen().line().id(), getOutcome(), TypedAmount.of(amount), cells, Typed.text(reason), Typed.text(note));
        Answers.give(appraisals.appraise(request.viewer(), page.getId(), List.of(opinion)), AppraisalPage.link(page.getId()),
                Words.named("appraisal.done", "ENTERED"));
    }

    public Map<String, AppraisalOutcome> getOutcomes() {
        Map<String, AppraisalOutcome> outcomes = new LinkedHashMap<>();
        Arrays.stream(AppraisalOutcome.values()).forEach(some -> outcomes.put(Words.of(some), some));
        return outcomes;
    }

    public Map<String, String> getReasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put(Words.get("appraisal.noReason"), "");
        Arrays.stream(AppraisalReason.values()).forEach(some -> reasons.put(Words.of(some), some.name()));
        return reasons;
    }

    /** The cells of the line and of its scheme that may be returned, by their words. */
    public Map<String, String> getCellChoices() {
        AppraisalSheets.Line line = page.getChosen();
        Map<String, String> choices = new LinkedHashMap<>();
        if (line == null) {
            return choices;
        }
        OF_LINE.forEach(name -> choices.put(Words.get("appraisal.cell." + name), line.cell() + "/" + name));
        List<EquipmentItem> machines = line.line().equipment();
        for (int i = 0; i < machines.size(); i++) {
            choices.put(Words.get("appraisal.quotationOf", i + 1, machines.get(i).name()), line.cell() + "/equipment/" + i + "/quotation");
        }
        String scheme = line.cell().substring(0, line.cell().indexOf("/lines/"));
        OF_SCHEME.forEach(name -> choices.put(Words.get("appraisal.cell." + name), scheme + "/" + name));
        return choices;
    }

    private LineAppraisal before() {
        return page.getChosen() == null ? null : page.getChosen().thought();
    }

    /** What was entered last, to begin with. */
    public AppraisalOutcome getOutcome() {
        return outcome != null ? outcome : before() == null ? AppraisalOutcome.PASS : before().outcome();
    }

    public void setOutcome(AppraisalOutcome outcome) {
        this.outcome = outcome;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public List<String> getCells() {
        return cells;
    }

    public void setCells(List<String> cells) {
        this.cells = cells;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
