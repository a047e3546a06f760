package vn.khuyencong.web.jury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khuyencong.award.AwardEntries;
import vn.khuyencong.award.AwardEntry;
import vn.khuyencong.award.AwardJuror;
import vn.khuyencong.award.AwardRanking;
import vn.khuyencong.award.AwardVerdict;
import vn.khuyencong.award.CouncilVerdicts;
import vn.khuyencong.award.Jury;
import vn.khuyencong.award.ranking.JuryQuality;
import vn.khuyencong.award.ranking.Place;
import vn.khuyencong.award.ranking.Scoring;
import vn.khuyencong.web.jury.RankedEntry.Given;

/** Makes the rows of a ranking: with what each juror gave for whoever sees the whole result. */
@RequestScoped
public class RankedRows {

    @Inject
    private AwardEntries entries;
    @Inject
    private Jury jury;
    @Inject
    private CouncilVerdicts verdicts;
    @Inject
    private AwardNames names;

    /** The jurors of a ranking, in their order: account leads to name. */
    Map<String, String> jurors(AwardRanking ranking) {
        Set<String> there = ranking.scoring().sheets().stream().map(sheet -> sheet.juror()).collect(Collectors.toSet());
        return jury.all(ranking.round()).stream().filter(juror -> there.contains(juror.account()))
                .collect(Collectors.toMap(AwardJuror::account, AwardJuror::name, (one, other) -> one, LinkedHashMap::new));
    }

    List<RankedGroup> of(AwardRanking ranking, boolean whole, Set<String> shown) {
        Scoring scoring = ranking.scoring();
        JuryQuality quality = JuryQuality.of(scoring);
        Map<String, String> jurors = whole ? jurors(ranking) : Map.of();
        Map<String, AwardEntry> known = entries.inForce(ranking.round()).stream().collect(Collectors.toMap(AwardEntry::reference, Function.identity()));
        Map<String, AwardVerdict> decided = verdicts.of(ranking);
        List<RankedGroup> groups = new ArrayList<>();
        names.groups(ranking.round()).forEach((code, name) -> {
            List<RankedEntry> rows = ranking.ranking().places().stream().filter(place -> place.group().equals(code) && shown.contains(place.entry()))
                    .flatMap(place -> Optional.ofNullable(known.get(place.entry())).stream().map(entry -> row(ranking, scoring, place, entry,
                            jurors.entrySet().stream().map(one -> given(quality, one, place.entry())).toList(), decided.get(place.entry())))).toList();
            if (!rows.isEmpty()) {
                groups.add(new RankedGroup(code, name, rows));
            }
        });
        return groups;
    }

    private RankedEntry row(AwardRanking ranking, Scoring scoring, Place place, AwardEntry entry, List<Given> totals, AwardVerdict verdict) {
        return new RankedEntry(entry, names.unit(ranking.round(), entry.unit()), place, AwardNames.points(place.totalMilli()),
                scoring.rules().criteria().stream().map(one -> AwardNames.points(place.criteriaMilli().get(one.code()))).toList(), totals, verdict);
    }

    private static Given given(JuryQuality quality, Map.Entry<String, String> juror, String entry) {
        return quality.sheets().stream().filter(one -> one.juror().equals(juror.getKey()) && one.entry().equals(entry)).findFirst()
                .map(one -> new Given(juror.getValue(), AwardNames.points(one.totalMilli()), one.outlier())).orElse(new Given(juror.getValue(), null, false));
    }
}
