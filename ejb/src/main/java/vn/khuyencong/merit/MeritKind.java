package vn.khuyencong.merit;

/** Who is given a merit certificate. */
public enum MeritKind {
    /** Tập thể. */
    COLLECTIVE,
    /** Cá nhân. */
    PERSON
}
