package vn.khuyencong.scheme.watch;

import java.time.LocalDate;
import vn.khuyencong.scheme.SchemeList.UnderWay;

/**
 * A scheme that is at risk, and why.
 *
 * @param kind     the reason
 * @param since    the day it counts from: the deadline, the last step, the question, the expiry
 * @param days     how many days that is ago; below zero where it is to come
 * @param verified whether the deadline it rests on was held against a text; true where it rests on none
 */
public record Risk(UnderWay record, RiskKind kind, LocalDate since, long days, boolean verified) {

    /** Why a scheme is at risk. */
    public enum RiskKind {
        /** The day of the calendar for its next step is over. */
        LATE_BY_CALENDAR,
        /** The month in which it was to end is over. */
        PAST_ITS_END,
        NO_PROGRESS,
        /** A quotation expires, or has expired, before money is assigned. */
        QUOTATION,
        /** The beneficiary was asked and has not answered. */
        SILENT,
        /** It was decided though another scheme supports the same, and no official has looked at it yet. */
        DOUBLE_FUNDING
    }
}
