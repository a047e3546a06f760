package vn.khuyencong.web.portal;

/** Why a workbook was not even kept. */
public enum Trouble {
    TOO_LARGE, NO_FILE, PAPER_INCOMPLETE
}
