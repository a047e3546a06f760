package vn.khuyencong.norm.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;

/**
 * What holds of a step of a scheme by itself, and against the little that must be known of its scheme; whether the step is
 * possible where the scheme stands, its life tells.
 */
public final class SchemeStepRules {

    private final SchemeStep step;
    private final Known known;
    private final LocalDate businessDay;
    private final List<Refusal> findings = new ArrayList<>();

    private SchemeStepRules(SchemeStep step, Known known, LocalDate businessDay) {
        this.step = step;
        this.known = known;
        this.businessDay = businessDay;
    }

    /**
     * What is known of the scheme and of the law.
     *
     * @param decidedOn   the day its plan was decided; null where that is not known
     * @param percentDone work done as last reported
     * @param reasons     codes of the list of reasons of the day; null where the list is not at hand
     */
    public record Known(LocalDate decidedOn, int percentDone, Set<String> reasons) {

        /** At a desk that knows the step alone. */
        public static final Known NOTHING = new Known(null, 0, null);
    }

    /** @param businessDay the receipt day, or today where nothing has been received yet */
    public static List<Refusal> judge(SchemeStep step, Known known, LocalDate businessDay) {
        SchemeStepRules rules = new SchemeStepRules(step, known, businessDay);
        rules.right();
        rules.days();
        rules.progress();
        rules.amounts();
        rules.reason();
        rules.findings.addAll(ChangeRules.judge(step.act(), step.change()));
        return rules.findings;
    }

    private void right() {
        boolean national = step.key().stream().equals("PLAN_NATIONAL");
        if (national && step.sentAct().filter(StepAct::isOfLocalFundOnly).isPresent()) {
            findings.add(Refusal.error("STEP_OF_MINISTRY", "", "/data/act", step.act()));
        }
    }

    private void days() {
        notInFuture(step.day(), "/data/day");
        if (step.paper() != null) {
            notInFuture(step.paper().date(), "/data/paper/date");
        }
        SchemeStep.Contract contract = step.contract();
        if (contract != null) {
            notInFuture(contract.date(), "/data/contract/date");
            if (contract.until() != null && contract.until().isBefore(contract.date())) {
                findings.add(Refusal.error("CONTRACT_ENDS_BEFORE_IT_BEGINS", "", "/data/contract/until", contract.until(), contract.date()));
            }
        }
        if (known.decidedOn() != null && step.day().isBefore(known.decidedOn())) {
            findings.add(Refusal.error("STEP_BEFORE_DECISION", "", "/data/day", step.day(), known.decidedOn()));
        }
    }

    private void notInFuture(LocalDate day, String cell) {
        if (day.isAfter(businessDay)) {
            findings.add(Refusal.error("STEP_IN_FUTURE", "", cell, day, businessDay));
        }
    }

    /** Work done does not become less without a word why. */
    private void progress() {
        SchemeStep.Progress progress = step.progress();
        boolean explained = step.note() != null || step.reasonCode() != null || progress != null && progress.difficulty() != null;
        if (progress != null && progress.percentDone() < known.percentDone() && !explained) {
            findings.add(Refusal.error("PROGRESS_FALLS", "", "/data/progress/percentDone", progress.percentDone(), known.percentDone()));
        }
    }

    private void amounts() {
        if (step.assignment() != null) {
            aboveZero(step.assignment().amount(), "/data/assignment/amount");
        }
        if (step.contract() != null) {
            aboveZero(step.contract().amount(), "/data/contract/amount");
        }
        if (step.advance() != null) {
            aboveZero(step.advance().amount(), "/data/advance/amount");
        }
    }

    private void aboveZero(long amount, String cell) {
        if (amount <= 0) {
            findings.add(Refusal.error("AMOUNT_IS_ZERO", "", cell, Numbers.text(amount)));
        }
    }

    private void reason() {
        if (step.reasonCode() != null && known.reasons() != null && !known.reasons().contains(step.reasonCode())) {
            findings.add(Refusal.error("REASON_UNKNOWN", "", "/data/reasonCode", step.reasonCode()));
        }
    }
}
