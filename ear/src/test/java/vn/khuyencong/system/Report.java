package vn.khuyencong.system;

import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/** A periodic report in the making: the actual figures of a whole year. */
final class Report {

    private final UnitId unit;
    private final int year;
    private final List<Amount> figures = new ArrayList<>();

    private Report(UnitId unit, int year) {
        this.unit = unit;
        this.year = year;
    }

    static Report of(UnitId unit, int year) {
        return new Report(unit, year);
    }

    /** Money spent, in triệu đồng. */
    Report spent(FundSource fund, long millions) {
        return figure("funds", fund, millions * Plan.MILLION);
    }

    Report figure(String indicator, FundSource fund, long amount) {
        figures.add(new Amount(indicator, fund, null, amount));
        return this;
    }

    PeriodicReport document() {
        return new PeriodicReport(new DocumentKey(unit.value(), year, "REPORT_YEAR", "BC-01", 1), SubmissionKind.ORIGINAL,
                Period.YEAR, ValueStatus.ACTUAL, "Báo cáo năm " + year, false, figures);
    }
}
