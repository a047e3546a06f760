package vn.khuyencong.web.merit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.khuyencong.merit.ConferenceFigures;
import vn.khuyencong.merit.Conferences;
import vn.khuyencong.merit.FrozenReport;
import vn.khuyencong.merit.RegionalConference;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.territory.Region;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.ShownUnits;
import vn.khuyencong.web.page.UnitNames;

/** The regional conferences, and one of them with the figures that were reported there. */
@Named("conferencesPage")
@RequestScoped
public class ConferencesPage {

    static final String PAGE = "/hoi-nghi.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private Conferences conferences;
    @Inject
    private ShownUnits units;

    private List<RegionalConference> all;
    private RegionalConference one;

    /** Figures that were reported, with what is printed otherwise today. */
    public record Reported(ConferenceFigures figures, FrozenReport report, List<FrozenReport.Difference> differences) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        Optional<Long> asked = request.parameters().number("id", 1, Long.MAX_VALUE);
        one = asked.map(id -> conferences.find(id).orElseThrow(() -> new NotThere(Words.get("conference.unknown")))).orElse(null);
        all = one == null ? conferences.all() : List.of();
    }

    static Link link(long id) {
        return Link.to(PAGE).with("id", id);
    }

    static String name(RegionalConference conference) {
        return Words.get("conference.name", Words.of(conference.region()), conference.roman(), conference.heldOn().getYear());
    }

    public String getTitle() {
        return one == null ? Words.get("conference.all") : name(one);
    }

    public List<RegionalConference> getAll() {
        return all;
    }

    /** The one that is asked for; null for the list. */
    public RegionalConference getOne() {
        return one;
    }

    public String nameOf(RegionalConference conference) {
        return name(conference);
    }

    public String href(RegionalConference conference) {
        return link(conference.id()).toString();
    }

    /** Its host by the name of the day. */
    public String host(RegionalConference conference) {
        return units.on(conference.heldOn(), conference.host());
    }

    /** Empty where none is said. */
    public String nextHost(RegionalConference conference) {
        return conference.nextHost() == null ? "" : units.on(conference.heldOn(), conference.nextHost());
    }

    public int getProvinces() {
        return conferences.provinces(one);
    }

    public Conferences.Merited getMerited() {
        return conferences.merited(one);
    }

    public List<Reported> getReported() {
        return conferences.figures(one).stream().map(figures -> new Reported(figures, figures.report(), conferences.differences(request.viewer(), figures))).toList();
    }

    /** What the figures are of. */
    public String caption(ConferenceFigures figures) {
        return Words.get("conference.figuresOf", Words.of(figures.period()), figures.planYear());
    }

    /** Whether the one who looks may enter one, or change the one shown. */
    public boolean isKeeper() {
        return one == null ? !getRegions().isEmpty() : conferences.mayKeep(request.viewer(), one.region());
    }

    /** The regions whose conferences he may enter. */
    public List<Choice> getRegions() {
        return Choice.of(Region.class, Region.NORTH).stream()
                .filter(choice -> conferences.mayKeep(request.viewer(), Region.valueOf(choice.value().toUpperCase(Locale.ROOT)))).toList();
    }

    public List<Choice> getHosts() {
        return hosts(one == null ? null : one.host());
    }

    public List<Choice> getNextHosts() {
        return Choice.any(hosts(one == null ? null : one.nextHost()), Words.get("conference.noNextHost"));
    }

    /** Those of the region of a conference on its day; of a new one all of all times, since its day is not known. */
    private List<Choice> hosts(UnitId chosen) {
        return units.map().all().stream().filter(unit -> one == null || unit.region() == one.region() && unit.existsOn(one.heldOn()))
                .map(unit -> new Choice(unit.id().value(), one == null ? UnitNames.dated(unit) : units.on(one.heldOn(), unit.id()),
                        unit.id().equals(chosen))).sorted(Comparator.comparing(Choice::label, VietnameseOrder.comparator())).toList();
    }

    public List<Choice> getPeriods() {
        return Choice.of(Period.class, Period.YEAR);
    }
}
