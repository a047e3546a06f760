package vn.khuyencong.award.ranking;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that a ranking depends on. The lists are kept in one order whatever order they come in, and sheets of whoever must not judge
 * the entry are left out, so that equal scorings have one digest and one ranking.
 *
 * @param round its code
 * @param entries each once
 * @param recusals who does not judge what
 * @param sheets one of a juror for an entry
 */
public record Scoring(String round, RankingRules rules, List<Entry> entries, List<Recusal> recusals, List<Sheet> sheets) {

    /** What is judged, by its group. */
    public record Entry(String reference, String group) {
    }

    /** A juror does not judge an entry. */
    public record Recusal(String juror, String entry) {
    }

    /** @throws IllegalArgumentException if an entry or a sheet is there twice, or a sheet is not of this round or not by its rules */
    public Scoring {
        Objects.requireNonNull(round);
        entries = entries.stream().sorted(Comparator.comparing(Entry::group).thenComparing(Entry::reference)).toList();
        recusals = recusals.stream().distinct().sorted(Comparator.comparing(Recusal::entry).thenComparing(Recusal::juror)).toList();
        Set<Recusal> out = new HashSet<>(recusals);
        sheets = sheets.stream().filter(sheet -> !out.contains(new Recusal(sheet.juror(), sheet.entry())))
                .sorted(Comparator.comparing(Sheet::entry).thenComparing(Sheet::juror)).toList();
        once(entries, Entry::reference);
        once(sheets, sheet -> List.of(sheet.juror(), sheet.entry()));
        Set<String> known = entries.stream().map(Entry::reference).collect(Collectors.toSet());
        for (Sheet sheet : sheets) {
            if (!known.contains(sheet.entry()) || !fits(sheet, rules)) {
                throw new IllegalArgumentException("a sheet that is not by the rules of the round: " + sheet);
            }
        }
    }

    /** SHA-256 of its one written form. */
    public String digest() {
        return Canonical.digest(this);
    }

    public byte[] bytes() {
        return Canonical.bytes(this);
    }

    /** The sheets that count for an entry, by juror. */
    public List<Sheet> of(String entry) {
        return sheets.stream().filter(sheet -> sheet.entry().equals(entry)).toList();
    }

    private static boolean fits(Sheet sheet, RankingRules rules) {
        return sheet.tenths().size() == rules.criteria().size() && rules.criteria().stream().allMatch(one -> {
            Integer given = sheet.tenths().get(one.code());
            return given != null && given >= 0 && given <= one.most() * RankingRules.TENTHS;
        });
    }

    private static <T> void once(Collection<T> all, Function<T, Object> key) {
        Set<Object> seen = new HashSet<>();
        for (T one : all) {
            if (!seen.add(key.apply(one))) {
                throw new IllegalArgumentException("twice: " + key.apply(one));
            }
        }
    }
}
