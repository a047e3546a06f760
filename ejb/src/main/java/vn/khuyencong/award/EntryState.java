package vn.khuyencong.award;

/** What became of a version of an entry. */
public enum EntryState {
    WAITING, IN_FORCE, SUPERSEDED, WITHDRAWN, RETURNED
}
