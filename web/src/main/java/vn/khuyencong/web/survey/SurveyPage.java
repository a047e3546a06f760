package vn.khuyencong.web.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.scheme.survey.SurveyRound;
import vn.khuyencong.scheme.survey.SurveyVisit;
import vn.khuyencong.scheme.survey.Surveys;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.UnitNames;

/** The rounds of a year, or one of them with its route. */
@Named("surveyPage")
@RequestScoped
public class SurveyPage {

    static final String PAGE = "/khao-sat.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private Surveys surveys;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private SurveyRound round;

    /** A round in the list. */
    public record Row(SurveyRound round, String unit, Surveys.Coverage coverage) {
    }

    /** Refuses who may not before the page is drawn. */
    public void load() {
        request.viewer().require(Function.READ);
        request.parameters().number("id", 1, Long.MAX_VALUE).ifPresent(id -> round = surveys.find(request.viewer(), id)
                .orElseThrow(() -> new NotThere(Words.get("survey.unknown"))));
    }

    public int getYear() {
        return request.parameters().year("year").orElseGet(() -> clock.today().getYear());
    }

    public List<Row> getRounds() {
        return surveys.of(request.viewer(), getYear()).stream().map(one -> new Row(one, unitName(one.unit()), surveys.coverage(one))).toList();
    }

    /** The round that was asked for; null on the list. */
    public SurveyRound getRound() {
        return round;
    }

    public String getRoundUnit() {
        return unitName(round.unit());
    }

    private String unitName(UnitId id) {
        return UnitNames.on(clock.today(), territory.map(), id);
    }

    public Surveys.Coverage getCoverage() {
        return surveys.coverage(round);
    }

    public List<SurveyVisit> getVisits() {
        return surveys.visits(round);
    }

    public List<Registration> getUnvisited() {
        return surveys.unvisitedNeeds(request.viewer(), round);
    }

    public List<SchemeRecord> getDuePostChecks() {
        return surveys.duePostChecks(round);
    }

    /** The establishment or the scheme that a visit goes to. */
    public String target(SurveyVisit visit) {
        return visit.isPostCheck() ? visit.record().name() : visit.registration().name();
    }

    /** Whether the viewer may plan for the round that was asked for. */
    public boolean isMayPlanHere() {
        return request.viewer().may(Function.PREPARE_SCHEMES, round.unit(), territory.map());
    }

    /** Units that the viewer may plan a round for. */
    public List<Choice> getUnits() {
        UnitMap map = territory.map();
        Viewer viewer = request.viewer();
        return map.on(clock.today()).stream().filter(one -> viewer.may(Function.PREPARE_SCHEMES, one.id(), map))
                .map(one -> new Choice(one.id().value(), UnitNames.dated(one), false))
                .sorted(Comparator.comparing(Choice::label, VietnameseOrder.comparator())).toList();
    }

    /** Today, or the day on which the round begins if that is to come. */
    public String getVisitDay() {
        return (round.startsOn().isAfter(clock.today()) ? round.startsOn() : clock.today()).toString();
    }

    public LocalDate getNow() {
        return clock.today();
    }

    public String getToday() {
        return clock.today().toString();
    }
}
