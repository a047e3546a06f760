package vn.khuyencong.plan.comparison;

/** What became of a part of a document from one version to the other. */
public enum Change {
    /** Only in the later version. */
    ADDED,
    /** Only in the earlier version. */
    REMOVED,
    /** In both, with another content. */
    CHANGED,
    /** In both, but in another scheme; its content may differ too. */
    MOVED,
    /** The same in both, wherever it stands. */
    SAME
}
