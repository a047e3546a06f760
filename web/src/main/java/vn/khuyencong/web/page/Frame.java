package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.organization.DemoMode;
import vn.khuyencong.organization.Function;
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

    private static final Set<String> SWITCHED = Set.of("year", "boundaries", "trang");

    private static final Set<String> OF_NO_YEAR = Set.of("/tiep-nhan.xhtml", "/co-so.xhtml", "/kiem-tra.xhtml", "/dinh-muc.xhtml");

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

    /** An entry of the navigation. */
    public record Task(String icon, String label, String href, boolean here) {
    }

    /** A parameter of the address that the switch of year and map leaves as it is. */
    public record Kept(String name, String value) {
    }

    /** The tasks in the order of the year; administration only for those who may. */
    public List<Task> getTasks() {
        List<Task> tasks = new ArrayList<>(List.of(task("pi-inbox", "nav.work", "/index.xhtml", List.of("/")),
                task("pi-chart-bar", "nav.overview", "/toan-canh.xhtml", List.of()),
                task("pi-envelope", "nav.inbox", "/tiep-nhan.xhtml", List.of("/van-ban.xhtml", "/so-sanh.xhtml")),
                task("pi-table", "nav.consolidation", "/tong-hop.xhtml", List.of("/nguon-so-lieu.xhtml", "/khoa-so.xhtml")),
                task("pi-building", "nav.establishments", "/co-so.xhtml", List.of("/co-so-chi-tiet.xhtml", "/co-so-nghi-trung.xhtml")),
                task("pi-print", "nav.forms", "/bieu-mau.xhtml", List.of())));
        tasks.add(task("pi-book", "nav.law", "/dinh-muc.xhtml", List.of("/dinh-muc-dong.xhtml", "/dinh-muc-nhap.xhtml")));
        tasks.add(task("pi-calendar-clock", "nav.deadlines", "/han-nop.xhtml", List.of("/dung-han.xhtml")));
        addIf(Function.SUBMIT, tasks, task("pi-upload", "nav.handIn", "/nop-van-ban.xhtml", List.of()));
        addIf(Function.ENTER_PAPER, tasks, task("pi-history", "nav.paper", "/nhap-ho-so-giay.xhtml", List.of()));
        tasks.add(task("pi-verified", "nav.checks", "/kiem-tra.xhtml", List.of()));
        addIf(Function.MANAGE_ACCOUNTS, tasks, task("pi-users", "nav.accounts", "/tai-khoan.xhtml",
                List.of("/tai-khoan-moi.xhtml", "/chi-tiet-tai-khoan.xhtml")));
        addIf(Function.OPERATE, tasks, task("pi-heart", "nav.state", "/tinh-trang.xhtml", List.of()));
        return tasks;
    }

    private void addIf(Function function, List<Task> tasks, Task task) {
        if (request.viewer().may(function)) {
            tasks.add(task);
        }
    }

    private Task task(String icon, String key, String page, List<String> within) {
        String href = (OF_NO_YEAR.contains(page) ? Link.to(page) : request.link(page)).toString();
        return new Task(icon, Words.get(key), href, request.path().equals(page) || within.contains(request.path()));
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
