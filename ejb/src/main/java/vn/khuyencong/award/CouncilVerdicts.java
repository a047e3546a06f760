package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.award.ranking.Place;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/**
 * What the council decides of each entry, as whoever prepares the round records it. It follows the ranking, or says why not: where it
 * recognises what does not pass or the other way round, and where a prize goes to one that stands behind another without it.
 */
@Stateless
public class CouncilVerdicts {

    private static final int MOST_REASON = 1000;
    private static final Set<String> PRIZES = Set.of("A", "B", "C");

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Rounds rounds;
    @Inject
    private AwardRankings rankings;
    @Inject
    private AwardEntries entries;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** What stands of a ranking, by entry, in the order of the ranking. */
    public Map<String, AwardVerdict> of(AwardRanking ranking) {
        Map<String, AwardVerdict> newest = newest(ranking);
        Map<String, AwardVerdict> ordered = new LinkedHashMap<>();
        ranking.ranking().places().stream().filter(place -> newest.containsKey(place.entry())).forEach(place -> ordered.put(place.entry(), newest.get(place.entry())));
        return ordered;
    }

    /** The same in no order. */
    public Map<String, AwardVerdict> newest(AwardRanking ranking) {
        Map<String, AwardVerdict> newest = new LinkedHashMap<>();
        em.createQuery("select v from AwardVerdict v join fetch v.entry where v.ranking = :ranking order by v.at, v.id", AwardVerdict.class)
                .setParameter("ranking", ranking)
                .setHint("eclipselink.left-join-fetch", "v.entry.product").setHint("eclipselink.left-join-fetch", "v.entry.round").getResultList()
                .forEach(verdict -> newest.put(verdict.entry().reference(), verdict));
        return newest;
    }

    /**
     * Records what was decided of an entry; what was recorded before stays on file and counts no more.
     *
     * @throws NotVisible if the viewer may not prepare the round
     */
    public Entered record(Viewer viewer, long roundId, String reference, NewVerdict decided) {
        AwardRound round = rounds.forChange(viewer, roundId);
        AwardRanking ranking = standing(round);
        Optional<Place> place = Optional.ofNullable(ranking).flatMap(one -> one.ranking().of(reference));
        Optional<AwardEntry> entry = entries.inForce(round).stream().filter(one -> one.reference().equals(reference)).findFirst();
        EntryCheck check = now(round, ranking).optional("verdictReason", decided.reason(), MOST_REASON)
                .unless(place.isPresent() && entry.isPresent(), Refusal.error("AWARD_ENTRY_NOT_RANKED", "", "entry", reference))
                .unless(decided.prize() == null || PRIZES.contains(decided.prize()), Refusal.error("AWARD_PRIZE_UNKNOWN", "", "prize", decided.prize()))
                .unless(decided.prize() == null || decided.certified(), Refusal.error("AWARD_PRIZE_UNCERTIFIED", "", "prize", decided.prize()));
        place.ifPresent(one -> check.unless(one.passes() == decided.certified() || !blank(decided.reason()),
                Refusal.error(one.passes() ? "AWARD_REFUSED_WITHOUT_REASON" : "AWARD_CERTIFIED_WITHOUT_REASON", "", "verdictReason", reference)));
        if (check.blocks()) {
            return audit.refused(viewer.name(), AuditAct.AWARD_VERDICT_RECORDED, round.code(), check.findings(), reference);
        }
        AwardVerdict verdict = keep(viewer, ranking, entry.orElseThrow(), place.orElseThrow(),
                new NewVerdict(decided.certified(), decided.prize(), blank(decided.reason()) ? null : decided.reason().strip()));
        return new Entered(verdict.id(), List.of());
    }

    /**
     * The council follows the ranking for every entry of which nothing else is recorded.
     *
     * @throws NotVisible if the viewer may not prepare the round
     */
    public Entered follow(Viewer viewer, long roundId) {
        AwardRound round = rounds.forChange(viewer, roundId);
        AwardRanking ranking = standing(round);
        EntryCheck check = now(round, ranking);
        if (check.blocks()) {
            return audit.refused(viewer.name(), AuditAct.AWARD_VERDICT_RECORDED, round.code(), check.findings(), null);
        }
        Set<String> there = of(ranking).keySet();
        for (AwardEntry entry : entries.inForce(round)) {
            ranking.ranking().of(entry.reference()).filter(place -> !there.contains(place.entry()))
                    .ifPresent(place -> keep(viewer, ranking, entry, place, new NewVerdict(place.passes(), null, null)));
        }
        return new Entered(roundId, List.of());
    }

    /** What is against the verdicts as a whole: one is missing, or a prize goes past a better one and neither says why. */
    public List<Refusal> against(AwardRanking ranking) {
        Map<String, AwardVerdict> all = of(ranking);
        List<Refusal> against = new ArrayList<>();
        long missing = entries.inForce(ranking.round()).stream().filter(entry -> !all.containsKey(entry.reference())).count();
        if (missing > 0) {
            against.add(Refusal.error("AWARD_VERDICT_MISSING", "", "", missing));
        }
        List<AwardVerdict> prized = all.values().stream().filter(one -> one.prize() != null && one.reason() == null).toList();
        for (AwardVerdict one : prized) {
            all.values().stream().filter(better -> isPassedOver(better, one)).findFirst().ifPresent(better -> against.add(
                    Refusal.error("AWARD_PRIZE_PAST_BETTER", "", "", one.prize(), one.entry().reference(), better.entry().reference())));
        }
        return against;
    }

    private static boolean isPassedOver(AwardVerdict better, AwardVerdict prized) {
        return better.reason() == null && better.rank() != null && prized.rank() != null && better.rank() < prized.rank()
                && better.entry().productGroup().equals(prized.entry().productGroup())
                && (better.prize() == null || better.prize().compareTo(prized.prize()) > 0);
    }

    private AwardVerdict keep(Viewer viewer, AwardRanking ranking, AwardEntry entry, Place place, NewVerdict decided) {
        AwardVerdict verdict = new AwardVerdict(ranking, entry, place, decided, clock.now(), viewer.name());
        em.persist(verdict);
        em.flush();
        audit.record(viewer.name(), AuditAct.AWARD_VERDICT_RECORDED, ranking.round().code(), "OK", entry.reference() + " " + (decided.certified() ? "+" : "-")
                + (decided.prize() == null ? "" : " " + decided.prize()) + (decided.reason() == null ? "" : ": " + decided.reason()));
        return verdict;
    }

    private AwardRanking standing(AwardRound round) {
        return round.state() == RoundState.RANKED ? rankings.newest(round).orElse(null) : null;
    }

    private static EntryCheck now(AwardRound round, AwardRanking ranking) {
        return new EntryCheck().unless(ranking != null, Refusal.error("AWARD_VERDICT_NOT_NOW", "", "", round.code()));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
