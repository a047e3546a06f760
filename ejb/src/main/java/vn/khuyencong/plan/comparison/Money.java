package vn.khuyencong.plan.comparison;

import java.util.Collection;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.shared.FundSource;

/** Money of lines by source, in đồng. */
record Money(long national, long local, long counterpart, long other) {

    private static final Money NOTHING = new Money(0, 0, 0, 0);

    static Money of(FundSource fund, PlanSubmission.Line line) {
        return new Money(fund == FundSource.NATIONAL ? line.support() : 0, fund == FundSource.LOCAL ? line.support() : 0,
                line.counterpart(), line.otherSources());
    }

    static Money of(FundSource fund, Collection<PlanSubmission.Line> lines) {
        return lines.stream().map(line -> of(fund, line)).reduce(NOTHING, Money::plus);
    }

    private Money plus(Money more) {
        return new Money(Math.addExact(national, more.national), Math.addExact(local, more.local),
                Math.addExact(counterpart, more.counterpart), Math.addExact(other, more.other));
    }

    long total() {
        return Math.addExact(Math.addExact(national, local), Math.addExact(counterpart, other));
    }
}
