package vn.khuyencong.award.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.khuyencong.award.ranking.Scoring.Entry;

/**
 * How well a jury worked, for whoever must judge its result. Everything is measured against the others on the same entry (the
 * juror himself left out), and nothing of it changes a ranking.
 *
 * @param jurors each with each group that he judged
 * @param sheets each with its distance from the others; those far away first
 */
public record JuryQuality(List<JurorQuality> jurors, List<SheetQuality> sheets) {

    /** A sheet is an outlier if it is so many tenths of a point away from the mean of the others on the same entry. */
    public static final int OUTLIER_TENTHS = 150;
    private static final int OUTLIER_MILLI = OUTLIER_TENTHS * 1000 / RankingRules.TENTHS;

    /**
     * A juror in a group. Means are in thousandths of a point.
     *
     * @param sheets how many count
     * @param meanMilli of his totals
     * @param leaningMilli how much milder (above zero) or stricter (below) he is than the others on the same entries, on the mean;
     *     null where nobody else judged them
     * @param spreadMilli standard deviation of his totals: near zero he tells nothing apart
     * @param othersSpreadMilli of the means of the others on the same entries; null where nobody else judged them
     * @param agreeing pairs of entries that he puts in the order in which the others put them
     * @param pairs of entries that both tell apart
     * @param outliers sheets far from the others
     */
    public record JurorQuality(String juror, String group, int sheets, int meanMilli, Integer leaningMilli, int spreadMilli, Integer othersSpreadMilli,
                               int agreeing, int pairs, int outliers) {
    }

    /**
     * A sheet beside those of the others.
     *
     * @param totalMilli what he gave
     * @param othersMilli mean of the others; null: there are none
     * @param calibratedMilli what he would have given if he leaned as the others do: beside the total, never in its place
     * @param decisive whether the entry passes, or does not, through this sheet alone
     */
    public record SheetQuality(String juror, String entry, String group, int totalMilli, Integer othersMilli, int calibratedMilli, boolean decisive) {

        public Integer distanceMilli() {
            return othersMilli == null ? null : totalMilli - othersMilli;
        }

        public boolean outlier() {
            return othersMilli != null && Math.abs(distanceMilli()) >= OUTLIER_MILLI;
        }
    }

    public static JuryQuality of(Scoring scoring) {
        List<JurorQuality> jurors = new ArrayList<>();
        List<SheetQuality> sheets = new ArrayList<>();
        for (String group : new TreeSet<>(scoring.entries().stream().map(Entry::group).toList())) {
            List<String> entries = scoring.entries().stream().filter(entry -> entry.group().equals(group)).map(Entry::reference).toList();
            List<Sheet> given = scoring.sheets().stream().filter(sheet -> entries.contains(sheet.entry())).toList();
            for (String juror : new TreeSet<>(given.stream().map(Sheet::juror).toList())) {
                List<Beside> own = given.stream().filter(sheet -> sheet.juror().equals(juror)).map(sheet -> beside(sheet, scoring)).toList();
                JurorQuality quality = quality(juror, group, own);
                jurors.add(quality);
                own.forEach(one -> sheets.add(one.quality(group, quality.leaningMilli() == null ? 0 : quality.leaningMilli())));
            }
        }
        sheets.sort(Comparator.comparingInt((SheetQuality one) -> one.distanceMilli() == null ? 0 : -Math.abs(one.distanceMilli()))
                .thenComparing(SheetQuality::entry).thenComparing(SheetQuality::juror));
        return new JuryQuality(List.copyOf(jurors), List.copyOf(sheets));
    }

    /** A sheet with the mean of the others; null where there are none. */
    private record Beside(Sheet sheet, Mean others, boolean decisive) {

        /** Above zero: the juror and the others put two entries in the same order; zero: he or they tell them not apart. */
        int sameOrder(Beside other) {
            return Integer.signum(Integer.compare(sheet.total(), other.sheet.total())) * Integer.signum(others.compareTo(other.others));
        }

        int own() {
            return new Mean(sheet.total(), 1).milli();
        }

        SheetQuality quality(String group, int leaning) {
            return new SheetQuality(sheet.juror(), sheet.entry(), group, own(), others == null ? null : others.milli(), own() - leaning, decisive);
        }
    }

    private static Beside beside(Sheet sheet, Scoring scoring) {
        List<Integer> all = scoring.of(sheet.entry()).stream().map(Sheet::total).toList();
        if (all.size() == 1) {
            return new Beside(sheet, null, false);
        }
        Mean mean = Mean.of(all);
        Mean others = new Mean(mean.sum() - sheet.total(), all.size() - 1);
        return new Beside(sheet, others, mean.atLeast(scoring.rules().passMark()) != others.atLeast(scoring.rules().passMark()));
    }

    private static JurorQuality quality(String juror, String group, List<Beside> own) {
        List<Beside> compared = own.stream().filter(one -> one.others() != null).toList();
        List<Integer> theirs = compared.stream().map(one -> one.others().milli()).toList();
        Integer leaning = compared.isEmpty() ? null : mean(compared.stream().map(one -> one.own() - one.others().milli()).toList());
        int[] pairs = pairs(compared);
        List<Integer> totals = own.stream().map(Beside::own).toList();
        return new JurorQuality(juror, group, own.size(), mean(totals), leaning, spread(totals), compared.isEmpty() ? null : spread(theirs), pairs[0],
                pairs[1], (int) own.stream().filter(one -> one.quality(group, 0).outlier()).count());
    }

    private static int[] pairs(List<Beside> own) {
        List<Integer> signs = IntStream.range(0, own.size()).boxed()
                .flatMap(i -> own.subList(0, i).stream().map(earlier -> earlier.sameOrder(own.get(i)))).filter(sign -> sign != 0).toList();
        return new int[] {(int) signs.stream().filter(sign -> sign > 0).count(), signs.size()};
    }

    private static int mean(List<Integer> milli) {
        return (int) Math.round(milli.stream().mapToInt(Integer::intValue).average().orElse(0));
    }

    private static int spread(List<Integer> milli) {
        double mean = milli.stream().mapToInt(Integer::intValue).average().orElse(0);
        return (int) Math.round(Math.sqrt(milli.stream().mapToDouble(one -> (one - mean) * (one - mean)).average().orElse(0)));
    }
}
