package vn.khuyencong.award.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The entries of a round in the order of their groups.
 *
 * @param scoringDigest of what it was computed from
 * @param places by group and rank; those that share a rank, and those without one, by their reference
 */
public record Ranking(String scoringDigest, List<Place> places) {

    public Ranking {
        places = List.copyOf(places);
    }

    /**
     * Computes it. Behind the mean of the totals stand the means of the criteria in the published order, then the lowest total that
     * a juror gave (the entry that nobody places so low goes first). What is still equal shares a rank: the council decides.
     */
    public static Ranking of(Scoring scoring) {
        Map<String, List<Standing>> groups = scoring.entries().stream().map(entry -> Standing.of(entry, scoring))
                .collect(Collectors.groupingBy(standing -> standing.entry().group(), TreeMap::new, Collectors.toList()));
        List<Place> places = new ArrayList<>();
        groups.values().forEach(group -> places.addAll(ranked(group, scoring.rules())));
        return new Ranking(scoring.digest(), places);
    }

    private static List<Place> ranked(List<Standing> group, RankingRules rules) {
        TieRule rule = new TieRule(rules);
        List<Place> places = new ArrayList<>();
        Standing before = null;
        int rank = 0;
        int number = 0;
        for (Standing standing : group.stream().filter(Standing::complete).sorted(rule).toList()) {
            number++;
            String separatedBy = before == null ? null : rule.separating(before, standing);
            rank = Place.SHARED.equals(separatedBy) ? rank : number;
            places.add(standing.place(rank, rules.passMark(), separatedBy));
            before = standing;
        }
        group.stream().filter(standing -> !standing.complete()).map(standing -> standing.place(null, rules.passMark(), null)).forEach(places::add);
        return places;
    }

    public Optional<Place> of(String entry) {
        return places.stream().filter(place -> place.entry().equals(entry)).findFirst();
    }

    /** SHA-256 of its one written form. */
    public String digest() {
        return Canonical.digest(this);
    }

    public byte[] bytes() {
        return Canonical.bytes(this);
    }

    /** An entry with the means of its sheets. */
    record Standing(Scoring.Entry entry, List<Sheet> sheets, boolean complete, Mean total, SortedMap<String, Mean> criteria, int lowest) {

        static Standing of(Scoring.Entry entry, Scoring scoring) {
            List<Sheet> sheets = scoring.of(entry.reference());
            SortedMap<String, Mean> criteria = new TreeMap<>();
            if (!sheets.isEmpty()) {
                scoring.rules().criteria().forEach(one -> criteria.put(one.code(), Mean.of(sheets.stream().map(sheet -> sheet.tenths().get(one.code())).toList())));
            }
            return new Standing(entry, sheets, !sheets.isEmpty() && sheets.size() >= scoring.rules().juryLeast(),
                    sheets.isEmpty() ? null : Mean.of(sheets.stream().map(Sheet::total).toList()), criteria, sheets.stream().mapToInt(Sheet::total).min().orElse(0));
        }

        Place place(Integer rank, int passMark, String separatedBy) {
            SortedMap<String, Integer> milli = new TreeMap<>();
            if (complete) {
                criteria.forEach((code, mean) -> milli.put(code, mean.milli()));
            }
            return new Place(entry.reference(), entry.group(), rank, sheets.size(), complete ? total.milli() : null, milli,
                    complete && total.atLeast(passMark), separatedBy);
        }
    }
}
