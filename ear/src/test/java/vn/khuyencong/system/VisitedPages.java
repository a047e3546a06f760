package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The pages that one visitor goes through, in either language, with what his browser complained of. */
final class VisitedPages {

    private static final Pattern LETTERS_OF_VIETNAMESE = Pattern.compile("[À-ỹ]");
    /** Links to pages of ours, as they stand in the address. */
    private static final String LINKS = """
            () => [...document.querySelectorAll('.kc-nav a[href], .kc-who a[href], main a[href]')].map(a => a.href)
              .filter(href => href.startsWith(location.origin)).map(href => href.substring(location.origin.length).replace(/#.*/, ''))
              .filter(href => /\\.xhtml(\\?|$)/.test(href))""";
    private static final String DOWNLOADS = """
            () => [...document.querySelectorAll('a[href*="/tai-ve/"]')].map(link => link.href.substring(location.origin.length))""";
    /** The title and every text and label that is ours: cells and values are data, what is to be pressed in them is not. */
    private static final String LABELS = """
            () => {
              const data = 'td, dd, tbody th, .kc-who, .kc-demo';
              const never = 'code, pre, script, style, iframe, .kc-language, [lang=vi]';
              const ours = each => !each.closest(never) && (!each.closest(data) || each.closest('button, .kc-button, label, summary'));
              const labels = [document.title];
              for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
                if (ours(walker.currentNode.parentElement)) labels.push(walker.currentNode.textContent.trim());
              }
              for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
                document.querySelectorAll(`[${name}]`).forEach(each => { if (ours(each)) labels.push(each.getAttribute(name)); });
              }
              document.querySelectorAll('[data-label]').forEach(each => labels.push(each.dataset.label));
              return labels;
            }""";

    private final Page page;
    private final Appearance appearance;
    private final String who;
    private final List<String> names;
    private final Set<String> seen;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> paths = new TreeSet<>();
    private final List<String> reached = new ArrayList<>();
    private Language spoken;

    /** The two languages of the pages. */
    enum Language {
        ENGLISH("en", "Industrial promotion"), VIETNAMESE("vi", "Khuyến công");

        private final String tag;
        private final String application;

        Language(String tag, String application) {
            this.tag = tag;
            this.application = application;
        }
    }

    /**
     * @param names of units, people and establishments: the same in every language
     * @param seen  what somebody has already looked at closely
     */
    VisitedPages(Page page, Appearance appearance, String who, Collection<String> names, Set<String> seen) {
        this.page = page;
        this.appearance = appearance;
        this.who = who;
        this.seen = seen;
        this.names = names.stream().filter(name -> !name.isBlank()).distinct().sorted(Comparator.comparing(String::length).reversed()).toList();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    /** One address of each page that can be reached by links from some addresses on: the list grows while its pages are looked at. */
    List<String> reachableFrom(String... addresses) {
        List.of(addresses).forEach(this::reach);
        return reached;
    }

    private void reach(String address) {
        if (paths.add(path(address))) {
            reached.add(address);
        }
    }

    static String path(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    void check(String address, int status, Language language) {
        speak(language);
        complaints.clear();
        Response answer = page.navigate(address);
        assertEquals(status, answer.status());
        if (!reached.isEmpty()) {
            // Before the page is judged: one that falls short hides none behind it.
            ((List<?>) page.evaluate(LINKS)).forEach(link -> reach((String) link));
        }
        assertTrue(page.title().endsWith(" · " + language.application), page.title());
        assertEquals(1, page.locator("h1").count());
        if (language == Language.ENGLISH) {
            assertEquals(List.of(), labelsInVietnamese());
        } else {
            assertTrue(isVietnamese(page.locator("h1").innerText()), page.locator("h1").innerText());
        }
        appearance.isQuicklySeen(page, name(address), language.tag);
        // A page is laid out alike for everybody and in both languages: one close look at it is enough.
        if (language == Language.VIETNAMESE && seen.add(path(address) + " " + status)) {
            appearance.isCloselySeen(page, name(address));
        }
        downloadsAnswer();
        // That the page itself was refused is what an error page is for.
        complaints.removeIf(complaint -> status != 200 && complaint.contains("status of " + status));
        assertEquals(List.of(), complaints);
    }

    /** Each kind of file that a page offers, once. */
    private void downloadsAnswer() {
        for (Object link : (List<?>) page.evaluate(DOWNLOADS)) {
            if (seen.add(who + path((String) link))) {
                assertEquals(200, page.request().get((String) link).status(), (String) link);
            }
        }
    }

    /** By the switch that is on every page, from one that is always there. */
    private void speak(Language language) {
        if (language != spoken) {
            page.navigate("/");
            page.locator(".kc-language button[lang=" + language.tag + "]").click();
            page.locator("html[lang=" + language.tag + "]").waitFor();
            spoken = language;
        }
    }

    private String name(String address) {
        return who + path(address).replace(".xhtml", "").replace('/', '-');
    }

    private List<String> labelsInVietnamese() {
        return ((List<?>) page.evaluate(LABELS)).stream().map(String.class::cast).filter(VisitedPages::isVietnamese).map(this::withoutNames)
                .filter(VisitedPages::isVietnamese).distinct().toList();
    }

    private static boolean isVietnamese(String text) {
        return LETTERS_OF_VIETNAMESE.matcher(text).find();
    }

    private String withoutNames(String label) {
        String left = label;
        for (String name : names) {
            left = left.replace(name, "");
        }
        return left;
    }
}
