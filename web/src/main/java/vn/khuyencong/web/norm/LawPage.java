package vn.khuyencong.web.norm;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.khuyencong.norm.LawBook;
import vn.khuyencong.norm.LawEntry;
import vn.khuyencong.norm.LawList;
import vn.khuyencong.organization.Function;
import vn.khuyencong.plan.JudgedLines;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.UnitNames;

/** A list of law on a day. */
@Named("lawPage")
@RequestScoped
public class LawPage {

    static final String PATH = "/dinh-muc.xhtml";

    @Inject
    private HttpServletRequest request;
    @Inject
    private CurrentViewer viewer;
    @Inject
    private LawBook book;
    @Inject
    private JudgedLines judged;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private LawList list;
    private LocalDate day;
    private UnitId unit;
    private String text;
    private boolean everyDay;
    private boolean unverified;
    private UnitMap units;
    private List<LawLine> rows;

    /** A list as a tab. */
    public record Tab(String label, String href, boolean here) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        Parameters asked = new Parameters(request::getParameter);
        list = asked.choice("list", LawList.class).orElse(LawList.CEILINGS);
        day = asked.day("on").orElseGet(clock::today);
        unit = asked.unit("unit").orElse(null);
        text = asked.text("q").orElse("");
        everyDay = asked.text("all").isPresent();
        unverified = asked.text("unverified").isPresent();
        units = territory.map();
        LawWords words = new LawWords(units);
        Map<Long, Long> lines = list == LawList.CEILINGS ? judged.byCeiling() : Map.of();
        rows = book.entries(list).stream().filter(this::isAsked)
                .map(entry -> LawLine.of(entry, words, list == LawList.CEILINGS ? lines.getOrDefault(entry.id(), 0L) : null, day))
                .filter(line -> line.says(text)).toList();
    }

    /** Law of a unit is shown with that of the country, and with that of the units it succeeded. */
    private boolean isAsked(LawEntry entry) {
        UnitId of = entry.content().unit();
        boolean ofUnit = unit == null || of == null || units.isOrSucceeds(unit, of);
        return ofUnit && (everyDay || entry.inForceOn(day)) && !(unverified && entry.verified());
    }

    public List<Tab> getTabs() {
        return Arrays.stream(LawList.values()).map(one -> new Tab(Words.named("law.list", one.name()), link(one).toString(), one == list)).toList();
    }

    private Link link(LawList other) {
        return Link.to(PATH).with("list", other).with("on", day.equals(clock.today()) ? null : day).with("unit", unit);
    }

    public List<LawLine> getRows() {
        return rows;
    }

    /** How many of the rows shown nobody has held against the text. */
    public long getOpen() {
        return rows.stream().filter(row -> !row.entry().verified()).count();
    }

    public boolean isCounted() {
        return list == LawList.CEILINGS;
    }

    /** Where a new row is entered; null for who may not. */
    public String getEnter() {
        return viewer.get().may(Function.MAINTAIN_NORMS) ? Link.to(LawForm.PATH).with("list", list).toString() : null;
    }

    public List<Choice> getUnits() {
        return Choice.any(choices(units, unit), Words.get("law.anyUnit"));
    }

    /** The units of all times, with the one that is chosen. */
    static List<Choice> choices(UnitMap units, UnitId chosen) {
        return units.all().stream().map(one -> new Choice(one.id().value(), UnitNames.dated(one), one.id().equals(chosen)))
                .sorted(java.util.Comparator.comparing(Choice::label, VietnameseOrder.comparator())).toList();
    }

    public LawList getList() {
        return list;
    }

    /** As the address names it. */
    public String getListName() {
        return list.name().toLowerCase(java.util.Locale.ROOT);
    }

    public LocalDate getDay() {
        return day;
    }

    public String getText() {
        return text;
    }

    public boolean isEveryDay() {
        return everyDay;
    }

    public boolean isUnverified() {
        return unverified;
    }
}
