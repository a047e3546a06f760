package vn.khuyencong.consolidation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;

/**
 * The money of a unit or a sum in one year; null where the unit did not owe the answer.
 *
 * @param nationalPlan planned KCQG
 * @param localPlan    planned KCĐP
 * @param national     KCQG spent in the year
 * @param local        KCĐP spent in the year
 */
public record Budget(Stated nationalPlan, Stated localPlan, Stated national, Stated local) {

    static Budget of(Sums sums, boolean owesPlan, boolean owesReport) {
        return new Budget(plan(sums, FundSource.NATIONAL, owesPlan), plan(sums, FundSource.LOCAL, owesPlan),
                spent(sums, FundSource.NATIONAL, owesReport), spent(sums, FundSource.LOCAL, owesReport));
    }

    static Budget sum(List<Budget> parts) {
        return new Budget(sum(parts, Budget::nationalPlan), sum(parts, Budget::localPlan), sum(parts, Budget::national),
                sum(parts, Budget::local));
    }

    /** Planned money of both funds, or of one where the other was not owed. */
    public Stated plan() {
        return Stated.sum(Arrays.asList(nationalPlan, localPlan));
    }

    /** Money of both funds spent in the year. */
    public Stated spent() {
        return Stated.sum(Arrays.asList(national, local));
    }

    private static Stated sum(List<Budget> parts, Function<Budget, Stated> which) {
        return Stated.sum(parts.stream().map(which).toList());
    }

    /** A plan of the fund without money says that there is none. */
    private static Stated plan(Sums sums, FundSource fund, boolean owed) {
        Long documents = sums.ofFund(ValueStatus.PLANNED, Period.YEAR, fund, Measures.DOCUMENTS);
        Stated stated = Stated.of(sums.ofFund(ValueStatus.PLANNED, Period.YEAR, fund, Measures.FUNDS), documents != null);
        return owed || stated.state() != Knowledge.UNKNOWN ? stated : null;
    }

    /** Only a report without any money and content says that there is none; money of no known fund leaves it open. */
    private static Stated spent(Sums sums, FundSource fund, boolean owed) {
        boolean reported = sums.total(ValueStatus.ACTUAL, Period.YEAR, Measures.DOCUMENTS) != null;
        boolean nil = reported && sums.isNil(ValueStatus.ACTUAL, Period.YEAR);
        Stated stated = Stated.of(sums.ofFund(ValueStatus.ACTUAL, Period.YEAR, fund, Measures.FUNDS), nil);
        return owed || stated.state() != Knowledge.UNKNOWN ? stated : null;
    }
}
