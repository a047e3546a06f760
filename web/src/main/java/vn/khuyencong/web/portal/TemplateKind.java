package vn.khuyencong.web.portal;

import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;

/** The workbooks one may fill. */
public enum TemplateKind {
    PLAN_NATIONAL(FundSource.NATIONAL, null, null),
    PLAN_LOCAL(FundSource.LOCAL, null, null),
    REPORT_H1_ESTIMATED(null, Period.H1, ValueStatus.ESTIMATED),
    REPORT_H1_ACTUAL(null, Period.H1, ValueStatus.ACTUAL),
    REPORT_YEAR_ESTIMATED(null, Period.YEAR, ValueStatus.ESTIMATED),
    REPORT_YEAR_ACTUAL(null, Period.YEAR, ValueStatus.ACTUAL);

    private final FundSource fund;
    private final Period period;
    private final ValueStatus status;

    TemplateKind(FundSource fund, Period period, ValueStatus status) {
        this.fund = fund;
        this.period = period;
        this.status = status;
    }

    boolean isPlan() {
        return fund != null;
    }

    /** The fund of a plan; null for a report. */
    FundSource fund() {
        return fund;
    }

    /** The period of a report; null for a plan. */
    Period period() {
        return period;
    }

    ValueStatus status() {
        return status;
    }
}
