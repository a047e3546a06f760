package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/** A juror says that he must not judge an entry, or whoever prepares the round says it of him. Nobody can take it back. */
@Stateless
public class RecusalActs {

    private static final int MOST_REASON = 1000;
    private static final Set<RoundState> CHANGEABLE = Set.of(RoundState.PLANNED, RoundState.OPEN, RoundState.JUDGING);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Rounds rounds;
    @Inject
    private Jury jury;
    @Inject
    private AwardEntries entries;
    @Inject
    private Recusals recusals;
    @Inject
    private AuditTrail audit;

    /**
     * The juror himself.
     *
     * @throws NotVisible if he does not judge in the round
     */
    public Entered declare(Viewer viewer, long roundId, String reference, String reason) {
        AwardRound round = rounds.locked(roundId).orElseThrow(NotVisible::new);
        AwardJuror juror = jury.of(viewer, round).orElseThrow(NotVisible::new);
        return keep(juror, reference, reason, true, viewer);
    }

    /**
     * Whoever prepares the round.
     *
     * @throws NotVisible if there is no such juror or the viewer may not
     */
    public Entered set(Viewer viewer, long jurorId, String reference, String reason) {
        AwardJuror juror = Optional.ofNullable(em.find(AwardJuror.class, jurorId)).orElseThrow(NotVisible::new);
        rounds.forChange(viewer, juror.round().id());
        em.refresh(juror);
        return keep(juror, reference, reason, false, viewer);
    }

    private Entered keep(AwardJuror juror, String reference, String reason, boolean declared, Viewer viewer) {
        AwardRound round = juror.round();
        Optional<AwardEntry> entry = entries.inForce(round).stream().filter(one -> one.reference().equals(reference)).findFirst();
        EntryCheck check = new EntryCheck().text("recusalReason", reason, MOST_REASON)
                .unless(CHANGEABLE.contains(round.state()), Refusal.error("AWARD_JURY_NOT_NOW", "", "", round.code()))
                .unless(juror.endedAt() == null, Refusal.error("AWARD_JUROR_ENDED", "", "", juror.account()))
                .unless(entry.filter(one -> juror.judges(one.productGroup())).isPresent(), Refusal.error("AWARD_ENTRY_NOT_JUDGED", "", "entry", reference))
                .unless(!recusals.of(juror).containsKey(reference), Refusal.error("AWARD_RECUSED_ALREADY", "", "entry", reference));
        if (check.blocks()) {
            return audit.refused(viewer.name(), AuditAct.AWARD_JUROR_RECUSED, round.code(), check.findings(), juror.account());
        }
        recusals.keep(juror, reference, reason.strip(), declared, viewer.name());
        return new Entered(juror.id(), List.of());
    }
}
