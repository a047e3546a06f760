package vn.khuyencong.scheme;

import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.plan.national.SchemeGuard;
import vn.khuyencong.plan.national.SchemeTurn;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;

/** Schemes follow the national plan: what an act on the plan means for one of them becomes acts in its life. */
@Stateless
@LocalBean
@Local(SchemeGuard.class) // beside the view without interface, which alone would not be found by it
public class AppraisalFollower implements SchemeGuard {

    @Inject
    private Schemes schemes;
    @Inject
    private Guards guards;
    @Inject
    private Territory territory;
    @Inject
    private Event<SchemeRegister.PlanFollowed> followed;

    @Override
    public List<Refusal> against(SchemeTurn turn) {
        SchemeRecord record = record(turn).orElse(null);
        if (record == null) {
            return List.of(Refusal.error("SCHEME_ACT_NOT_HERE", "", "", turn.code(), SchemeState.NEW, turn.to()));
        }
        List<Refusal> against = new ArrayList<>();
        SchemeState state = record.state();
        for (SchemeAct act : SchemeTurns.acts(state, turn.to())) {
            Transition transition = SchemeLife.find(state, act, record.fund()).orElse(null);
            Deed deed = deed(turn, act);
            if (transition == null) {
                against.add(Refusal.error("SCHEME_ACT_NOT_HERE", "", "", record.code(), state, act));
                return against;
            }
            if (!deed.actor().may(transition)) {
                against.add(Refusal.error("SCHEME_ACT_NOT_YOURS", "", "", act, transition.who()));
            }
            transition.guards().stream().sorted().forEach(guard -> against.addAll(guards.against(guard, record, deed)));
            state = transition.to();
        }
        return against;
    }

    /** Takes the turn; whoever fires it has asked before, so a refusal here is a fault and rolls everything back. */
    public void on(@Observes SchemeTurn turn) {
        SchemeRecord record = record(turn).orElseThrow();
        for (SchemeAct act : SchemeTurns.acts(record.state(), turn.to())) {
            Schemes.Outcome outcome = schemes.act(record, deed(turn, act));
            if (!outcome.done()) {
                throw new IllegalStateException(turn.code() + ": " + outcome.findings());
            }
        }
        if (record.state().wasApproved() || record.state().isFinal()) {
            followed.fire(new SchemeRegister.PlanFollowed(PlanOf.of(record)));
        }
    }

    private Optional<SchemeRecord> record(SchemeTurn turn) {
        return schemes.find(new PlanOf(turn.unit(), turn.planYear(), FundSource.NATIONAL), turn.code());
    }

    private Deed deed(SchemeTurn turn, SchemeAct act) {
        Deed deed = Deed.of(act, actor(turn)).amount(turn.amount()).passing(turn.passing()).version(turn.version());
        Deed reasoned = turn.why() == null ? deed : deed.because(turn.why().reasonCode(), turn.why().note());
        return turn.decision() == null ? reasoned : reasoned.paper(turn.decision().number(), turn.decision().date());
    }

    /** Where a decision leaves a scheme to another plan, that follows from the appraisal by itself, in the name of who recorded it. */
    private Actor actor(SchemeTurn turn) {
        Actor actor = Actor.of(turn.viewer(), turn.unit(), territory.map());
        boolean byItself = turn.to() == SchemeTurn.To.LOCAL_FUND || turn.to() == SchemeTurn.To.NEXT_YEAR;
        return byItself ? new Actor(actor.name(), actor.onBehalfOf(), actor.unit(), null) : actor;
    }
}
