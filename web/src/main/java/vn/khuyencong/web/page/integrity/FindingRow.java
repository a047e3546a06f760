package vn.khuyencong.web.page.integrity;

import java.util.Locale;
import java.util.Map;
import vn.khuyencong.integrity.Check;
import vn.khuyencong.integrity.CheckFinding;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.UnitNames;

/**
 * A finding in words.
 *
 * @param finding the finding
 * @param title   of its check; the check's id where its file is no more
 * @param unit    name of the unit, or empty
 * @param detail  its values in words
 * @param remedy  what to do
 * @param article the article it rests on, or empty
 * @param href    where to look, or null
 */
public record FindingRow(CheckFinding finding, String title, String unit, String detail, String remedy, String article, String href) {

    private static final Map<String, String> PAGES = Map.of("submission", "/van-ban.xhtml", "establishment", "/co-so-chi-tiet.xhtml");

    static FindingRow of(CheckFinding finding, Check check, UnitMap units, Locale locale) {
        String unit = finding.unit() == null ? "" : units.find(finding.unit()).map(UnitNames::dated).orElse(finding.unit().value());
        return check == null ? new FindingRow(finding, finding.check(), unit, finding.detail(), "", "", href(finding.target()))
                : new FindingRow(finding, check.title(locale), unit, check.detail(finding.detail(), locale), check.remedy(locale), check.article(),
                href(finding.target()));
    }

    /** Only what has a page of ours becomes a link, whatever a check's file says. */
    static String href(String target) {
        String[] part = target == null ? new String[0] : target.split(":");
        return part.length == 2 && PAGES.containsKey(part[0]) && part[1].matches("\\d{1,18}")
                ? Link.to(PAGES.get(part[0])).with("id", part[1]).toString() : null;
    }
}
