package vn.khuyencong.web.norm;

import java.time.LocalDate;
import java.util.Locale;
import vn.khuyencong.norm.LawContent;
import vn.khuyencong.norm.LawEntry;
import vn.khuyencong.norm.LawList;
import vn.khuyencong.web.page.Link;

/**
 * A row of law as a page shows it.
 *
 * @param entry   the row
 * @param title   what it is about
 * @param code    its code, or empty
 * @param value   what it sets
 * @param scope   to what it applies
 * @param lines   how many lines of plans in force rest on it; null where nothing can
 * @param current whether it holds on the day shown
 */
public record LawLine(LawEntry entry, String title, String code, String value, String scope, Long lines, boolean current) {

    static final String PATH = "/dinh-muc-dong.xhtml";

    static LawLine of(LawEntry entry, LawWords words, Long lines, LocalDate day) {
        LawContent content = entry.content();
        return new LawLine(entry, words.title(content), words.code(content), words.value(content), words.scope(content), lines,
                entry.inForceOn(day));
    }

    static Link link(LawList list, long id) {
        return Link.to(PATH).with("list", list).with("id", id);
    }

    public String getHref() {
        return link(entry.list(), entry.id()).toString();
    }

    public boolean isTrial() {
        return entry.content() instanceof LawContent.Rate rate && rate.trial();
    }

    /** Whether a text typed by somebody is found in it. */
    boolean says(String text) {
        return String.join(" ", title, code, value, scope, entry.legalBasis()).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
