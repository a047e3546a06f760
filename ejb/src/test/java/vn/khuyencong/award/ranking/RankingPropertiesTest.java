package vn.khuyencong.award.ranking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.khuyencong.award.ranking.Scoring.Recusal;

/** What holds of every ranking, tried on many. */
class RankingPropertiesTest {

    private static final int TRIES = 300;

    @Test
    void theOrderOfEntriesAndSheetsMakesNoDifferenceToAnyByte() {
        each((scoring, random) -> {
            Scoring shuffled = new Scoring(scoring.round(), scoring.rules(), shuffled(scoring.entries(), random), shuffled(scoring.recusals(), random),
                    shuffled(scoring.sheets(), random));
            assertArrayEquals(scoring.bytes(), shuffled.bytes());
            assertArrayEquals(Ranking.of(scoring).bytes(), Ranking.of(shuffled).bytes());
        });
    }

    @Test
    void whatIsKeptOfARankingGivesItAgain() {
        each((scoring, random) -> {
            Scoring read = Canonical.read(scoring.bytes(), Scoring.class);
            assertEquals(scoring, read);
            Ranking ranking = Ranking.of(scoring);
            assertEquals(ranking, Canonical.read(ranking.bytes(), Ranking.class));
            assertArrayEquals(ranking.bytes(), Ranking.of(read).bytes());
            assertEquals(scoring.digest(), ranking.scoringDigest());
        });
    }

    @Test
    void aRecusedJurorHasNoInfluenceWhateverHeGives() {
        each((scoring, random) -> {
            Sheet of = scoring.sheets().get(random.nextInt(scoring.sheets().size()));
            List<Recusal> recusals = new ArrayList<>(scoring.recusals());
            recusals.add(new Recusal(of.juror(), of.entry()));
            Scoring without = new Scoring(scoring.round(), scoring.rules(), scoring.entries(), recusals, scoring.sheets().stream().filter(one -> one != of).toList());
            Scoring with = new Scoring(scoring.round(), scoring.rules(), scoring.entries(), recusals, with(scoring.sheets(), changed(of, random)));
            assertArrayEquals(without.bytes(), with.bytes());
            assertArrayEquals(Ranking.of(without).bytes(), Ranking.of(with).bytes());
            assertEquals(JuryQuality.of(without), JuryQuality.of(with));
        });
    }

    @Test
    void aChangedScoreChangesTheDigestsOfItsSheetOfTheInputAndOfTheResult() {
        each((scoring, random) -> {
            Sheet of = scoring.sheets().get(random.nextInt(scoring.sheets().size()));
            Sheet changed = changed(of, random);
            Scoring other = new Scoring(scoring.round(), scoring.rules(), scoring.entries(), scoring.recusals(), with(scoring.sheets(), changed));
            assertNotEquals(of.digest(), changed.digest());
            assertNotEquals(scoring.digest(), other.digest());
            assertNotEquals(Ranking.of(scoring).digest(), Ranking.of(other).digest());
        });
    }

    @Test
    void aRaisedScoreNeverPutsItsEntryLower() {
        each((scoring, random) -> {
            List<Sheet> below = scoring.sheets().stream().filter(sheet -> sheet.tenths().get("C1") < 350).toList();
            Sheet of = below.get(random.nextInt(below.size()));
            Map<String, Integer> more = new TreeMap<>(of.tenths());
            more.merge("C1", random.nextInt(1, 351 - more.get("C1")), Integer::sum);
            Scoring raised = new Scoring(scoring.round(), scoring.rules(), scoring.entries(), scoring.recusals(),
                    with(scoring.sheets(), new Sheet(of.juror(), of.entry(), of.version(), more)));
            Place before = Ranking.of(scoring).of(of.entry()).orElseThrow();
            Place after = Ranking.of(raised).of(of.entry()).orElseThrow();
            assertTrue(before.rank() == null ? after.rank() == null : after.rank() <= before.rank() && (after.passes() || !before.passes()));
        });
    }

    @Test
    void whoSharesARankIsEqualInEveryStepOfTheRuleAndWhoDoesNotIsSeparatedByTheStepThatIsNamed() {
        boolean[] seen = {false};
        each((scoring, random) -> {
            Place before = null;
            for (Place place : Ranking.of(scoring).places()) {
                boolean sameGroup = before != null && before.group().equals(place.group()) && place.rank() != null;
                if (sameGroup && Place.SHARED.equals(place.separatedBy())) {
                    seen[0] = true;
                    assertEquals(before.rank(), place.rank());
                    assertEquals(before.totalMilli(), place.totalMilli());
                    assertEquals(before.criteriaMilli(), place.criteriaMilli());
                } else if (sameGroup && scoring.rules().ties().contains(place.separatedBy())) {
                    assertEquals(before.totalMilli(), place.totalMilli());
                    assertTrue(before.criteriaMilli().get(place.separatedBy()) >= place.criteriaMilli().get(place.separatedBy()));
                } else if (sameGroup) {
                    assertTrue(before.totalMilli() >= place.totalMilli());
                }
                before = place;
            }
        });
        // A test that never saw a tie would prove nothing.
        assertTrue(seen[0]);
    }

    @Test
    void aRankIsOneMoreThanTheNumberOfThoseThatStandBetter() {
        each((scoring, random) -> Ranking.of(scoring).places().stream().filter(place -> place.rank() != null).collect(Collectors.groupingBy(Place::group))
                .values().forEach(group -> group.forEach(place ->
                        assertEquals(1 + group.stream().filter(other -> other.rank() < place.rank()).count(), place.rank().longValue()))));
    }

    private static void each(BiConsumer<Scoring, Random> check) {
        for (long seed = 1; seed <= TRIES; seed++) {
            check.accept(Scorings.random(seed), new Random(-seed));
        }
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        List<T> copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static List<Sheet> with(List<Sheet> all, Sheet changed) {
        return all.stream().map(one -> one.juror().equals(changed.juror()) && one.entry().equals(changed.entry()) ? changed : one).toList();
    }

    /** With other points for a criterion. */
    private static Sheet changed(Sheet of, Random random) {
        Map<String, Integer> points = new TreeMap<>(of.tenths());
        points.compute("C" + random.nextInt(1, 5), (code, given) -> (given + random.nextInt(1, 100)) % 101);
        return new Sheet(of.juror(), of.entry(), of.version(), points);
    }
}
