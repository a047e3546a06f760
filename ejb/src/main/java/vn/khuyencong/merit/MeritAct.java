package vn.khuyencong.merit;

/** What is done to a proposal. */
public enum MeritAct {
    GRANT, REFUSE, WITHDRAW
}
