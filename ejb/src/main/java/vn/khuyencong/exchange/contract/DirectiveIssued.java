package vn.khuyencong.exchange.contract;

import java.time.LocalDate;

/**
 * A directive, letter or legal text that a unit is to know: the {@code data} of {@code directive.issued}.
 *
 * @param directive   number by which the ministry keeps it
 * @param number      its number, e.g. {@code CT 04/CT-BCT}
 * @param issuedOn    the day it bears
 * @param issuer      who issued it
 * @param title       what it is about
 * @param kind        what it is
 * @param inForceFrom first day in force; absent where it sets none
 * @param inForceTo   last day in force; absent while it is
 * @param replaces    number of the text it replaces; absent if none
 * @param link        where it can be read; absent if nowhere
 * @param content     its wording; absent where only the link is given
 */
public record DirectiveIssued(long directive, String number, LocalDate issuedOn, String issuer, String title, DirectiveKind kind,
                              LocalDate inForceFrom, LocalDate inForceTo, String replaces, String link, String content) {

    /** What it is. */
    public enum DirectiveKind {
        /** Chỉ thị. */
        DIRECTIVE,
        /** Công văn. */
        LETTER,
        /** Văn bản quy phạm pháp luật, quyết định. */
        LAW
    }
}
