package vn.khuyencong.fair.allocation;

import java.util.List;

/**
 * Whole prices of the rows of a program, and what they prove by weak duality, in exact arithmetic: for any whole prices the sum is at most
 * {@link #bound}. How the prices were found does not matter, so no solver need be trusted.
 */
final class Prices {

    private final Program program;
    private final long scale;
    private final long[] prices;
    private final long[] reduced;
    private final long bound;

    private Prices(Program program, Sum sum, double[] duals, long scale) {
        this.program = program;
        this.scale = scale;
        List<Program.Row> rows = program.rows();
        prices = new long[rows.size()];
        reduced = sum.factors(program.variables());
        for (int i = 0; i < reduced.length; i++) {
            reduced[i] *= scale;
        }
        long total = 0;
        for (int i = 0; i < prices.length; i++) {
            Program.Row row = rows.get(i);
            prices[i] = usable(Math.round(duals[i] * scale), row);
            if (prices[i] != 0) {
                total = Math.addExact(total, Math.multiplyExact(prices[i], prices[i] > 0 ? row.most : row.least));
                for (int j = 0; j < row.size(); j++) {
                    reduced[row.variable(j)] -= prices[i] * row.factor(j);
                }
            }
        }
        for (int i = 0; i < reduced.length; i++) {
            total = Math.addExact(total, Math.multiplyExact(reduced[i], reduced[i] > 0 ? program.most(i) : program.least(i)));
        }
        bound = Math.addExact(total, Math.multiplyExact(sum.constant(), scale));
    }

    private static long usable(long price, Program.Row row) {
        boolean open = price > 0 ? row.most >= Program.FREE : row.least <= -Program.FREE;
        return open ? 0 : price;
    }

    /**
     * The prices that prove most.
     *
     * @param scale the prices are multiples of one part of this
     * @return prices of nothing, which prove little, if the relaxation was not solved
     */
    static Prices of(Program program, Sum sum, long scale, IntegerSolver solver) {
        double[] duals = solver.prices(program, sum);
        return new Prices(program, sum, duals == null ? new double[program.rows().size()] : duals, scale);
    }

    /** No plan has more of the sum. */
    long bound() {
        return Math.floorDiv(bound, scale);
    }

    /**
     * Keeps the sum at least at a value, written by what is lost to the bound: the numbers of such a row are small, so the solver's
     * relative tolerances cannot hide a loss in it, and what would lose more than there is to lose is fixed at once.
     */
    void keepAtLeast(long value) {
        long room = bound - value * scale;
        Program.Row losses = new Program.Row(-Program.FREE, 0);
        long shift = 0;
        for (int i = 0; i < reduced.length; i++) {
            if (reduced[i] == 0 || program.least(i) == program.most(i)) {
                continue;
            }
            long best = reduced[i] > 0 ? program.most(i) : program.least(i);
            if (Math.abs(reduced[i]) > room) {
                program.fix(i, best);
            } else {
                losses.add(i, -reduced[i]);
                shift += reduced[i] * best;
            }
        }
        List<Program.Row> rows = List.copyOf(program.rows());
        for (int i = 0; i < prices.length; i++) {
            if (prices[i] != 0 && rows.get(i).least != rows.get(i).most) {
                int slack = slack(rows.get(i), prices[i] > 0, Math.abs(prices[i]) > room ? 0 : room / Math.abs(prices[i]));
                losses.add(slack, Math.abs(prices[i]));
            }
        }
        Program.Row row = program.row(-Program.FREE, room - shift);
        for (int i = 0; i < losses.size(); i++) {
            row.add(losses.variable(i), losses.factor(i));
        }
    }

    private int slack(Program.Row row, boolean above, long most) {
        long side = above ? row.most : row.least;
        int slack = program.variable(0, most);
        Program.Row equal = program.row(side, side);
        for (int j = 0; j < row.size(); j++) {
            equal.add(row.variable(j), row.factor(j));
        }
        equal.add(slack, above ? 1 : -1);
        return slack;
    }
}
