package vn.khuyencong.consolidation;

import java.util.function.Function;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.form.Printed;
import vn.khuyencong.shared.FundSource;

/** Money of plan lines by source, in đồng: added up exactly, put into cells only at the end. */
record LineMoney(long national, long local, long counterpart, long other) {

    static final LineMoney NOTHING = new LineMoney(0, 0, 0, 0);

    static LineMoney of(FundSource fund, PlanSubmission.Line line) {
        return new LineMoney(fund == FundSource.NATIONAL ? line.support() : 0, fund == FundSource.LOCAL ? line.support() : 0,
                line.counterpart(), line.otherSources());
    }

    LineMoney plus(LineMoney more) {
        return new LineMoney(Math.addExact(national, more.national), Math.addExact(local, more.local),
                Math.addExact(counterpart, more.counterpart), Math.addExact(other, more.other));
    }

    long total() {
        return Math.addExact(Math.addExact(national, local), Math.addExact(counterpart, other));
    }

    SchemeTable.Money printed(Function<Long, Printed> print) {
        return new SchemeTable.Money(print.apply(total()), print.apply(national), print.apply(local), print.apply(counterpart),
                print.apply(other));
    }
}
