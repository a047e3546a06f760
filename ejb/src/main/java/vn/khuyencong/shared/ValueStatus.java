package vn.khuyencong.shared;

/** What kind of truth a figure claims. The three are never added to one another. */
public enum ValueStatus {
    /** Kế hoạch. */
    PLANNED,
    /** Ước thực hiện. */
    ESTIMATED,
    /** Thực hiện. */
    ACTUAL
}
