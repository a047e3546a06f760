package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.organization.DemoMode;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;

/** What surrounds every page: the tasks, the year and the map, and who one is. */
@Named("frame")
@RequestScoped
public class Frame {

    private static final Set<String> SWITCHED = Set.of("year", "boundaries", "trang", "trangHan");

    @Inject
    private PageRequest request;
    @Inject
    private HttpServletRequest http;
    @Inject
    private Choices choices;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** An area of the navigation; its pages are there only while one is in it. */
    public record Task(String icon, String label, String href, boolean here, List<Page> pages) {
    }

    /** A page of the area that is open. */
    public record Page(String label, String href, boolean here) {
    }

    /** A parameter of the address that the switch of year and map leaves as it is. */
    public record Kept(String name, String value) {
    }

    /** The areas in the order of the year, with the pages of the one that is open; only what one may see. */
    public List<Task> getTasks() {
        List<Destination> mine = Arrays.stream(Destination.values()).filter(each -> each.isFor(request.viewer())).toList();
        return Arrays.stream(Destination.Area.values()).flatMap(area -> {
            List<Destination> pages = mine.stream().filter(each -> each.area() == area).toList();
            return pages.isEmpty() ? Stream.empty() : Stream.of(task(area, pages));
        }).toList();
    }

    private Task task(Destination.Area area, List<Destination> pages) {
        boolean here = pages.stream().anyMatch(page -> page.covers(request.path()));
        List<Page> shown = !here || pages.size() == 1 ? List.of() : pages.stream().map(page -> new Page(Words.get(page.key()),
                page.link(request).toString(), page.covers(request.path()))).toList();
        return new Task(area.icon(), Words.get(area.key()), pages.get(0).link(request).toString(), here, shown);
    }

    public List<Choice> getYears() {
        return choices.years(request.year());
    }

    public List<Choice> getMaps() {
        return Choice.of(Boundaries.class, request.boundaries());
    }

    public String getPath() {
        return request.path();
    }

    public List<Kept> getKept() {
        return Collections.list(http.getParameterNames()).stream().filter(name -> !SWITCHED.contains(name))
                .filter(name -> name.matches("[a-zA-Z]+")).map(name -> new Kept(name, http.getParameter(name))).toList();
    }

    /** The page's table as a spreadsheet: the same question at another address. */
    public String sheet(String name) {
        return "/tai-ve/" + name + ".xlsx" + (http.getQueryString() == null ? "" : "?" + http.getQueryString());
    }

    public boolean isSignedIn() {
        return request.signedIn();
    }

    /** The name of the one who is signed in. */
    public String getWho() {
        return request.viewer().displayName();
    }

    /** For whom he acts. */
    public String getActingFor() {
        UnitMap units = territory.map();
        return request.viewer().grants().stream().map(grant -> GrantNames.of(grant, units)).distinct().collect(Collectors.joining(" · "));
    }

    /** Whom he stands in for today, in words; empty if nobody. */
    public String getStandsInFor() {
        String absent = request.viewer().standsInFor().stream().map(Viewer.Absent::displayName).collect(Collectors.joining(", "));
        return absent.isEmpty() ? "" : Words.get("top.standsInFor", absent);
    }

    /** The business day being played; null outside the demo. */
    public String getDemoDay() {
        return DemoMode.on() ? new Formats().day(clock.today()) : null;
    }
}
