package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/** What must hold before something is done to a round. */
@Stateless
public class RoundGuards {

    private static final String JURORS = "select count(*) from award_juror j where j.round_id = ?1 and j.ended_at is null";
    private static final String RANKINGS = """
            select count(*) from award_ranking k where k.round_id = ?1 and k.made_at >= (select max(e.at) from award_round_event e
            where e.round_id = k.round_id and e.to_state = 'JUDGING')""";
    private static final String ENTRIES_WITHOUT_VERDICT = """
            select count(*) from award_entry n where n.round_id = ?1 and n.state = 'IN_FORCE' and not exists (select 1 from award_verdict v
            where v.entry_id = n.id and v.ranking_id in (select k.id from award_ranking k where k.round_id = n.round_id
            and k.made_at = (select max(l.made_at) from award_ranking l where l.round_id = n.round_id)))""";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AwardLaw law;
    @Inject
    private AwardEntries entries;
    @Inject
    private CouncilMinutes minutes;
    @Inject
    private BusinessClock clock;

    /** What speaks against it; nothing if it holds. */
    public List<Refusal> against(RoundGuard guard, AwardRound round, Said said) {
        return switch (guard) {
            case LAW_THERE -> law.judge(round.level(), round.opensOn());
            case CALENDAR_AHEAD -> unless(!round.closesOn().isBefore(clock.today()), "AWARD_CALENDAR_PAST", round.closesOn());
            case ENTRIES_CLOSED -> unless(round.closesOn().isBefore(clock.today()), "AWARD_STILL_OPEN", round.closesOn());
            case ENTRIES_THERE -> Stream.concat(unless(!entries.inForce(round).isEmpty(), "AWARD_WITHOUT_ENTRIES").stream(),
                    unless(entries.waiting(round) == 0, "AWARD_ENTRIES_WAITING", entries.waiting(round)).stream()).toList();
            case JURY_NAMED -> unless(count(JURORS, round) > 0, "AWARD_WITHOUT_JURY");
            case RANKING_MADE -> unless(count(RANKINGS, round) > 0, "AWARD_WITHOUT_RANKING");
            case VERDICTS_GIVEN -> unless(count(ENTRIES_WITHOUT_VERDICT, round) == 0, "AWARD_VERDICT_MISSING", count(ENTRIES_WITHOUT_VERDICT, round));
            case MINUTES_SIGNED -> unless(minutes.standing(round).isPresent(), "AWARD_WITHOUT_MINUTES");
            case DECISION_NAMED -> decision(round, said);
            case REASON_GIVEN -> unless(said.reason() != null && !said.reason().isBlank(), "AWARD_REASON_MISSING");
        };
    }

    /** It has a number and a day, which is neither ahead nor before the council met. */
    private List<Refusal> decision(AwardRound round, Said said) {
        if (said.decisionNumber() == null || said.decisionNumber().isBlank() || said.decisionDate() == null || said.decisionDate().isAfter(clock.today())
                || !said.decisionDate().isAfter(round.closesOn())) {
            return List.of(Refusal.error("AWARD_DECISION_WRONG", "", "", round.closesOn()));
        }
        Optional<Refusal> wrong = EntryCheck.wrongNumber("decisionNumber", said.decisionNumber(), said.decisionDate());
        if (wrong.isPresent()) {
            return List.of(wrong.get());
        }
        return minutes.standing(round).map(AwardMinutes::heldOn).filter(met -> said.decisionDate().isBefore(met)).stream()
                .map(met -> Refusal.error("AWARD_DECISION_BEFORE_MEETING", "", "", met)).toList();
    }

    /** The entities of the jury are others' work and need not be known here. */
    private long count(String query, AwardRound round) {
        em.flush();
        return ((Number) em.createNativeQuery(query).setParameter(1, round.id()).getSingleResult()).longValue();
    }

    private static List<Refusal> unless(boolean holds, String rule, Object... arguments) {
        return holds ? List.of() : List.of(Refusal.error(rule, "", "", arguments));
    }
}
