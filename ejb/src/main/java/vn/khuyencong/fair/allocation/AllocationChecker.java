package vn.khuyencong.fair.allocation;

import com.google.ortools.sat.Literal;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Checks an allocation without the model that found it.
 *
 * <p>The plan is checked with no solver at all: every hard rule and every level's value is counted again from the problem. Bounds
 * are checked as far as can be, and the report says how far for each. {@link CheckReport.Certainty#PROVEN}: prices of the checker's own
 * relaxation prove the bound in whole-number arithmetic. {@link CheckReport.Certainty#CONFIRMED}: a second solver that works in whole
 * numbers only finds nothing better, in small fairs in the checker's own model of all runs, in great ones (for the value) among what the
 * prices leave. {@link CheckReport.Certainty#BELIEVED}: the first solver's word; the report has the bound that is proven. What a province
 * could attain is checked against what its quota, applications and zones allow; where less is claimed, by the model of all runs in small
 * fairs, and believed in great ones.
 */
public final class AllocationChecker {

    private static final int SMALL = 2_000;

    /** Checks every hard rule, every level's value, and the bounds as far as can be. */
    public CheckReport check(FairProblem problem, Allocation allocation) {
        return checked(problem, allocation, new Watch(Progress.SILENT));
    }

    /** The same, with a way to call it off; empty if it was. */
    public Optional<CheckReport> check(FairProblem problem, Allocation allocation, Progress progress) {
        try {
            return Optional.of(checked(problem, allocation, new Watch(progress)));
        } catch (Watch.CalledOff e) {
            return Optional.empty();
        }
    }

    /** Levels and shares are of those who came in time; of the others it counts that each had the best that was left at its turn. */
    private static CheckReport checked(FairProblem problem, Allocation allocation, Watch watch) {
        List<String> findings = new ArrayList<>(RuleCheck.findings(problem, allocation.places()));
        origin(problem, allocation, findings);
        FairProblem inTime = problem.inTime();
        Allocation first = allocation.of(inTime);
        if (findings.isEmpty()) {
            values(inTime, first, findings);
            findings.addAll(LateCheck.findings(problem, first.places(), allocation.places()));
        }
        List<CheckReport.BoundCheck> bounds = findings.isEmpty() ? bounds(inTime, first, findings, watch) : List.of();
        return new CheckReport(findings, bounds);
    }

    private static void origin(FairProblem problem, Allocation allocation, List<String> findings) {
        if (!problem.digest().equals(allocation.problemDigest()) || !problem.seed().equals(allocation.seed())
                || !problem.rules().version().equals(allocation.ruleVersion())) {
            findings.add("the allocation is of another problem");
        }
    }

    private static void values(FairProblem problem, Allocation allocation, List<String> findings) {
        PlanValues plan = new PlanValues(problem, allocation.places());
        Map<String, Integer> granted = plan.granted();
        List<Share> shares = new ArrayList<>();
        Map<String, Integer> told = new TreeMap<>();
        for (ProvinceShare share : allocation.provinces()) {
            told.put(share.province(), share.granted());
            if (share.attainable() > 0) {
                shares.add(new Share(share.granted(), share.attainable()));
            }
            int unattainable = share.unattainable().stream().mapToInt(ProvinceShare.Shortfall::stalls).sum();
            if (share.granted() > share.attainable() || share.wanted() - share.attainable() != unattainable) {
                findings.add("the share of " + share.province() + " does not add up");
            }
        }
        if (!told.equals(granted)) {
            findings.add("stalls granted are " + granted + ", not " + told);
        }
        shares.sort(null);
        List<Share> claimed = new ArrayList<>();
        for (AllocationLevel level : allocation.levels()) {
            if (level.name() == LevelName.PROVINCES) {
                for (long i = 0; i < level.value(); i++) {
                    claimed.add(level.share());
                }
            } else if (level.value() != plan.of(level.name())) {
                findings.add(level.name() + " is " + plan.of(level.name()) + ", not " + level.value());
            }
        }
        boolean same = shares.size() == claimed.size();
        for (int i = 0; same && i < shares.size(); i++) {
            same = shares.get(i).compareTo(claimed.get(i)) == 0;
        }
        if (!same) {
            findings.add("shares are " + shares + ", not " + claimed);
        }
    }

    private static List<CheckReport.BoundCheck> bounds(FairProblem problem, Allocation allocation, List<String> findings, Watch watch) {
        boolean small = RunModel.size(problem) <= SMALL;
        Map<String, Integer> attainable = new TreeMap<>();
        for (ProvinceShare share : allocation.provinces()) {
            if (share.attainable() > 0) {
                attainable.put(share.province(), share.attainable());
            }
            if (small) {
                RunModel alone = new RunModel(problem, share.province());
                OptionalLong most = alone.most(alone.granted(share.province()), watch);
                if (most.isPresent() && most.getAsLong() != share.attainable()) {
                    findings.add(share.province() + " could attain " + most.getAsLong() + ", not " + share.attainable());
                }
            }
        }
        BoundProof proof = new BoundProof(problem, attainable, watch);
        List<AllocationLevel> provinces = new ArrayList<>();
        List<AllocationLevel> decided = new ArrayList<>();
        List<CheckReport.BoundCheck> checks = new ArrayList<>();
        for (AllocationLevel level : allocation.levels()) {
            decided.add(level);
            long proven;
            if (level.name() == LevelName.PROVINCES) {
                provinces.add(level);
                proven = Math.max(0, proof.provinces(provinces));
            } else {
                if (level.name() == LevelName.VALUE) {
                    proof.holdProvinces(provinces);
                }
                proven = level.name() == LevelName.MOVES ? 0 : proof.most(level.name());
            }
            checks.add(check(level, proven, small ? second(problem, attainable, decided, watch) : OptionalLong.empty(), proof, findings));
            if (level.name() != LevelName.PROVINCES && level.name() != LevelName.MOVES) {
                proof.keepAtLeast(level.name(), level.value());
            }
        }
        return checks;
    }

    private static CheckReport.BoundCheck check(AllocationLevel level, long proven, OptionalLong second, BoundProof proof, List<String> findings) {
        boolean fewest = level.name() == LevelName.PROVINCES || level.name() == LevelName.MOVES;
        if (fewest ? proven > level.value() : proven < level.value()) {
            findings.add(level.name() + " cannot be " + level.value() + ": at best " + proven);
        }
        if (second.isPresent() && level.proven() && second.getAsLong() != level.value()) {
            findings.add(level.name() + " could be " + second.getAsLong() + ", not " + level.value());
        }
        CheckReport.Certainty certainty = CheckReport.Certainty.BELIEVED;
        if (proven == level.bound()) {
            certainty = CheckReport.Certainty.PROVEN;
        } else if (second.isPresent() || level.name() == LevelName.VALUE && level.proven() && proof.isNothingAbove(level.name(), level.value())) {
            certainty = CheckReport.Certainty.CONFIRMED;
        }
        return new CheckReport.BoundCheck(level, certainty, proven);
    }

    /** The best of the last of these levels by the model of all runs, with the others as they say. */
    private static OptionalLong second(FairProblem problem, Map<String, Integer> attainable, List<AllocationLevel> decided, Watch watch) {
        AllocationLevel last = decided.get(decided.size() - 1);
        List<AllocationLevel> provinces = decided.stream().filter(level -> level.name() == LevelName.PROVINCES).toList();
        RunModel runs = new RunModel(problem, "");
        LinearExprBuilder spared = shares(runs, attainable, provinces, last.name() == LevelName.PROVINCES);
        if (last.name() == LevelName.PROVINCES) {
            return negative(runs.most(spared, watch));
        }
        for (AllocationLevel level : decided.subList(provinces.size(), decided.size() - 1)) {
            runs.keepAtLeast(runs.sum(level.name()), level.name() == LevelName.MOVES ? -level.value() : level.value());
        }
        OptionalLong most = runs.most(runs.sum(last.name()), watch);
        return last.name() == LevelName.MOVES ? negative(most) : most;
    }

    private static OptionalLong negative(OptionalLong number) {
        return number.isPresent() ? OptionalLong.of(-number.getAsLong()) : number;
    }

    /** Every province at one of the shares, or, if the last is still open, above it; the provinces at the last are counted negative. */
    private static LinearExprBuilder shares(RunModel runs, Map<String, Integer> attainable, List<AllocationLevel> levels, boolean open) {
        LinearExprBuilder spared = LinearExpr.newBuilder();
        Map<AllocationLevel, List<Literal>> at = new HashMap<>();
        attainable.forEach((province, most) -> {
            List<Literal> one = new ArrayList<>();
            for (AllocationLevel level : levels) {
                if ((long) level.share().granted() * most % level.share().attainable() == 0) {
                    Literal here = runs.model().newBoolVar("");
                    runs.model().addEquality(runs.granted(province), (long) level.share().granted() * most / level.share().attainable()).onlyEnforceIf(here);
                    at.computeIfAbsent(level, key -> new ArrayList<>()).add(here);
                    one.add(here);
                }
            }
            if (open) {
                Literal above = runs.model().newBoolVar("");
                Share now = levels.get(levels.size() - 1).share();
                runs.model().addGreaterThan(runs.granted(province), (long) now.granted() * most / now.attainable()).onlyEnforceIf(above);
                one.add(above);
            }
            runs.model().addExactlyOne(one);
        });
        at.forEach((level, here) -> {
            if (open && level == levels.get(levels.size() - 1)) {
                here.forEach(literal -> spared.addTerm(literal, -1));
            } else {
                runs.model().addEquality(LinearExpr.sum(here.toArray(Literal[]::new)), level.value());
            }
        });
        return spared;
    }
}
