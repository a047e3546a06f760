package vn.khuyencong.organization;

/** The offices of a unit, each of which issues its own papers. */
public enum UnitOffice {
    /** Sở Công Thương. */
    UNIT,
    /** Trung tâm Khuyến công. */
    CENTRE,
    /** Ủy ban nhân dân. */
    COMMITTEE
}
