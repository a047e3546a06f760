package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What every page must be, whatever it shows: in one language to the last label, within its width, accessible; and a picture of it for the eye. */
final class Appearance {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    /** Words of frameworks, enumerations and faults; names of rules and the raw message are meant to be as they are. */
    private static final Pattern LEFTOVER = Pattern.compile("\\b(error|exception|login|password|submit|search|loading|null|undefined|page|first|next"
            + "|previous|last|records?|rows|select|close|true|false|planned|actual|estimated|accepted|returned|parked|waiting|conflict|national|local"
            + "|unsplit|north|south|decided|submitted|original|supplement|replacement|withdrawal|nil|technical|business|the|and|of)\\b|\\?\\?\\?|#\\{",
            Pattern.CASE_INSENSITIVE);
    /** What an English page never shows: a missing word, an expression, a label of ours that was left in Vietnamese. */
    private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?\\?|#\\{|\\{\\d}|Đăng xuất|Tiếp nhận|Tổng hợp|Biểu mẫu|Năm|Địa giới|Trạng thái|Đơn vị|"
            + "Khu vực|Kế hoạch|Kinh phí|triệu|đồng\\b|Cộng|Kỳ|Vai trò|Xem|Lọc");
    /** Each text by itself: two cells beside each other are two. */
    private static final String WORDS = """
            () => {
              const copy = document.body.cloneNode(true);
              copy.querySelectorAll('code, pre, script, style, iframe, .kc-language').forEach(each => each.remove());
              const named = ['aria-label', 'title', 'placeholder', 'alt'].flatMap(name =>
                [...copy.querySelectorAll(`[${name}]`)].map(each => each.getAttribute(name)));
              const texts = [];
              for (const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
                texts.push(walker.currentNode.textContent);
              }
              return [document.title, ...texts, ...named].join(' \\n ');
            }""";

    private final Path pictures;

    Appearance(Path pictures) {
        this.pictures = pictures;
    }

    void isAsItShouldBe(Page page, String name) {
        isAsItShouldBe(page, name, "vi", LEFTOVER);
    }

    /** The same of a page in English. */
    void isAsItShouldBeInEnglish(Page page, String name) {
        isAsItShouldBe(page, name + "-en", "en", UNTRANSLATED);
    }

    private void isAsItShouldBe(Page page, String name, String language, Pattern leftover) {
        fits(page, name, 390, 844);
        fits(page, name, 1366, 768);
        assertEquals(language, page.getAttribute("html", "lang"));
        assertEquals(List.of(), leftovers(page, leftover), name);
        assertEquals(List.of(), findings(page), name);
    }

    private void fits(Page page, String name, int width, int height) {
        page.setViewportSize(width, height);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(pictures.resolve(name + "-" + width + ".png")));
        int needed = (int) page.evaluate("document.documentElement.scrollWidth");
        assertTrue(needed <= width, name + " is " + needed + " wide on a screen of " + width);
    }

    private static List<String> leftovers(Page page, Pattern leftover) {
        return leftover.matcher((String) page.evaluate(WORDS)).results().map(MatchResult::group).distinct().toList();
    }

    private static List<String> findings(Page page) {
        return new AxeBuilder(page).analyze().getViolations().stream().filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().get(0).getHtml()).toList();
    }
}
