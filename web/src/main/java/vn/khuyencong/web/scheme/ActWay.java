package vn.khuyencong.web.scheme;

import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Decisions;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.Transition;
import vn.khuyencong.scheme.oversight.OfficerVisits;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.territory.UnitMap;

/** By which way somebody does an act that he fills in on the page of acts. */
enum ActWay {
    /** A unit reports it: a signed step through the portal. */
    DESK,
    /** The ministry, or the province by delegation, decides it by a paper. */
    DECISION,
    /** An officer of the department records what he saw. */
    VISIT;

    /** The way; empty where the act is not done on that page, or not by him. More time has a page of its own, for one scheme or many. */
    static Optional<ActWay> of(Viewer viewer, SchemeRecord record, Transition transition, UnitMap units) {
        SchemeAct act = transition.act();
        boolean local = record.fund() == FundSource.LOCAL;
        if (act == SchemeAct.EXTEND_TIME) {
            return Optional.empty();
        }
        boolean sent = StepAct.find(act.name()).filter(step -> local || !step.isOfLocalFundOnly()).isPresent();
        if (sent && Stream.of(Function.PREPARE_SCHEMES, Function.DIRECT_SCHEMES).anyMatch(function -> may(viewer, record, transition, function, units))) {
            return Optional.of(DESK);
        }
        if (!local && Decisions.ACTS.contains(act)
                && Stream.of(Function.DECIDE_PLANS, Function.DIRECT_SCHEMES).anyMatch(function -> may(viewer, record, transition, function, units))) {
            return Optional.of(DECISION);
        }
        return OfficerVisits.ACTS.contains(act) && may(viewer, record, transition, Function.APPRAISE_PLANS, units) ? Optional.of(VISIT) : Optional.empty();
    }

    private static boolean may(Viewer viewer, SchemeRecord record, Transition transition, Function function, UnitMap units) {
        return transition.who().contains(function) && viewer.may(function, record.unit(), units);
    }
}
