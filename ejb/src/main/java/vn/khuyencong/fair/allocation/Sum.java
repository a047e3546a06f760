package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.List;

/** A constant and whole multiples of variables: what a level counts. */
final class Sum {

    record Term(int variable, long factor) {
    }

    private final List<Term> terms = new ArrayList<>();
    private long constant;

    Sum plus(long more) {
        constant += more;
        return this;
    }

    Sum plus(int variable, long factor) {
        terms.add(new Term(variable, factor));
        return this;
    }

    List<Term> terms() {
        return terms;
    }

    long constant() {
        return constant;
    }

    long of(long[] values) {
        return terms.stream().mapToLong(term -> term.factor() * values[term.variable()]).sum() + constant;
    }

    /** The greatest whole number that divides all factors, at least 1. */
    long divisor() {
        long divisor = 0;
        for (Term term : terms) {
            divisor = java.math.BigInteger.valueOf(divisor).gcd(java.math.BigInteger.valueOf(term.factor())).longValueExact();
        }
        return Math.max(1, divisor);
    }

    /** Without the constant, and divided: small numbers leave a solver's tolerances no room. */
    Sum divided(long divisor) {
        Sum sum = new Sum();
        terms.forEach(term -> sum.plus(term.variable(), term.factor() / divisor));
        return sum;
    }

    /** The factor of each variable. */
    long[] factors(int variables) {
        long[] factors = new long[variables];
        terms.forEach(term -> factors[term.variable()] += term.factor());
        return factors;
    }

    /** A row of the program that keeps this sum between the bounds. */
    void keepBetween(long least, long most, Program program) {
        Program.Row row = program.row(least == -Program.FREE ? least : least - constant, most == Program.FREE ? most : most - constant);
        terms.forEach(term -> row.add(term.variable(), term.factor()));
    }
}
