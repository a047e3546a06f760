package vn.khuyencong.award.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.khuyencong.award.ranking.RankingRules.Criterion;
import vn.khuyencong.award.ranking.Scoring.Entry;
import vn.khuyencong.award.ranking.Scoring.Recusal;

/** Scorings as they come out of a jury. */
final class Scorings {

    static final RankingRules RULES = new RankingRules(RankingRules.VERSION, List.of(new Criterion("C1", 35), new Criterion("C2", 30),
            new Criterion("C3", 25), new Criterion("C4", 10)), 70, 3, List.of("C1", "C2", "C3", "C4"));
    private static final int JURORS = 5;
    private static final int ENTRIES = 12;

    private Scorings() {
    }

    static Scoring of(List<String> entries, List<Sheet> sheets) {
        return new Scoring("BC-1", RULES, entries.stream().map(reference -> new Entry(reference, "CRAFT")).toList(), List.of(), sheets);
    }

    /** Tenths of a point for the four criteria. */
    static Sheet sheet(String juror, String entry, int c1, int c2, int c3, int c4) {
        return new Sheet(juror, entry, 1, Map.of("C1", c1, "C2", c2, "C3", c3, "C4", c4));
    }

    /** Two groups, five jurors, some of them recused; points coarse enough that many entries are equal. */
    static Scoring random(long seed) {
        Random random = new Random(seed);
        List<Entry> entries = new ArrayList<>();
        List<Recusal> recusals = new ArrayList<>();
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            String reference = "P63-24/" + i;
            entries.add(new Entry(reference, i % 2 == 0 ? "CRAFT" : "OTHER"));
            boolean agreed = random.nextBoolean();
            int c1 = coarse(random, 15);
            for (int j = 0; j < JURORS; j++) {
                if (random.nextInt(8) == 0) {
                    recusals.add(new Recusal("j" + j, reference));
                } else {
                    sheets.add(agreed ? sheet("j" + j, reference, c1, 200, 200, 50)
                            : sheet("j" + j, reference, coarse(random, 35), coarse(random, 30), coarse(random, 25), coarse(random, 10)));
                }
            }
        }
        return new Scoring("BC-" + seed, RULES, entries, recusals, sheets);
    }

    static int coarse(Random random, int most) {
        return random.nextInt(1, most / 5 + 1) * 5 * RankingRules.TENTHS;
    }
}
