package vn.khuyencong.shared;

/** Where the money comes from. */
public enum FundSource {
    /** Khuyến công quốc gia (KCQG): the central budget. */
    NATIONAL,
    /** Khuyến công địa phương (KCĐP): the budget of the province. */
    LOCAL,
    /** The fund is not known: counted and printed in the total alone, never guessed. */
    UNSPLIT
}
