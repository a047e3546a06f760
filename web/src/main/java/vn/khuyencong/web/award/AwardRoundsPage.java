package vn.khuyencong.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.khuyencong.award.AwardCount;
import vn.khuyencong.award.AwardEntries;
import vn.khuyencong.award.AwardFigures;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.Rounds;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.organization.Function;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Typed;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.ShownUnits;
import vn.khuyencong.web.page.UnitNames;

/** The rounds of a year that the one who looks sees, what the year's decisions came to, and the form of a new round. */
@Named("awardRoundsPage")
@RequestScoped
public class AwardRoundsPage {

    @Inject
    private PageRequest request;
    @Inject
    private Rounds rounds;
    @Inject
    private AwardEntries entries;
    @Inject
    private AwardFigures figures;
    @Inject
    private ShownUnits units;
    @Inject
    private Typed typed;
    @Inject
    private BusinessClock clock;

    private List<Row> rows = List.of();

    /** A round in the list; its entries are those that the viewer sees. */
    public record Row(AwardRound round, String organiser, long entries, String href) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        request.viewer().require(Function.READ);
        List<AwardRound> ofYear = rounds.ofYear(request.viewer(), request.year());
        Map<Long, Long> counts = entries.counts(request.viewer(), ofYear);
        rows = ofYear.stream().map(round -> new Row(round, organiser(round, units.map()),
                counts.getOrDefault(round.id(), 0L), AwardLinks.round(round.id()).toString())).toList();
    }

    static String organiser(AwardRound round, UnitMap units) {
        String holder = round.organiser() == null ? Words.get("award.department") : UnitNames.on(round.opensOn(), units, round.organiser());
        return round.district() == null ? holder : round.district() + ", " + holder;
    }

    public List<Row> getRows() {
        return rows;
    }

    public int getYear() {
        return request.year();
    }

    /** What the decisions of the year came to, for the provinces that the viewer sees. */
    public AwardCount getCount() {
        return figures.of(request.viewer(), request.year());
    }

    /** Its recognitions by level, the lowest first. */
    public List<Map.Entry<AwardLevel, Integer>> getLevels() {
        return List.copyOf(getCount().byLevel().entrySet());
    }

    /** For whom the viewer may enter a round today; empty if for nobody. */
    public List<Choice> getOrganisers() {
        Stream<Choice> department = rounds.mayPrepare(request.viewer(), (UnitId) null)
                ? Stream.of(new Choice("", Words.get("award.department"), typed.chosen("organiser", "", ""))) : Stream.empty();
        Stream<Choice> provinces = units.map().on(clock.today()).stream().filter(unit -> rounds.mayPrepare(request.viewer(), unit.id()))
                .map(unit -> new Choice(unit.id().value(), UnitNames.dated(unit), typed.chosen("organiser", unit.id().value(), null)));
        return Stream.concat(department, provinces).toList();
    }

    public List<Choice> getLevelChoices() {
        return Stream.of(AwardLevel.values()).map(level -> new Choice(level.name(), Words.of(level), typed.chosen("level", level.name(), AwardLevel.PROVINCE))).toList();
    }

    public List<Choice> getRegions() {
        return Choice.any(Stream.of(Region.values()).map(region -> new Choice(region.name(), Words.of(region), typed.chosen("region", region.name(), null))).toList(),
                Words.get("award.noRegion"));
    }

    /** Whether a new round was tried and refused. */
    public boolean isTried() {
        return !Objects.equals(typed.get("roundCode", ""), "");
    }
}
