package vn.khuyencong.register;

/** How a paper of an order stands. */
public enum PaperState { WAITING, MADE, FAILED }
