package vn.khuyencong.scheme;

import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** The plan that money belongs to: of a unit, a year and a fund. */
public record PlanOf(UnitId unit, int year, FundSource fund) {

    /** The plan that a step of a scheme belongs to. */
    public static PlanOf of(DocumentKey key) {
        return new PlanOf(key.subject(), key.planYear(), FundSource.valueOf(key.stream().substring("PLAN_".length())));
    }

    static PlanOf of(SchemeRecord record) {
        return new PlanOf(record.unit(), record.planYear(), record.fund());
    }

    @Override
    public String toString() {
        return unit + "." + year + "." + fund;
    }
}
