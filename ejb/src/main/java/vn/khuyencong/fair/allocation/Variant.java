package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.List;

/**
 * A problem solved again for one applicant's sake, by the levels of the provinces and of the value, with the capacity of the zones: what it
 * gets whatever the later levels choose, unless the floor has no such stalls beside each other.
 */
final class Variant {

    private static final long SCALE = 100;

    private final ZoneModel zones;
    private final IntegerSolver solver;
    private final String application;
    private final Sum value;
    private final long divisor;
    private final long[] fairest;

    Variant(FairProblem problem, String application, Watch watch) {
        this.application = application;
        solver = new IntegerSolver(watch);
        Field field = new Field(problem);
        zones = new ZoneModel(field);
        Fairness fairness = new Fairness(zones, zones.program(), new Attainable(field, solver).stalls(), solver, Progress.SILENT);
        fairness.decide();
        fairest = fairness.bound();
        divisor = zones.value().divisor();
        value = zones.value().divided(divisor);
    }

    /** The stalls that the applicant gets in every best plan. */
    int certain() {
        Program program = zones.program().copy();
        long best = solver.most(program, value, fairest).value();
        Prices.of(program, value, SCALE, solver).keepAtLeast(best);
        Sum fewest = new Sum();
        own().forEach(seeker -> {
            for (int i = 0; i < seeker.options().size(); i++) {
                fewest.plus(zones.option(seeker, i), -seeker.options().get(i).size());
            }
        });
        return (int) -solver.most(program, fewest).value();
    }

    /** What can be served to the applicant, and the most value of the others with that. */
    record Choice(long served, int stalls, long others) {
    }

    /** Its choices, none at all included; those that fairness rules out are not there. */
    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Seeker seeker : own()) {
            for (int i = -1; i < seeker.options().size(); i++) {
                Program program = zones.program().copy();
                for (int j = 0; j < seeker.options().size(); j++) {
                    program.fix(zones.option(seeker, j), i == j ? 1 : 0);
                }
                long served = i < 0 ? 0 : seeker.options().get(i).served();
                IntegerSolver.Solution best = solver.most(program, value);
                if (best.exists()) {
                    choices.add(new Choice(served, i < 0 ? 0 : seeker.options().get(i).size(),
                            best.value() * divisor - served * seeker.applicant().score()));
                }
            }
        }
        return choices;
    }

    private List<Seeker> own() {
        return zones.field().seekers().stream().filter(seeker -> seeker.applicant().application().equals(application)).toList();
    }
}
