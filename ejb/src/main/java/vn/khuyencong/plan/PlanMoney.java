package vn.khuyencong.plan;

import java.util.List;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.PlanSubmission.Line;

/**
 * The money of schemes by source, in đồng.
 *
 * @param support     of the fund of the plan
 * @param counterpart the establishments' own
 * @param other       other sources
 */
public record PlanMoney(long support, long counterpart, long other) {

    public static PlanMoney of(List<PlanSubmission.Scheme> schemes) {
        return ofLines(schemes.stream().flatMap(scheme -> scheme.lines().stream()).toList());
    }

    public static PlanMoney ofLines(List<Line> lines) {
        return lines.stream().map(line -> new PlanMoney(line.support(), line.counterpart(), line.otherSources()))
                .reduce(new PlanMoney(0, 0, 0), PlanMoney::plus);
    }

    private PlanMoney plus(PlanMoney more) {
        return new PlanMoney(Math.addExact(support, more.support), Math.addExact(counterpart, more.counterpart), Math.addExact(other, more.other));
    }

    /** All sources together. */
    public long all() {
        return Math.addExact(support, Math.addExact(counterpart, other));
    }
}
