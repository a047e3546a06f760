package vn.khuyencong.award;

/** What somebody is in a jury. */
public enum JurorRole {
    HEAD, SECRETARY, MEMBER
}
