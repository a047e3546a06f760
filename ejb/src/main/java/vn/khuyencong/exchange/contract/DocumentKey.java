package vn.khuyencong.exchange.contract;

import vn.khuyencong.shared.UnitId;

/**
 * The part of the business key that a message states about itself; sender and type complete it.
 *
 * @param unit     the unit the document speaks of
 * @param planYear the plan year
 * @param stream   {@code PLAN_NATIONAL}, {@code PLAN_LOCAL}, {@code REPORT_H1}, {@code REPORT_YEAR}, {@code FAIR},
 *                 {@code FAIR_OUTCOME}, {@code AWARD}, {@code AWARD_RESULT}, {@code TRAINING} or {@code CONSULTANCY}
 * @param document the unit's own number of the document
 * @param version  from 1
 */
public record DocumentKey(String unit, int planYear, String stream, String document, int version) {

    public UnitId subject() {
        return new UnitId(unit);
    }

    /** The version this one rests on, which must be known before this one is applied. */
    public DocumentKey predecessor() {
        return new DocumentKey(unit, planYear, stream, document, version - 1);
    }

    /** The version that rests on this one. */
    public DocumentKey successor() {
        return new DocumentKey(unit, planYear, stream, document, version + 1);
    }

    @Override
    public String toString() {
        return unit + "/" + planYear + "/" + stream + "/" + document + "/" + version;
    }
}
