package vn.khuyencong.form;

import vn.khuyencong.organization.UnitOffice;
import vn.khuyencong.shared.UnitId;

/**
 * The office whose paper it is: it alone issues it, numbers it in its own sequence and signs it with its own key.
 *
 * @param level {@code MINISTRY}, {@code DEPARTMENT}, {@code COMMITTEE}, {@code UNIT} (the Sở) or {@code CENTRE}
 * @param unit  whose committee, Sở or Centre it is; null for the ministry and its department
 */
public record Office(String level, UnitId unit) {

    public static final Office MINISTRY = new Office("MINISTRY", null);
    public static final Office DEPARTMENT = new Office("DEPARTMENT", null);

    /** An office of a unit. */
    public static Office of(UnitOffice office, UnitId unit) {
        return new Office(office.name(), unit);
    }

    /** The one kept under a key; {@code unit} is whose office it is, null for the ministry and its department. */
    public static Office ofKey(String key, UnitId unit) {
        return new Office(unit == null ? key : key.substring(0, key.length() - unit.value().length() - 1), unit);
    }

    /** Which of the offices of its unit it is; only of one of a unit. */
    public UnitOffice ofUnit() {
        return UnitOffice.valueOf(level);
    }

    /** By which its documents, numbers and key are kept, whatever it is called: {@code DEPARTMENT}, {@code UNIT-P63-24}. */
    public String key() {
        return unit == null ? level : level + "-" + unit;
    }

    @Override
    public String toString() {
        return key();
    }
}
