package vn.khuyencong.register;

/** How an order of many papers stands. */
public enum BatchState { RUNNING, DONE, CANCELLED, FAILED }
