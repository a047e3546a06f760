package vn.khuyencong.fair.allocation;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The checker's own model, the plainest there is: for each applicant each run of stalls that it could have, and every rule
 * written over those. Too large for great fairs, where it is not used.
 */
final class RunModel {

    /** A run of stalls of an applicant. */
    record Run(Applicant applicant, List<FloorStall> stalls, Literal chosen) {
    }

    private final FairProblem problem;
    private final CpModel model = new CpModel();
    private final List<Run> runs = new ArrayList<>();

    /** @param only the province whose applicants take part beside the pinned ones; empty for all */
    RunModel(FairProblem problem, String only) {
        SolverLibrary.load();
        this.problem = problem;
        Map<String, Placement> pins = new HashMap<>();
        problem.pins().forEach(pin -> pins.put(pin.application(), pin));
        for (Applicant applicant : problem.applicants()) {
            Placement pin = pins.get(applicant.application());
            if (pin != null) {
                runs.add(new Run(applicant, problem.stalls().stream().filter(stall -> pin.stalls().contains(stall.number())).toList(), model.trueLiteral()));
            } else if (only.isEmpty() || only.equals(applicant.province())) {
                free(applicant);
            }
        }
        Map<String, List<Literal>> byStall = new TreeMap<>();
        runs.forEach(run -> run.stalls().forEach(stall -> byStall.computeIfAbsent(stall.number(), key -> new ArrayList<>()).add(run.chosen())));
        problem.given().forEach(given -> byStall.computeIfAbsent(given.stall(), key -> new ArrayList<>()).add(model.trueLiteral()));
        byStall.values().forEach(model::addAtMostOne);
        limits();
        apart();
    }

    /** How many runs there would be, without making them. */
    static long size(FairProblem problem) {
        Map<String, Long> stalls = new HashMap<>();
        problem.stalls().forEach(stall -> stalls.merge(stall.zone(), 1L, Long::sum));
        return problem.applicants().stream().mapToLong(applicant -> applicant.zones().stream()
                .mapToLong(choice -> stalls.getOrDefault(choice.zone(), 0L) * (applicant.wanted() - applicant.least() + 1)).sum()).sum();
    }

    private void free(Applicant applicant) {
        List<Literal> own = new ArrayList<>();
        for (int from = 0; from < problem.stalls().size(); from++) {
            for (int size = applicant.least(); size <= applicant.wanted() && from + size <= problem.stalls().size(); size++) {
                List<FloorStall> run = problem.stalls().subList(from, from + size);
                if (isRun(run) && applicant.percentIn(run.get(0).zone()).isPresent()) {
                    Run made = new Run(applicant, run, model.newBoolVar(""));
                    runs.add(made);
                    own.add(made.chosen());
                }
            }
        }
        model.addAtMostOne(own);
    }

    private static boolean isRun(List<FloorStall> run) {
        for (int i = 1; i < run.size(); i++) {
            if (!run.get(i - 1).isBeside(run.get(i)) || !run.get(i).zone().equals(run.get(0).zone())) {
                return false;
            }
        }
        return run.stream().noneMatch(FloorStall::blocked);
    }

    private void limits() {
        for (Quota quota : problem.quotas()) {
            long given = problem.given().stream().filter(one -> one.province().equals(quota.province())).count();
            model.addLessOrEqual(granted(quota.province()), Math.max(0, quota.stalls() - given));
        }
        problem.applicants().stream().map(Applicant::establishment).distinct().forEach(establishment -> {
            long given = problem.given().stream().filter(one -> one.establishment().equals(establishment)).count();
            LinearExprBuilder sum = LinearExpr.newBuilder();
            runs.stream().filter(run -> run.applicant().establishment().equals(establishment)).forEach(run -> sum.addTerm(run.chosen(), run.stalls().size()));
            model.addLessOrEqual(sum, Math.max(0, problem.rules().maximumPerEstablishment() - given));
        });
    }

    private void apart() {
        Neighbours neighbours = new Neighbours(problem);
        for (Run one : runs) {
            for (Run other : runs) {
                if (neighbours.apartFrom(one.applicant().establishment()).contains(other.applicant().establishment()) && one.stalls().get(one.stalls().size() - 1).place() + 1 == other.stalls().get(0).place()
                        && one.stalls().get(0).isInRowOf(other.stalls().get(0))) {
                    model.addBoolOr(List.of(one.chosen().not(), other.chosen().not()));
                }
            }
            for (GivenStall given : problem.given()) {
                FloorStall stall = problem.stalls().stream().filter(any -> any.number().equals(given.stall())).findFirst().orElse(null);
                if (stall != null && neighbours.apartFrom(one.applicant().establishment()).contains(given.establishment()) && one.stalls().stream().anyMatch(stall::isBeside)) {
                    model.addBoolOr(List.of(one.chosen().not()));
                }
            }
        }
    }

    LinearExprBuilder granted(String province) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        runs.stream().filter(run -> run.applicant().province().equals(province)).forEach(run -> sum.addTerm(run.chosen(), run.stalls().size()));
        return sum;
    }

    /** The sum of a level other than that of the provinces; moves counted negative. */
    LinearExprBuilder sum(LevelName name) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        if (name == LevelName.MOVES) {
            return stays();
        }
        for (Run run : runs) {
            PlanValues values = new PlanValues(problem, List.of(new Placement(run.applicant().application(), run.stalls().stream().map(FloorStall::number).toList())));
            sum.addTerm(run.chosen(), values.of(name));
        }
        return sum;
    }

    private LinearExprBuilder stays() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        Map<String, BoolVar> stay = new TreeMap<>();
        for (Placement before : problem.before()) {
            problem.applicants().stream().filter(applicant -> applicant.application().equals(before.application())).forEach(applicant -> {
                BoolVar stays = stay.computeIfAbsent(applicant.establishment(), key -> model.newBoolVar(""));
                LinearExprBuilder kept = LinearExpr.newBuilder();
                runs.stream().filter(run -> run.applicant().equals(applicant)
                        && run.stalls().stream().map(FloorStall::number).sorted().toList().equals(before.stalls())).forEach(run -> kept.add(run.chosen()));
                model.addLessOrEqual(stays, kept);
            });
        }
        stay.values().forEach(sum::add);
        return sum.add(-stay.size());
    }

    CpModel model() {
        return model;
    }

    void keepAtLeast(LinearArgument sum, long value) {
        model.addGreaterOrEqual(sum, value);
    }

    /** The most of a sum, proven; empty if that took too many steps. */
    OptionalLong most(LinearArgument sum, Watch watch) {
        model.maximize(sum);
        CpSolver solver = ExactSearch.solver();
        return ExactSearch.solve(solver, model, watch) == CpSolverStatus.OPTIMAL ? OptionalLong.of(Math.round(solver.objectiveValue())) : OptionalLong.empty();
    }
}
