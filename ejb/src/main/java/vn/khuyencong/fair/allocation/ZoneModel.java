package vn.khuyencong.fair.allocation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who gets how many stalls in which zone, by the capacity of the zones alone. That the stalls must lie beside each other is left
 * out, so its bounds hold for the whole problem, and a plan of it that can be laid out is the best of the whole problem.
 */
final class ZoneModel {

    private final Field field;
    private final Program program = new Program();
    private final int[][] options;
    private final Map<String, Sum> granted = new TreeMap<>();

    ZoneModel(Field field) {
        this.field = field;
        options = new int[field.seekers().size()][];
        for (String province : field.provinces()) {
            granted.put(province, new Sum().plus(field.pinned(province)));
        }
        field.seekers().forEach(this::oneAtMost);
        field.ground().capacity().forEach(this::capacity);
        field.seekersBy(Applicant::province).forEach((province, seekers) -> atMost(seekers, field.quotaLeft(province)));
        field.seekersBy(Applicant::establishment).forEach((establishment, seekers) -> {
            if (seekers.size() > 1) {
                atMost(seekers, field.maximumLeft(establishment));
            }
        });
    }

    private void oneAtMost(Seeker seeker) {
        int[] variables = new int[seeker.options().size()];
        Program.Row row = program.row(0, 1);
        for (int i = 0; i < variables.length; i++) {
            variables[i] = program.variable(0, 1);
            row.add(variables[i], 1);
            granted.get(seeker.applicant().province()).plus(variables[i], seeker.options().get(i).size());
        }
        options[seeker.index()] = variables;
    }

    private void capacity(String zone, int stalls) {
        Program.Row row = program.row(0, stalls);
        for (Seeker seeker : field.seekers()) {
            for (int i = 0; i < seeker.options().size(); i++) {
                if (seeker.options().get(i).zone().equals(zone)) {
                    row.add(option(seeker, i), seeker.options().get(i).size());
                }
            }
        }
    }

    private void atMost(List<Seeker> seekers, int stalls) {
        Program.Row row = program.row(0, stalls);
        for (Seeker seeker : seekers) {
            for (int i = 0; i < seeker.options().size(); i++) {
                row.add(option(seeker, i), seeker.options().get(i).size());
            }
        }
    }

    Field field() {
        return field;
    }

    Program program() {
        return program;
    }

    /** The variable of an option of a seeker: 1 if it gets that. */
    int option(Seeker seeker, int option) {
        return options[seeker.index()][option];
    }

    /** Stalls granted to a province. */
    Sum granted(String province) {
        return granted.get(province);
    }

    /** Score-weighted value, pins included. */
    Sum value() {
        Sum sum = new Sum().plus(Totals.pinnedValue(field));
        for (Seeker seeker : field.seekers()) {
            for (int i = 0; i < seeker.options().size(); i++) {
                sum.plus(option(seeker, i), seeker.applicant().score() * seeker.options().get(i).served());
            }
        }
        return sum;
    }

    /** Lots × stalls, pins included. */
    Sum lots() {
        String seed = field.problem().seed();
        Sum sum = new Sum();
        field.problem().pins().forEach(pin -> sum.plus((long) TieSeed.lot(seed, pin.application()) * pin.stalls().size()));
        for (Seeker seeker : field.seekers()) {
            for (int i = 0; i < seeker.options().size(); i++) {
                sum.plus(option(seeker, i), (long) TieSeed.lot(seed, seeker.applicant().application()) * seeker.options().get(i).size());
            }
        }
        return sum;
    }
}
