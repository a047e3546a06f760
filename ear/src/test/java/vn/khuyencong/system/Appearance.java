package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What every page must be, whatever it shows: in one language to the last label, within its width, accessible; and a picture of it for the eye. */
final class Appearance {

    private static final ViewportSize PHONE = new ViewportSize(390, 844);
    private static final ViewportSize LAPTOP = new ViewportSize(1366, 768);
    private static final List<String> SERIOUS = List.of("serious", "critical");
    private static final String AXE = AxeBuilder.getAxeScript();
    /** Told is what is wrong alone: to name each thing that is right, on a long page, takes longer than to judge it. */
    private static final String FINDINGS = """
            async serious => (await axe.run(document, { resultTypes: ['violations'] })).violations.filter(rule => serious.includes(rule.impact))
              .map(rule => `${rule.id}: ${rule.help} ${rule.nodes[0].html}`)""";
    /** Words of frameworks, enumerations and faults; names of rules and the raw message are meant to be as they are. */
    private static final Pattern LEFTOVER = Pattern.compile("\\b(error|exception|login|password|submit|search|loading|null|undefined|page|first|next"
            + "|previous|last|records?|rows|select|close|true|false|planned|actual|estimated|accepted|returned|parked|waiting|conflict|national|local"
            + "|unsplit|north|south|decided|submitted|original|supplement|replacement|withdrawal|nil|technical|business|the|and|of)\\b|\\?\\?\\?|#\\{",
            Pattern.CASE_INSENSITIVE);
    /** What an English page never shows: a missing word, an expression, a label of ours that was left in Vietnamese. */
    private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?\\?|#\\{|\\{\\d}|Đăng xuất|Tiếp nhận|Tổng hợp|Biểu mẫu|Năm|Địa giới|Trạng thái|Đơn vị|"
            + "Khu vực|Kế hoạch|Kinh phí|triệu|đồng\\b|Cộng|Kỳ|Vai trò|Xem|Lọc");
    /** Each text by itself: two cells beside each other are two. What an English page marks as Vietnamese is data. */
    private static final String WORDS = """
            () => {
              const copy = document.body.cloneNode(true);
              const data = document.documentElement.lang === 'vi' ? '' : ', [lang=vi]';
              copy.querySelectorAll('code, pre, script, style, iframe, .kc-language' + data).forEach(each => each.remove());
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
        isQuicklySeen(page, name, "vi");
        isCloselySeen(page, name);
    }

    /** The same of a page in English. */
    void isAsItShouldBeInEnglish(Page page, String name) {
        isQuicklySeen(page, name, "en");
        isCloselySeen(page, name + "-en");
    }

    /** What takes no time: its width on a phone and on a laptop, and its language. */
    void isQuicklySeen(Page page, String name, String language) {
        fits(page, name, PHONE);
        fits(page, name, LAPTOP);
        assertEquals(language, page.getAttribute("html", "lang"));
        assertEquals(List.of(), leftovers(page, language.equals("vi") ? LEFTOVER : UNTRANSLATED), name);
    }

    /** What takes longer: pictures for the eye, and whether it is accessible. */
    void isCloselySeen(Page page, String name) {
        // It is on the laptop's screen, after the quick look and after this one.
        picture(page, name, LAPTOP);
        assertEquals(List.of(), findings(page), name);
        page.setViewportSize(PHONE.width, PHONE.height);
        picture(page, name, PHONE);
        page.setViewportSize(LAPTOP.width, LAPTOP.height);
    }

    private void picture(Page page, String name, ViewportSize screen) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(pictures.resolve(name + "-" + screen.width + ".png")));
    }

    private static void fits(Page page, String name, ViewportSize screen) {
        page.setViewportSize(screen.width, screen.height);
        int needed = (int) page.evaluate("document.documentElement.scrollWidth");
        assertTrue(needed <= screen.width, name + " is " + needed + " wide on a screen of " + screen.width);
    }

    private static List<String> leftovers(Page page, Pattern leftover) {
        return leftover.matcher((String) page.evaluate(WORDS)).results().map(MatchResult::group).distinct().toList();
    }

    /** In the page itself, whatever paper it shows in a frame; a page that cannot be judged is an error. */
    private static List<String> findings(Page page) {
        page.evaluate(AXE);
        return ((List<?>) page.evaluate(FINDINGS, SERIOUS)).stream().map(String.class::cast).toList();
    }
}
