package vn.khuyencong.form;

import vn.khuyencong.shared.UnitId;

/**
 * The office whose paper it is: it alone issues it, numbers it in its own sequence and signs it with its own key.
 *
 * @param level {@code MINISTRY}, {@code DEPARTMENT}, {@code COMMITTEE}, {@code UNIT} (the Sở) or {@code CENTRE}
 * @param unit  whose committee, Sở or Centre it is; null for the ministry and its department
 */
public record Office(String level, UnitId unit) {

    /** By which its documents, numbers and key are kept, whatever it is called: {@code DEPARTMENT}, {@code UNIT-P63-24}. */
    public String key() {
        return unit == null ? level : level + "-" + unit;
    }

    @Override
    public String toString() {
        return key();
    }
}
