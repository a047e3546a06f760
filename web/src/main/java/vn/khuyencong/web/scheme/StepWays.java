package vn.khuyencong.web.scheme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.portal.SchemeDesk;
import vn.khuyencong.scheme.Decisions;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.oversight.OfficerVisits;
import vn.khuyencong.shared.Refusal;

/** Does an act by its way: through the portal's desk, by a decision of the ministry, or as an officer's own record. */
@RequestScoped
class StepWays {

    @Inject
    private SchemeDesk desk;
    @Inject
    private Decisions decisions;
    @Inject
    private OfficerVisits visits;

    List<Refusal> foresee(Viewer viewer, ActWay way, SchemeRecord record, SchemeStep step, PlanSubmission.Decision paper) {
        return switch (way) {
            case DESK -> desk.foresee(viewer, step).findings();
            case DECISION -> missing(paper).isEmpty() ? decisions.foresee(viewer, rulings(record, step), paper).findings() : missing(paper);
            case VISIT -> visits.foresee(viewer, record.id(), step);
        };
    }

    /** @return why not, or what one is warned of; done unless one of it blocks */
    List<Refusal> perform(Viewer viewer, ActWay way, SchemeRecord record, SchemeStep step, PlanSubmission.Decision paper) {
        List<Refusal> foreseen = foresee(viewer, way, record, step, paper);
        if (foreseen.stream().anyMatch(Refusal::blocks)) {
            return foreseen;
        }
        switch (way) {
            case DESK -> desk.send(viewer, step);
            case DECISION -> {
                return decisions.decide(viewer, rulings(record, step), paper).findings();
            }
            case VISIT -> {
                return visits.record(viewer, record.id(), step);
            }
        }
        return foreseen;
    }

    private static List<Refusal> missing(PlanSubmission.Decision paper) {
        List<Refusal> missing = new ArrayList<>();
        if (paper.number() == null) {
            missing.add(Refusal.error("ENTRY_MISSING", "", "paperNumber"));
        }
        if (paper.date() == null) {
            missing.add(Refusal.error("ENTRY_MISSING", "", "paperDate"));
        }
        if (paper.authority() == null) {
            missing.add(Refusal.error("ENTRY_MISSING", "", "authority"));
        }
        return missing;
    }

    private static List<Decisions.Ruling> rulings(SchemeRecord record, SchemeStep step) {
        return List.of(new Decisions.Ruling(record.id(), SchemeAct.valueOf(step.act()), step.change(), step.note()));
    }
}
