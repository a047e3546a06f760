package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A program in whole numbers: variables between bounds, rows (sums of whole multiples) between bounds. Every number is whole, so
 * that a solution is checked exactly, whatever tolerances the solver has that found it.
 */
final class Program {

    /** No bound. */
    static final long FREE = Long.MAX_VALUE / 8;

    private long[] lower = new long[64];
    private long[] upper = new long[64];
    private int variables;
    private final List<Row> rows = new ArrayList<>();

    /** A sum of whole multiples of variables, between bounds. */
    static final class Row {

        final long least;
        final long most;
        private int[] variables = new int[8];
        private long[] factors = new long[8];
        private int size;

        Row(long least, long most) {
            this.least = least;
            this.most = most;
        }

        Row add(int variable, long factor) {
            if (size == variables.length) {
                variables = Arrays.copyOf(variables, 2 * size);
                factors = Arrays.copyOf(factors, 2 * size);
            }
            variables[size] = variable;
            factors[size++] = factor;
            return this;
        }

        int size() {
            return size;
        }

        int variable(int at) {
            return variables[at];
        }

        long factor(int at) {
            return factors[at];
        }

        long of(long[] values) {
            long sum = 0;
            for (int i = 0; i < size; i++) {
                sum += factors[i] * values[variables[i]];
            }
            return sum;
        }
    }

    Program copy() {
        Program copy = new Program();
        copy.lower = lower.clone();
        copy.upper = upper.clone();
        copy.variables = variables;
        copy.rows.addAll(rows);
        return copy;
    }

    int variable(long least, long most) {
        if (variables == lower.length) {
            lower = Arrays.copyOf(lower, 2 * variables);
            upper = Arrays.copyOf(upper, 2 * variables);
        }
        lower[variables] = least;
        upper[variables] = most;
        return variables++;
    }

    /** A new row, to be filled at once: rows are shared by the copies made later. */
    Row row(long least, long most) {
        Row row = new Row(least, most);
        rows.add(row);
        return row;
    }

    void fix(int variable, long value) {
        lower[variable] = value;
        upper[variable] = value;
    }

    int variables() {
        return variables;
    }

    List<Row> rows() {
        return rows;
    }

    long least(int variable) {
        return lower[variable];
    }

    long most(int variable) {
        return upper[variable];
    }

    /** Whether the values keep every bound and every row, in exact arithmetic. */
    boolean isKeptBy(long[] values) {
        for (int i = 0; i < variables; i++) {
            if (values[i] < lower[i] || values[i] > upper[i]) {
                return false;
            }
        }
        for (Row row : rows) {
            long sum = row.of(values);
            if (sum < row.least || sum > row.most) {
                return false;
            }
        }
        return true;
    }
}
