package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page that a role reaches by its links, in both languages: it answers, speaks that language to the last label, is
 * accessible, fits on a phone and leaves no error in the browser. A page that is added later is found by itself.
 */
class EveryPageIT {

    private static final Path PAGES = Path.of("../web/src/main/webapp");
    private static final Set<String> REACHED = new TreeSet<>();
    /** What no link leads to: the error pages, each by an address that brings it about. */
    private static final Map<String, Integer> ERRORS = Map.of("/tong-hop.xhtml?year=x", 400, "/tai-khoan.xhtml", 403, "/khong-co.xhtml", 404);

    private static RunningSystem system;
    private static Chromium chromium;
    private static Path pictures;

    @BeforeAll
    static void thereIsSomethingToSee() throws IOException {
        system = Store.H2.system();
        Seasons.playedOn(Store.H2);
        chromium = new Chromium(system.address());
        pictures = Work.fresh("screens-of-every-page");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @TestFactory
    Stream<DynamicNode> everyPageOfEveryRoleInBothLanguages() {
        return Stream.concat(Stream.of("quantri", "cuc", "so.p34-24").map(EveryPageIT::pagesOf), Stream.of(
                dynamicContainer("visitor", Stream.of(VisitedPages.ENGLISH, VisitedPages.VIETNAMESE).map(language -> dynamicTest(
                        "/dang-nhap.xhtml in " + language, EveryPageIT::signIn))),
                dynamicContainer("errors", errors()),
                dynamicTest("no page was left out", EveryPageIT::noPageWasLeftOut)));
    }

    private static DynamicNode pagesOf(String account) {
        VisitedPages visited = new VisitedPages(chromium.signedIn(account), pictures, account, names());
        Set<String> addresses = visited.reachable();
        REACHED.addAll(addresses.stream().map(VisitedPages::path).collect(Collectors.toSet()));
        return dynamicContainer(account, Stream.of(VisitedPages.ENGLISH, VisitedPages.VIETNAMESE).flatMap(language ->
                addresses.stream().map(address -> dynamicTest(address + " in " + language, () -> visited.check(address, 200, language)))));
    }

    private static void signIn() {
        // TODO
    }

    private static Stream<DynamicNode> errors() {
        VisitedPages visited = new VisitedPages(chromium.signedIn("so.p34-24"), pictures, "errors", names());
        return Stream.of(VisitedPages.ENGLISH, VisitedPages.VIETNAMESE).flatMap(language -> ERRORS.entrySet().stream().map(error ->
                dynamicTest(error.getKey() + " in " + language, () -> visited.check(error.getKey(), error.getValue(), language))));
    }

    private static void noPageWasLeftOut() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            Set<String> all = files.map(file -> "/" + file.getFileName()).filter(name -> name.endsWith(".xhtml"))
                    .collect(Collectors.toCollection(TreeSet::new));
            all.removeAll(REACHED);
            assertEquals(Set.of("/dang-nhap.xhtml", "/thiet-lap.xhtml"), all);
        }
    }

    /** Names of units and of people: data, the same in every language. */
    private static List<String> names() {
        return Stream.of("", "?on=2024-01-01").map(day -> system.ministry().get("/api/v1/units" + day))
                .flatMap(units -> units.findValuesAsText("name").stream()).distinct().toList();
    }
}
