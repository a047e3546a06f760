package vn.khuyencong.reports;

import java.util.Map;

/**
 * One line of a form's body.
 *
 * @param kind         which band of the template prints it
 * @param withPrevious true if it may not be parted from the line before by a page break
 * @param texts        what it prints, by field of the template
 */
record Line(Kind kind, boolean withPrevious, Map<String, String> texts) {

    enum Kind { HEAD, CIVIL, TITLE, ANNEX, ADDRESSEES, BASIS, CENTRED, SECTION, FACT, ROW, REGION, NOTE, PARAGRAPH, SIGNATURE, RECIPIENTS }

    /** Key of a text that says that a table has no rows: it stands for them. */
    static final String NOTHING = "nothing";
    /** Key of a text of the first line of a table that says that all of its rows are tied: it stays on one page. */
    static final String WHOLE = "whole";

    /** True for what makes a page worth signing: a fact, a table row or a paragraph, but not a remark. */
    boolean hasSubstance() {
        return kind == Kind.FACT || kind == Kind.ROW || kind == Kind.PARAGRAPH || texts.containsKey(NOTHING);
    }

    /** True for what stands above something and never alone. */
    boolean isHead() {
        return kind == Kind.CENTRED || kind == Kind.SECTION || kind == Kind.REGION && !texts.containsKey(NOTHING);
    }

    /** True for what says something in words, not in a table. */
    boolean isSentence() {
        return hasSubstance() && !isTabular();
    }

    boolean isTabular() {
        return kind == Kind.ROW || kind == Kind.REGION;
    }
}
