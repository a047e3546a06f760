package vn.khuyencong.fair;

/** What an officer fixes by hand. */
public enum HandKind {
    PIN, BLOCK
}
