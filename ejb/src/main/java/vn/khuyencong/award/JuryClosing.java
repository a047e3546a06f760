package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;

/** Closes a jury once every sheet is given: from then on they are seen, and what they say is kept with the bytes that it came from. */
@Stateless
public class JuryClosing {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Rounds rounds;
    @Inject
    private RoundActs acts;
    @Inject
    private Scorings scorings;
    @Inject
    private Recusals recusals;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** What is missing before a jury can be closed; empty if nothing is. */
    public List<Refusal> against(AwardRound round) {
        if (!round.judged()) {
            return List.of(Refusal.error("AWARD_JUDGING_NOT_NOW", "", "", round.code()));
        }
        List<Refusal> against = new ArrayList<>();
        scorings.shares(round).stream().filter(share -> share.given() < share.due()).forEach(share ->
                against.add(Refusal.error("AWARD_SHEETS_MISSING", "", "", share.juror().name(), share.due() - share.given())));
        int least = scorings.rules(round).juryLeast();
        scorings.judged(round).stream().filter(judged -> judged.due() < least).forEach(judged ->
                against.add(Refusal.error("AWARD_JURORS_TOO_FEW", "", "", judged.entry().reference(), judged.due(), least)));
        return against;
    }

    /**
     * Closes it and keeps the ranking.
     *
     * @return what speaks against it; empty if it was done
     * @throws NotVisible if the viewer may not prepare the round
     */
    public List<Refusal> close(Viewer viewer, long roundId) {
        AwardRound round = rounds.forChange(viewer, roundId);
        if (round.judged()) {
            recusals.find(round);
        }
        List<Refusal> against = against(round);
        if (!against.isEmpty()) {
            audit.record(viewer.name(), AuditAct.AWARD_RANKED, round.code(), against.get(0).rule(), null);
            return against;
        }
        AwardRanking ranking = new AwardRanking(round, scorings.of(round), clock.now(), viewer.name());
        em.persist(ranking);
        em.flush();
        audit.record(viewer.name(), AuditAct.AWARD_RANKED, round.code(), "OK", ranking.inputDigest() + " " + ranking.resultDigest());
        return acts.act(viewer, roundId, RoundAct.CLOSE_JUDGING, Said.NOTHING);
    }
}
