package vn.khuyencong.award;

/** What somebody is in a council. */
public enum CouncilRole {
    CHAIR, DEPUTY, SECRETARY, MEMBER
}
