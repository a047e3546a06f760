package vn.khuyencong.scheme.oversight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Actor;
import vn.khuyencong.scheme.Deed;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.scheme.StepDetails;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;

/** What an officer of the department records on the spot: an inspection, or a violation. A unit reports both by message. */
@Stateless
public class OfficerVisits {

    /** What an officer records himself. */
    public static final Set<SchemeAct> ACTS = Set.of(SchemeAct.INSPECT, SchemeAct.REPORT_VIOLATION);

    @Inject
    private SchemeList list;
    @Inject
    private Schemes schemes;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /**
     * What would be found; nothing is changed.
     *
     * @throws NotVisible if the viewer may not
     */
    public List<Refusal> foresee(Viewer viewer, long id, SchemeStep step) {
        SchemeRecord record = record(viewer, id);
        return step.day() == null || step.day().isAfter(clock.today()) ? List.of(Refusal.error("STEP_IN_FUTURE", "", "/data/day", step.day(), clock.today()))
                : schemes.foresee(record, deed(viewer, record, step));
    }

    /**
     * Records it, or says why not.
     *
     * @throws NotVisible if the viewer may not
     */
    public List<Refusal> record(Viewer viewer, long id, SchemeStep step) {
        List<Refusal> findings = foresee(viewer, id, step);
        if (findings.stream().noneMatch(Refusal::blocks)) {
            SchemeRecord record = record(viewer, id);
            return schemes.act(record, deed(viewer, record, step)).findings();
        }
        return findings;
    }

    private SchemeRecord record(Viewer viewer, long id) {
        return list.find(viewer, id).filter(record -> viewer.may(Function.APPRAISE_PLANS, record.unit(), territory.map())).orElseThrow(NotVisible::new);
    }

    private Deed deed(Viewer viewer, SchemeRecord record, SchemeStep step) {
        SchemeAct act = SchemeAct.valueOf(step.act());
        if (!ACTS.contains(act)) {
            throw new NotVisible();
        }
        return Deed.of(act, Actor.of(viewer, record.unit(), territory.map())).on(step.day())
                .paper(step.paper() == null ? null : step.paper().number(), step.paper() == null ? null : step.paper().date())
                .because(step.reasonCode(), step.note()).amount(step.violation() == null ? null : step.violation().toRecover())
                .details(StepDetails.write(step));
    }
}
