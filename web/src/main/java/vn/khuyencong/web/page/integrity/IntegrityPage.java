package vn.khuyencong.web.page.integrity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khuyencong.integrity.Check;
import vn.khuyencong.integrity.CheckRun;
import vn.khuyencong.integrity.Findings;
import vn.khuyencong.integrity.Findings.FindingState;
import vn.khuyencong.integrity.IntegrityChecks;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Choices;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;

/** The integrity checks: the last run, what was found and what to do about it, the checks there are and earlier runs. */
@Named("integrityPage")
@RequestScoped
public class IntegrityPage {

    static final String PAGE = "/kiem-tra.xhtml";
    private static final int SIZE = 50;

    @Inject
    private PageRequest request;
    @Inject
    private Choices choices;
    @Inject
    private IntegrityChecks integrity;
    @Inject
    private Findings findings;
    @Inject
    private Territory territory;

    private Map<String, Check> checks;
    private Map<String, Long> open;
    private List<CheckRun> runs;
    private Findings.Filter filter;
    private long total;
    private Paging<FindingRow> rows;

    /** What one check found on this page; what holds for all of it is said once. */
    public record Group(FindingRow first, List<FindingRow> rows) {
    }

    /** A check, and how many of its findings wait for somebody. */
    public record CheckRow(Check check, String title, String looksFor, long open, String href) {
    }

    /** Looks everything up when first asked: the bar asks again before anything is drawn. */
    public void load() {
        if (rows != null) {
            return;
        }
        checks = integrity.all().stream().collect(Collectors.toMap(Check::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        open = findings.openByCheck(request.viewer());
        runs = findings.runs();
        filter = new Findings.Filter(request.parameters().text("check").orElse(null), request.parameters().unit("unit").orElse(null),
                request.parameters().choice("state", FindingState.class).orElse(FindingState.OPEN));
        total = findings.count(request.viewer(), filter);
        UnitMap units = territory.map();
        long page = request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L);
        rows = Paging.of(total, SIZE, Math.min(page, Math.max(1, (total + SIZE - 1) / SIZE)), (first, size) -> findings.page(request.viewer(), filter, first, size)
                .stream().map(finding -> FindingRow.of(finding, checks.get(finding.check()), units, Language.current().texts())).toList());
    }

    public Paging<FindingRow> getRows() {
        load();
        return rows;
    }

    /** The findings of this page, check by check. */
    public List<Group> getGroups() {
        load();
        Map<String, List<FindingRow>> byCheck = new LinkedHashMap<>();
        rows.items().forEach(row -> byCheck.computeIfAbsent(row.finding().check(), check -> new ArrayList<>()).add(row));
        return byCheck.values().stream().map(group -> new Group(group.get(0), group)).toList();
    }

    public long getTotal() {
        load();
        return total;
    }

    /** The latest run; null before the first. */
    public CheckRun getLastRun() {
        load();
        return runs.isEmpty() ? null : runs.get(0);
    }

    public boolean isRunning() {
        load();
        return !runs.isEmpty() && runs.get(0).state() == CheckRun.RunState.RUNNING;
    }

    /** The latest runs, for those who may run the checks. */
    public List<CheckRun> getRuns() {
        load();
        return isMayRun() ? runs : List.of();
    }

    /** How the latest run ended; who began it is for those who may run the checks. */
    public String getRan() {
        CheckRun run = getLastRun();
        String time = new Formats().time(run.startedAt());
        return isMayRun() ? Words.get("integrity.ran", time, by(run), run.total(), run.broken())
                : Words.get("integrity.ranAt", time, run.total(), run.broken());
    }

    /** Who began a run. */
    public String by(CheckRun run) {
        return run.startedBy().equals(CheckRun.NIGHTLY) ? Words.get("integrity.nightly") : run.startedBy();
    }

    public boolean isMayRun() {
        return request.viewer().may(vn.khuyencong.organization.Function.RUN_CHECKS);
    }

    public boolean isChoosesUnit() {
        return request.viewer().ownUnit().isEmpty();
    }

    public List<CheckRow> getChecks() {
        load();
        return checks.values().stream().map(check -> new CheckRow(check, check.title(Language.current().texts()), check.looksFor(Language.current().texts()),
                open.getOrDefault(check.id(), 0L), Link.to(PAGE).with("check", check.id()).toString())).toList();
    }

    public List<Choice> getCheckChoices() {
        load();
        return Choice.any(checks.values().stream().map(check -> new Choice(check.id(), check.title(Language.current().texts()), check.id().equals(filter.check()))).toList(),
                Words.get("integrity.anyCheck"));
    }

    public List<Choice> getUnits() {
        load();
        return Choice.any(choices.units(filter.unit()), Words.get("inbox.anyUnit"));
    }

    public List<Choice> getStates() {
        load();
        return Choice.of(FindingState.class, filter.state());
    }

    /** The address of another page of the same list; an act made on it leads back there. */
    public String address(long page) {
        load();
        return Link.to(PAGE).with("check", filter.check()).with("unit", filter.unit()).with("state", filter.state()).with(Paging.PARAMETER, page).toString();
    }
}
