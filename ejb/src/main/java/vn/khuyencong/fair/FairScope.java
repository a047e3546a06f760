package vn.khuyencong.fair;

/** Where a fair is. */
public enum FairScope {
    DOMESTIC, ABROAD
}
