package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.organization.Viewer;

/**
 * Rankings as they were made when a jury was closed, and who sees them: whoever holds the round, the ministry and its jurors while it
 * is ranked or decided; a province its own entries after the decision. While the jury works, or works again, nobody does.
 */
@Stateless
public class AwardRankings {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Rounds rounds;
    @Inject
    private Jury jury;

    /** The newest of a round. */
    public Optional<AwardRanking> newest(AwardRound round) {
        return all(round).stream().findFirst();
    }

    /** All of a round, the newest first: more than one where the jury had to look again. */
    public List<AwardRanking> all(AwardRound round) {
        return em.createQuery("select r from AwardRanking r where r.round = :round order by r.madeAt desc, r.id desc", AwardRanking.class)
                .setParameter("round", round).getResultList();
    }

    /** Whether somebody sees the whole result with the sheets; a juror once it is decided, since until then he may be asked to judge again. */
    public boolean seesWhole(Viewer viewer, AwardRound round) {
        return closed(round) && rounds.seesWhole(viewer, round) || round.state() == RoundState.DECIDED && jury.of(viewer, round).isPresent();
    }

    /** The newest, for whoever sees all of it. */
    public Optional<AwardRanking> shown(Viewer viewer, AwardRound round) {
        return seesWhole(viewer, round) ? newest(round) : Optional.empty();
    }

    static boolean closed(AwardRound round) {
        return round.state() == RoundState.RANKED || round.state() == RoundState.DECIDED;
    }
}
