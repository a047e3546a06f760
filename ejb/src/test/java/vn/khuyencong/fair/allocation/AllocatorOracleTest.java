package vn.khuyencong.fair.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AllocatorOracleTest {

    private static final int FAIRS = Integer.getInteger("khuyencong.fairs", 1_000);

    @Test
    void everyLevelIsThatOfTheBestPlanOfAll() {
        int infeasible = 0;
        for (int seed = 1; seed <= FAIRS; seed++) {
            FairProblem problem = new SmallFairs(seed).next();
            BruteForce all = new BruteForce(problem);
            List<Long> best = all.best();
            Outcome outcome = new Allocator().solve(problem, Progress.SILENT);
            if (best == null) {
                assertInstanceOf(Infeasible.class, outcome, "fair " + seed);
                infeasible++;
            } else {
                Allocation allocation = assertInstanceOf(Allocation.class, outcome, "fair " + seed + " " + outcome);
                assertTrue(allocation.isProven(), "fair " + seed);
                assertEquals(best, vector(allocation), "fair " + seed + " " + problem);
                Map<String, Integer> attainable = new TreeMap<>();
                allocation.provinces().forEach(share -> attainable.put(share.province(), share.attainable()));
                assertEquals(all.attainable(), attainable, "fair " + seed);
            }
        }
        assertTrue(infeasible > FAIRS / 100 && infeasible < FAIRS / 4, infeasible + " of " + FAIRS + " could not be solved");
    }

    private static List<Long> vector(Allocation allocation) {
        List<Long> vector = new ArrayList<>();
        for (AllocationLevel level : allocation.levels()) {
            switch (level.name()) {
                case PROVINCES -> {
                    for (int i = 0; i < level.value(); i++) {
                        vector.add(360_360L * level.share().granted() / level.share().attainable());
                    }
                }
                case MOVES -> vector.add(-level.value());
                default -> vector.add(level.value());
            }
        }
        return vector;
    }
}
