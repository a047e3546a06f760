package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.fair.allocation.Placement;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;

/**
 * What an officer fixes on the floor by hand: who stands where, which stalls are given to nobody, which combined stalls are a province's. Each
 * act has its reason and ends another that it contradicts; the rest is computed again afterwards.
 */
@Stateless
public class HandActs {

    private static final int LONGEST_REASON = 1000;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Fairs fairs;
    @Inject
    private HandRules rules;
    @Inject
    private FixedStalls fixed;
    @Inject
    private StallPlaces places;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** Pins an application to stalls, in the place of an earlier pin of it. */
    public Entered pin(Viewer viewer, long fairId, String reference, List<String> stalls, String reason) {
        Fair fair = fairs.forChange(viewer, fairId);
        EntryCheck check = checked(fair, reason);
        rules.pin(check, fair, reference, stalls, act -> !act.document().equals(reference));
        return check.blocks() ? refused(viewer, fair, check, HandKind.PIN + " " + reference, stalls) : keep(viewer, fair, HandKind.PIN, reference, stalls, reason);
    }

    /** Two that have stalls change places: both are pinned. */
    public Entered swap(Viewer viewer, long fairId, String one, String other, String reason) {
        Fair fair = fairs.forChange(viewer, fairId);
        EntryCheck check = checked(fair, reason);
        Optional<Placement> first = places.of(fair, one);
        Optional<Placement> second = places.of(fair, other);
        check.unless(first.isPresent(), Refusal.error("FAIR_HAND_NO_STALLS", "", "reference", one))
                .unless(second.isPresent(), Refusal.error("FAIR_HAND_NO_STALLS", "", "other", other))
                .unless(!one.equals(other), Refusal.error("FAIR_HAND_SAME", "", "other", other));
        Predicate<FairHandAct> others = act -> !act.document().equals(one) && !act.document().equals(other);
        if (!check.blocks()) {
            rules.pin(check, fair, one, second.orElseThrow().stalls(), others);
            rules.pin(check, fair, other, first.orElseThrow().stalls(), others);
        }
        if (check.blocks()) {
            return refused(viewer, fair, check, HandKind.PIN + " " + one, List.of(other));
        }
        keep(viewer, fair, HandKind.PIN, one, second.orElseThrow().stalls(), reason);
        return keep(viewer, fair, HandKind.PIN, other, first.orElseThrow().stalls(), reason);
    }

    /** Gives combined stalls to a province. */
    public Entered giveCombined(Viewer viewer, long fairId, UnitId unit, List<String> stalls, String reason) {
        Fair fair = fairs.forChange(viewer, fairId);
        EntryCheck check = checked(fair, reason);
        check.unless(unit != null && territory.map().find(unit).isPresent(), Refusal.error("UNIT_NOT_ON_FILE", "", "unit", unit));
        rules.combined(check, fair, unit, stalls);
        return check.blocks() ? refused(viewer, fair, check, HandKind.PIN + " " + unit + "/", stalls) : keep(viewer, fair, HandKind.PIN, unit + "/", stalls, reason);
    }

    /** Takes stalls out: nobody is to have them. */
    public Entered block(Viewer viewer, long fairId, List<String> stalls, String reason) {
        Fair fair = fairs.forChange(viewer, fairId);
        EntryCheck check = checked(fair, reason);
        rules.block(check, fair, stalls);
        return check.blocks() ? refused(viewer, fair, check, HandKind.BLOCK.name(), stalls) : keep(viewer, fair, HandKind.BLOCK, null, stalls, reason);
    }

    /** What was fixed holds no more. */
    public Entered end(Viewer viewer, long actId, String reason) {
        FairHandAct act = Optional.ofNullable(em.find(FairHandAct.class, actId)).orElseThrow(NotVisible::new);
        Fair fair = fairs.forChange(viewer, act.fair().id());
        EntryCheck check = checked(fair, reason).unless(act.endedAt() == null, Refusal.error("FAIR_HAND_ENDED", "", "", act.stalls()));
        if (check.blocks()) {
            audit.record(viewer.name(), AuditAct.FAIR_STALLS_LET_GO, fair.code(), check.findings().get(0).rule(), Long.toString(actId));
            return Entered.refused(check.findings());
        }
        end(viewer, act, reason);
        return new Entered(actId, List.of());
    }

    private EntryCheck checked(Fair fair, String reason) {
        EntryCheck check = new EntryCheck().unless(fair.changeable(), Refusal.error("FAIR_ENDED", "", "", fair.code()));
        FairCalendar.ended(fair, clock.today()).ifPresent(over -> check.unless(false, over));
        return check.text("reason", reason, LONGEST_REASON);
    }

    private Entered refused(Viewer viewer, Fair fair, EntryCheck check, String what, List<String> stalls) {
        audit.record(viewer.name(), AuditAct.FAIR_STALLS_FIXED, fair.code(), check.findings().get(0).rule(), what + " " + String.join(" ", stalls));
        return Entered.refused(check.findings());
    }

    private Entered keep(Viewer viewer, Fair fair, HandKind kind, String document, List<String> stalls, String reason) {
        fixed.inForce(fair).stream().filter(act -> kind == HandKind.PIN && act.isPin() && act.document().equals(document)).forEach(act -> end(viewer, act, reason));
        String numbers = stalls.stream().sorted().collect(Collectors.joining(" "));
        FairHandAct act = new FairHandAct(fair, kind, document, numbers, reason.strip(), clock.now(), viewer.name());
        em.persist(act);
        em.flush();
        audit.record(viewer.name(), AuditAct.FAIR_STALLS_FIXED, fair.code(), "OK", kind + (document == null ? "" : " " + document) + " " + numbers + ": " + reason);
        return new Entered(act.id(), List.of());
    }

    private void end(Viewer viewer, FairHandAct act, String reason) {
        act.end(clock.now(), viewer.name(), reason.strip());
        audit.record(viewer.name(), AuditAct.FAIR_STALLS_LET_GO, act.fair().code(), "OK", act.id() + " " + act.kind() + " " + act.stalls() + ": " + reason);
    }
}
