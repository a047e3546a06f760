package vn.khuyencong.web.scheme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import vn.khuyencong.norm.PriorityArea;
import vn.khuyencong.organization.Function;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.scheme.watch.Ageing;
import vn.khuyencong.scheme.watch.Coverage;
import vn.khuyencong.scheme.watch.IdleMoney;
import vn.khuyencong.scheme.watch.Risk;
import vn.khuyencong.scheme.watch.Threshold;
import vn.khuyencong.scheme.watch.Thresholds;
import vn.khuyencong.scheme.watch.WatchList;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.SchemeFilters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Choices;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;
import vn.khuyencong.web.page.UnitNames;
import vn.khuyencong.web.people.Notices;

/** What should be looked at before it is too late: schemes at risk, idle money, how long things take, areas passed over. */
@Named("watchPage")
@RequestScoped
public class WatchPage {

    static final String PAGE = "/giam-sat.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private SchemeFilters filters;
    @Inject
    private WatchList watch;
    @Inject
    private IdleMoney idle;
    @Inject
    private Ageing ageing;
    @Inject
    private Coverage coverage;
    @Inject
    private Thresholds thresholds;
    @Inject
    private Choices choices;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private Risk.RiskKind kind;
    private List<Risk> all;
    private Paging<RiskRow> risks;
    private List<IdleRow> money;
    private List<AgeingRow> ages;
    private List<AreaRow> areas;
    private Notices.Notice notice;
    private String days;
    private String basis;

    /** A scheme at risk; {@code when} says since when in words. */
    public record RiskRow(Risk risk, String unit, String href, String when) {
    }

    /** Money without a use. */
    public record IdleRow(IdleMoney.Row row, String unit, String href) {
    }

    /** How long a unit takes, and whether that is longer than it should. */
    public record AgeingRow(Ageing.Row row, String unit, boolean slowToAssign, boolean slowToContract) {
    }

    /** A priority area. */
    public record AreaRow(Coverage.Row row, String unit, PriorityArea area) {
    }

    /** How many risks of a kind there are, and the list of them. */
    public record KindCount(Risk.RiskKind kind, long count, String href, boolean chosen) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        notice = Notices.take();
        UnitMap units = territory.map();
        SchemeFilter filter = filters.of(request.year(), request.parameters());
        kind = request.parameters().choice("kind", Risk.RiskKind.class).orElse(null);
        all = watch.of(request.viewer(), filter);
        risks = Paging.of(all.stream().filter(risk -> kind == null || risk.kind() == kind).map(risk -> row(risk, units)).toList(),
                request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
        money = idle.of(request.viewer(), filter).stream().map(row -> new IdleRow(row, name(row.plan().unit(), units),
                SchemePage.link(row.money().source().scheme()).toString())).toList();
        Map<Threshold.Kind, Threshold> limits = thresholds.on(clock.today());
        ages = ageing.of(request.viewer(), filter).stream().map(row -> new AgeingRow(row, name(row.unit(), units),
                longer(row.toAssign(), limits.get(Threshold.Kind.ASSIGNMENT)), longer(row.toContract(), limits.get(Threshold.Kind.CONTRACT)))).toList();
        areas = coverage.of(request.viewer(), filter).stream().map(row -> new AreaRow(row, name(row.unit(), units), row.area())).toList();
    }

    private static boolean longer(Long days, Threshold limit) {
        return days != null && limit != null && days > limit.days();
    }

    private static String name(UnitId unit, UnitMap units) {
        return UnitNames.dated(units.get(unit));
    }

    private static RiskRow row(Risk risk, UnitMap units) {
        String day = new Formats().day(risk.since());
        String when = Words.get(risk.days() < 0 ? "watch.in" : "watch.ago", day, Long.toString(Math.abs(risk.days())));
        return new RiskRow(risk, name(risk.record().unit(), units), SchemePage.link(risk.record().id()).toString(), when);
    }

    public List<KindCount> getKinds() {
        return List.of(Risk.RiskKind.values()).stream().map(each -> new KindCount(each, all.stream().filter(risk -> risk.kind() == each).count(),
                list().with("kind", each == kind ? null : each).toString(), each == kind)).filter(each -> each.count() > 0).toList();
    }

    public Paging<RiskRow> getRisks() {
        return risks;
    }

    public List<IdleRow> getMoney() {
        return money;
    }

    public List<AgeingRow> getAges() {
        return ages;
    }

    public List<AreaRow> getAreas() {
        return areas;
    }

    /** From when on things are watched today. */
    public List<Threshold> getThresholds() {
        return List.copyOf(thresholds.on(clock.today()).values());
    }

    public boolean isMaintained() {
        return request.viewer().may(Function.MAINTAIN_NORMS);
    }

    /** Sets a threshold from today on. */
    public void set(Threshold.Kind which) throws IOException {
        Long number = TypedAmount.of(days);
        List<Refusal> against = thresholds.set(request.viewer(), which, number == null || number > Integer.MAX_VALUE ? null : number.intValue(), basis);
        if (against.isEmpty()) {
            Notices.leadTo(request.link(PAGE), new Notices.Notice(Words.get("watch.set"), null));
        } else {
            against.forEach(Notices::refuse);
        }
    }

    public Notices.Notice getNotice() {
        return notice;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public int getYear() {
        return request.year();
    }

    public String getTitle() {
        return Words.get("watch.title", Integer.toString(request.year()));
    }

    public String getBoundaries() {
        return request.boundaries().name().toLowerCase(java.util.Locale.ROOT);
    }

    public List<Choice> getUnits() {
        return Choice.any(choices.unitsOf(request.year(), request.boundaries(), clock.today(), unit()), Words.get("inbox.anyUnit"));
    }

    public List<Choice> getFunds() {
        return Choice.any(SchemeWords.funds(request.parameters().choice("fund", FundSource.class).orElse(null)), Words.get("scheme.anyFund"));
    }

    private UnitId unit() {
        return request.parameters().unit("unit").orElse(null);
    }

    /** The address of another page of the same list. */
    public String address(long page) {
        return list().with("kind", kind).with(Paging.PARAMETER, page).toString();
    }

    private Link list() {
        return request.link(PAGE).with("unit", unit()).with("fund", request.parameters().text("fund").orElse(null));
    }
}
