package vn.khuyencong.norm.directives;

import java.time.LocalDate;
import java.util.Set;
import vn.khuyencong.exchange.contract.DirectiveIssued.DirectiveKind;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/**
 * A text as it is entered.
 *
 * @param number      its number
 * @param issuedOn    the day it bears
 * @param issuer      who issued it
 * @param title       what it is about
 * @param kind        what it is
 * @param inForceFrom first day in force, or null
 * @param inForceTo   last day in force, or null
 * @param replaces    number of the text on file that it replaces, or null
 * @param link        where it can be read, or null
 * @param content     its wording, or null
 * @param addressees  ids of the units that are to acknowledge it; empty: none
 */
public record NewDirective(String number, LocalDate issuedOn, String issuer, String title, DirectiveKind kind, LocalDate inForceFrom,
                           LocalDate inForceTo, String replaces, String link, String content, Set<String> addressees) {

    public NewDirective {
        addressees = Set.copyOf(addressees);
    }

    EntryCheck check(LocalDate today) {
        boolean told = !addressees.isEmpty();
        return new EntryCheck().text("number", number, 100).present("issuedOn", issuedOn)
                .unless(issuedOn == null || !issuedOn.isAfter(today), Refusal.error("DIRECTIVE_IN_FUTURE", "", "issuedOn", issuedOn, today))
                .text("issuer", issuer, 200).text("title", title, 1000).present("kind", kind).period("inForceTo", inForceFrom, inForceTo)
                .optional("link", link, 1000).optional("content", content, 100_000)
                // A script behind a link would run in the name of whoever reads it.
                .unless(link == null || link.matches("https?://\\S+"), Refusal.error("LINK_WRONG", "", "link"))
                .unless(!told || link != null || content != null, Refusal.error("DIRECTIVE_WITHOUT_TEXT", "", "content"));
    }
}
