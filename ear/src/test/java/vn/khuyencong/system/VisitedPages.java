package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The pages that one visitor goes through, with what his browser complained of. */
final class VisitedPages {

    static final String VIETNAMESE = "vi";
    static final String ENGLISH = "en";

    private static final Pattern LETTERS_OF_VIETNAMESE = Pattern.compile("[À-ỹ]");
    /** What a link leads to that is a page of ours; the language is switched by a form. */
    private static final String LINKS = "() => [...document.querySelectorAll('.kc-nav a[href], .kc-who a[href], main a[href]')].map(a => a.href)"
            + ".filter(href => href.startsWith(location.origin)).map(href => href.substring(location.origin.length).replace(/#.*/, ''))"
            + ".filter(href => /\\.xhtml(\\?|$)/.test(href))";
    private static final String WORDS = """
            () => {
              const data = 'code, pre, script, style, iframe, .kc-language, .kc-who, .kc-demo';
              const words = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                if (!walker.currentNode.parentElement.closest(data)) words.push(walker.currentNode.textContent.trim() + ' <' + walker.currentNode.parentElement.tagName + '.' + walker.currentNode.parentElement.className + ' < ' + walker.currentNode.parentElement.parentElement.tagName);
              }
              for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-label']) {
                for (const each of document.querySelectorAll(`[${name}]`)) {
                  if (!each.closest(data)) words.push(each.getAttribute(name) + ' @' + name);
                }
              }
              return [document.title, ...words];
            }""";

    private final Page page;
    private final Appearance appearance;
    private final String who;
    private final List<String> data;
    private final List<String> complaints = new ArrayList<>();

    /** @param data names that are the same in every language */
    VisitedPages(Page page, Path pictures, String who, List<String> data) {
        this.page = page;
        this.appearance = new Appearance(pictures);
        this.who = who;
        this.data = data.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    /** One address of each page that can be reached by links from the navigation on. */
    Set<String> reachable() {
        Map<String, String> found = new LinkedHashMap<>(Map.of("/index.xhtml", "/index.xhtml?year=2023"));
        List<String> waiting = new ArrayList<>(found.values());
        for (int i = 0; i < waiting.size(); i++) {
            page.navigate(waiting.get(i));
            for (Object link : (List<?>) page.evaluate(LINKS)) {
                if (found.putIfAbsent(path((String) link), (String) link) == null) {
                    waiting.add((String) link);
                }
            }
        }
        return new TreeSet<>(found.values());
    }

    static String path(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    void check(String address, int status, String language) {
        complaints.clear();
        Response answer = page.navigate(address);
        assertEquals(status, answer.status());
        if (!language.equals(page.getAttribute("html", "lang"))) {
            page.locator(".kc-language button[lang=" + language + "]").click();
            page.locator("html[lang=" + language + "]").waitFor();
        }
        assertEquals(1, page.locator("h1").count());
        List<String> foreign = foreign();
        if (language.equals(ENGLISH)) {
            System.out.println("FOREIGN " + who + " " + address + "\\n   " + String.join("\\n   ", foreign));
            appearance.isAsItShouldBeInEnglish(page, name(address));
        } else {
            assertTrue(LETTERS_OF_VIETNAMESE.matcher(page.locator("h1").innerText()).find(), page.locator("h1").innerText());
            appearance.isAsItShouldBe(page, name(address));
        }
        assertEquals(List.of(), complaints.stream().filter(complaint -> status == 200 || !complaint.contains("status of " + status)).toList());
    }

    private String name(String address) {
        return who + path(address).replace(".xhtml", "").replace('/', '-');
    }

    private List<String> foreign() {
        return ((List<?>) page.evaluate(WORDS)).stream().map(words -> without((String) words))
                .filter(words -> LETTERS_OF_VIETNAMESE.matcher(words).find()).distinct().toList();
    }

    private String without(String words) {
        String left = words;
        for (String name : data) {
            left = left.replace(name, "");
        }
        return left;
    }
}
