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
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Grant;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Rights;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;

/**
 * Who judges in a round (ban giám khảo). Whoever prepares the round names jurors; only an account that an administrator gave the
 * juror's role can be named, and nobody names himself. A deputy of a juror is no juror: what counts is the account.
 */
@Stateless
public class Jury {

    private static final int MOST_REASON = 1000;
    private static final Set<RoundState> CHANGEABLE = Set.of(RoundState.PLANNED, RoundState.OPEN, RoundState.JUDGING);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Rounds rounds;
    @Inject
    private AwardLaw law;
    @Inject
    private Recusals recusals;
    @Inject
    private Rights rights;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** All who were ever named, in the order in which they were. */
    public List<AwardJuror> all(AwardRound round) {
        return em.createQuery("select j from AwardJuror j where j.round = :round order by j.madeAt, j.id", AwardJuror.class).setParameter("round", round)
                .getResultList();
    }

    /** Those who judge now. */
    public List<AwardJuror> inForce(AwardRound round) {
        return all(round).stream().filter(juror -> juror.endedAt() == null).toList();
    }

    /** Which juror of a round somebody is now; empty if he is none or may not score any more. */
    public Optional<AwardJuror> of(Viewer viewer, AwardRound round) {
        return mayScore(viewer, round.organiser()) ? inForce(round).stream().filter(juror -> juror.account().equals(viewer.name())).findFirst()
                : Optional.empty();
    }

    /** The rounds in which somebody judges now, the newest first. */
    public List<AwardRound> rounds(Viewer viewer) {
        return em.createQuery("""
                        select j.round from AwardJuror j where j.account = :account and j.endedAt is null and j.round.state in :states
                        order by j.round.opensOn desc, j.round.code""", AwardRound.class)
                .setParameter("account", viewer.name()).setParameter("states", List.of(RoundState.JUDGING, RoundState.RANKED, RoundState.DECIDED))
                .getResultStream().distinct().filter(round -> mayScore(viewer, round.organiser())).toList();
    }

    /**
     * Names a juror.
     *
     * @throws NotVisible if the viewer may not prepare the round
     */
    public Entered appoint(Viewer viewer, long roundId, NewJuror named) {
        AwardRound round = rounds.forChange(viewer, roundId);
        EntryCheck check = named.check().unless(CHANGEABLE.contains(round.state()), Refusal.error("AWARD_JURY_NOT_NOW", "", "", round.code()));
        if (!check.blocks()) {
            fits(check, viewer, round, named);
        }
        if (check.blocks()) {
            return audit.refused(viewer.name(), AuditAct.AWARD_JUROR_NAMED, round.code(), check.findings(), null);
        }
        AwardJuror juror = new AwardJuror(round, named, clock.now(), viewer.name());
        em.persist(juror);
        em.flush();
        audit.record(viewer.name(), AuditAct.AWARD_JUROR_NAMED, round.code(), "OK",
                juror.account() + " " + juror.role() + (juror.productGroup() == null ? "" : " " + juror.productGroup()));
        recusals.find(round);
        return new Entered(juror.id(), List.of());
    }

    private void fits(EntryCheck check, Viewer viewer, AwardRound round, NewJuror named) {
        String account = named.account().strip();
        List<AwardJuror> there = inForce(round);
        check.unless(!account.equals(viewer.name()), Refusal.error("AWARD_JUROR_ONESELF", "", "jurorAccount"))
                .unless(hasRole(account, round.organiser()), Refusal.error("AWARD_JUROR_WITHOUT_ROLE", "", "jurorAccount", account))
                .unless(there.stream().noneMatch(juror -> juror.account().equals(account)), Refusal.error("AWARD_JUROR_TWICE", "", "jurorAccount", account))
                .unless(named.role() != JurorRole.HEAD || there.stream().noneMatch(juror -> juror.role() == JurorRole.HEAD),
                        Refusal.error("AWARD_JURY_HEAD_TWICE", "", "jurorRole"))
                .unless(named.group() == null || law.groups(round.opensOn()).stream().anyMatch(group -> group.code().equals(named.group())),
                        Refusal.error("AWARD_JUROR_GROUP_UNKNOWN", "", "jurorGroup", named.group()));
    }

    /**
     * A juror judges no more; what he gave does not count from now on, and stays on file.
     *
     * @throws NotVisible if there is none or the viewer may not prepare the round
     */
    public Entered end(Viewer viewer, long jurorId, String reason) {
        AwardJuror juror = Optional.ofNullable(em.find(AwardJuror.class, jurorId)).orElseThrow(NotVisible::new);
        AwardRound round = rounds.forChange(viewer, juror.round().id());
        em.refresh(juror);
        EntryCheck check = new EntryCheck().text("endReason", reason, MOST_REASON)
                .unless(CHANGEABLE.contains(round.state()), Refusal.error("AWARD_JURY_NOT_NOW", "", "", round.code()))
                .unless(juror.endedAt() == null, Refusal.error("AWARD_JUROR_ENDED", "", "", juror.account()));
        if (check.blocks()) {
            return audit.refused(viewer.name(), AuditAct.AWARD_JUROR_ENDED, round.code(), check.findings(), juror.account());
        }
        juror.end(clock.now(), viewer.name(), reason.strip());
        audit.record(viewer.name(), AuditAct.AWARD_JUROR_ENDED, round.code(), "OK", juror.account() + ": " + reason.strip());
        return new Entered(jurorId, List.of());
    }

    private boolean mayScore(Viewer viewer, UnitId organiser) {
        return viewer.mayOn(clock.today(), Function.SCORE_ENTRIES, organiser, territory.map());
    }

    private boolean hasRole(String account, UnitId organiser) {
        List<Grant> own = rights.own(account);
        return rights.viewer(account).isPresent() && !own.isEmpty() && mayScore(new Viewer(account, account, own, List.of()), organiser);
    }
}
