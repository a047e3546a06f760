package vn.khuyencong.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.khuyencong.fair.allocation.Allocation;
import vn.khuyencong.fair.allocation.AllocationChecker;
import vn.khuyencong.fair.allocation.AllocationLevel;
import vn.khuyencong.fair.allocation.Allocator;
import vn.khuyencong.fair.allocation.CheckReport;
import vn.khuyencong.fair.allocation.ClerksMethod;
import vn.khuyencong.fair.allocation.FairProblem;
import vn.khuyencong.fair.allocation.LevelName;
import vn.khuyencong.fair.allocation.PlanValues;
import vn.khuyencong.fair.allocation.Progress;
import vn.khuyencong.fair.allocation.SampleFairs;

/** The allocation of stalls at three sizes: every level, how long it took, how far its bound is verified, and what a clerk would do. */
final class AllocationBench implements Bench {

    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "allocation";
    }

    @Override
    public String about() {
        return "allocation [ROUNDS]  stalls of a regional fair, of a year, and of a scarce year: each level's value, bound, gap and time (5 rounds)";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) {
        Map<String, FairProblem> fairs = new LinkedHashMap<>();
        fairs.put("regional, 270 stalls", SampleFairs.regional());
        fairs.put("year, 2,141 stalls", SampleFairs.national());
        fairs.put("scarce year, 1,500 stalls", SampleFairs.scarce());
        boolean holds = true;
        for (Map.Entry<String, FairProblem> fair : fairs.entrySet()) {
            holds &= fair(fair.getKey(), fair.getValue(), Benches.number(arguments, 0, ROUNDS), out);
        }
        out.printf("bench allocation: %s%n", holds ? "holds" : "FAILS");
        return holds;
    }

    private static boolean fair(String name, FairProblem problem, int rounds, PrintStream out) {
        out.printf("%s, %d applicants, %d quotas%n", name, problem.applicants().size(), problem.quotas().size());
        boolean holds = true;
        Allocation first = null;
        for (int round = 1; round <= rounds; round++) {
            long begun = System.nanoTime();
            Allocation allocation = (Allocation) new Allocator().solve(problem, Progress.SILENT);
            out.printf("  round %d: %.2f s in all%s%n", round, (System.nanoTime() - begun) / 1e9, times(allocation));
            first = first == null ? allocation : first;
            holds &= allocation.isProven() && allocation.mapDigest().equals(first.mapDigest());
        }
        CheckReport report = new AllocationChecker().check(problem, first);
        report.findings().forEach(finding -> out.println("  WRONG: " + finding));
        for (CheckReport.BoundCheck bound : report.bounds()) {
            AllocationLevel level = bound.level();
            out.printf("  %-9s %s value %,d bound %,d gap %,d, %s (without trust %,d)%n", level.name(),
                    level.share() == null ? "" : level.share().granted() + "/" + level.share().attainable(), level.value(), level.bound(), level.gap(),
                    bound.certainty(), bound.proven());
        }
        clerk(problem, first, out);
        long closed = report.bounds().stream().filter(bound -> bound.level().gap() == 0).count();
        return Benches.atLeast("allocation/" + name.replaceFirst(",.*", "").replace(' ', '-') + "-levels-without-a-gap", (double) closed / report.bounds().size(), 1, out)
                & holds & report.isGood();
    }

    private static String times(Allocation allocation) {
        Map<LevelName, Long> micros = new TreeMap<>();
        allocation.levels().forEach(level -> micros.merge(level.name(), level.micros(), Long::sum));
        StringBuilder text = new StringBuilder();
        micros.forEach((name, sum) -> text.append(String.format(", %s %.2f", name, sum / 1e6)));
        return text.toString();
    }

    private static void clerk(FairProblem problem, Allocation allocation, PrintStream out) {
        Map<String, Integer> attainable = new TreeMap<>();
        allocation.provinces().forEach(share -> attainable.put(share.province(), share.attainable()));
        PlanValues ours = new PlanValues(problem, allocation.places());
        PlanValues clerks = new PlanValues(problem, new ClerksMethod().allocate(problem));
        out.printf("  worst province: ours %s, the clerk's %s; value: ours %,d, the clerk's %,d%n", ours.worst(attainable).orElse(null),
                clerks.worst(attainable).orElse(null), ours.value(), clerks.value());
    }
}
