package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khuyencong.award.ranking.RankingRules;
import vn.khuyencong.award.ranking.Scoring;
import vn.khuyencong.award.ranking.Sheet;

/** What a jury gave, as the ranking needs it: the rules of the first day of the round, the entries in force, the sheets that count. */
@Stateless
public class Scorings {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AwardLaw law;
    @Inject
    private AwardEntries entries;
    @Inject
    private Recusals recusals;

    /** How far a juror is: sheets that he owes, and has given. */
    public record Share(AwardJuror juror, int due, int given) {
    }

    /** How far an entry is: jurors who owe a sheet, and have given it. */
    public record Judged(AwardEntry entry, int due, int given) {
    }

    /** By what a round is judged. */
    public RankingRules rules(AwardRound round) {
        LevelRule rule = law.rule(round);
        return new RankingRules(RankingRules.VERSION, law.criteria(round.level(), round.opensOn()).stream()
                .map(one -> new RankingRules.Criterion(one.code(), one.mostPoints())).toList(), rule.passMark(), rule.juryLeast(),
                law.ties(round.level(), round.opensOn()));
    }

    /** All that its ranking depends on. */
    public Scoring of(AwardRound round) {
        List<AwardEntry> all = entries.inForce(round);
        Map<String, AwardEntry> byReference = all.stream().collect(Collectors.toMap(AwardEntry::reference, Function.identity()));
        List<Sheet> sheets = newest(round, true).stream().filter(sheet -> Optional.ofNullable(byReference.get(sheet.reference()))
                .filter(entry -> sheet.juror().judges(entry.productGroup())).isPresent()).map(AwardScoreSheet::sheet).toList();
        Set<String> accounts = jurors(round).stream().map(AwardJuror::account).collect(Collectors.toSet());
        return new Scoring(round.code(), rules(round), all.stream().map(entry -> new Scoring.Entry(entry.reference(), entry.productGroup())).toList(),
                recusals.of(round).stream().filter(one -> accounts.contains(one.juror().account()) && byReference.containsKey(one.reference()))
                        .map(one -> new Scoring.Recusal(one.juror().account(), one.reference())).toList(), sheets);
    }

    /** The newest sheet of each juror who judges now for each entry: of those that are given, or of all. */
    public Collection<AwardScoreSheet> newest(AwardRound round, boolean given) {
        return em.createQuery("""
                        select s from AwardScoreSheet s join fetch s.juror where s.juror.round = :round and s.juror.endedAt is null order by s.version""", AwardScoreSheet.class)
                .setParameter("round", round).getResultStream().filter(sheet -> !given || sheet.given())
                .collect(Collectors.toMap(sheet -> sheet.juror().id() + " " + sheet.reference(), Function.identity(), (before, after) -> after)).values();
    }

    /** How far each juror is; nothing of what he gave. */
    public List<Share> shares(AwardRound round) {
        Set<String> given = given(round);
        Map<String, Set<String>> out = recusals.byAccount(round);
        List<AwardEntry> all = entries.inForce(round);
        return jurors(round).stream().map(juror -> {
            List<AwardEntry> due = due(juror, all, out);
            return new Share(juror, due.size(), (int) due.stream().filter(entry -> given.contains(juror.id() + " " + entry.reference())).count());
        }).toList();
    }

    /** How far each entry is. */
    public List<Judged> judged(AwardRound round) {
        Set<String> given = given(round);
        Map<String, Set<String>> out = recusals.byAccount(round);
        List<AwardEntry> all = entries.inForce(round);
        Map<AwardJuror, Set<AwardEntry>> due = jurors(round).stream().collect(Collectors.toMap(Function.identity(), juror -> Set.copyOf(due(juror, all, out))));
        return all.stream().map(entry -> {
            List<AwardJuror> owing = due.entrySet().stream().filter(one -> one.getValue().contains(entry)).map(Map.Entry::getKey).toList();
            return new Judged(entry, owing.size(), (int) owing.stream().filter(juror -> given.contains(juror.id() + " " + entry.reference())).count());
        }).toList();
    }

    /** The entries that a juror judges. */
    private static List<AwardEntry> due(AwardJuror juror, List<AwardEntry> all, Map<String, Set<String>> out) {
        Set<String> own = out.getOrDefault(juror.account(), Set.of());
        return all.stream().filter(entry -> juror.judges(entry.productGroup()) && !own.contains(entry.reference())).toList();
    }

    private Set<String> given(AwardRound round) {
        return newest(round, true).stream().map(sheet -> sheet.juror().id() + " " + sheet.reference()).collect(Collectors.toSet());
    }

    private List<AwardJuror> jurors(AwardRound round) {
        return em.createQuery("select j from AwardJuror j where j.round = :round and j.endedAt is null order by j.madeAt, j.id", AwardJuror.class)
                .setParameter("round", round).getResultList();
    }
}
