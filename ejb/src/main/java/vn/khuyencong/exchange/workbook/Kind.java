package vn.khuyencong.exchange.workbook;

/** What a cell holds, and so how it is shown and read. */
enum Kind {
    TEXT,
    /** Whole đồng, or the whole count of an indicator. */
    MONEY,
    /** A whole number that is no money. */
    COUNT,
    DATE,
    MONTH,
    /** Có or Không. */
    FLAG,
    /** A word of a closed list. */
    CHOICE,
    /** An entry of a list that the law of the day makes; its code comes first. */
    CODE,
    /** Shown to the user, never read. */
    INFO
}
