package vn.khuyencong.scheme;

import vn.khuyencong.exchange.contract.SchemeStep;

/** What a step means as an act. */
final class Deeds {

    private Deeds() {
    }

    static Deed of(SchemeStep step, Actor actor) {
        SchemeStep.Paper paper = step.paper() != null || step.contract() == null ? step.paper()
                : new SchemeStep.Paper(step.contract().number(), step.contract().date());
        return Deed.of(SchemeAct.valueOf(step.act()), actor).on(step.day())
                .paper(paper == null ? null : paper.number(), paper == null ? null : paper.date())
                .because(step.reasonCode(), step.note()).amount(amount(step)).percent(percent(step)).details(StepDetails.write(step));
    }

    private static Long amount(SchemeStep step) {
        return step.assignment() != null ? Long.valueOf(step.assignment().amount())
                : step.contract() != null ? Long.valueOf(step.contract().amount())
                : step.advance() != null ? Long.valueOf(step.advance().amount())
                : step.acceptance() != null ? Long.valueOf(step.acceptance().supportAccepted())
                : step.settlement() != null ? Long.valueOf(step.settlement().settled())
                : step.violation() != null ? Long.valueOf(step.violation().toRecover()) : null;
    }

    private static Integer percent(SchemeStep step) {
        return step.progress() != null ? Integer.valueOf(step.progress().percentDone())
                : step.act().equals(SchemeAct.COMPLETE.name()) ? Integer.valueOf(100) : null;
    }
}
