package vn.khuyencong.web.fair;

/** A part of the page of a fair. */
public enum FairPart {
    FACTS, FLOOR, QUOTAS, COSTS
}
