package vn.khuyencong.web.merit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.khuyencong.merit.Conferences;
import vn.khuyencong.merit.CriterionCode;
import vn.khuyencong.merit.MeritAct;
import vn.khuyencong.merit.MeritCase;
import vn.khuyencong.merit.MeritEvent;
import vn.khuyencong.merit.MeritKind;
import vn.khuyencong.merit.MeritState;
import vn.khuyencong.merit.Merits;
import vn.khuyencong.merit.ScoreCard;
import vn.khuyencong.merit.ScoreCards;
import vn.khuyencong.merit.ScoreLine;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;
import vn.khuyencong.web.page.ShownUnits;

/** How the units did in a year, who is proposed for a merit certificate, and what was decided. */
@Named("meritsPage")
@RequestScoped
public class MeritsPage {

    static final String PAGE = "/khen-thuong.xhtml";
    private static final Formats FORMATS = new Formats();

    @Inject
    private PageRequest request;
    @Inject
    private Merits merits;
    @Inject
    private ScoreCards cards;
    @Inject
    private Conferences conferences;
    @Inject
    private ShownUnits units;

    private List<CardRow> rows;
    private List<MeritCase> proposed;
    private Paging<CaseRow> cases;
    private List<Choice> proposable;

    /** A unit with its card. */
    public record CardRow(String unit, ScoreCard card) {
    }

    /** A proposal with what the viewer may do to it and what was done. */
    public record CaseRow(MeritCase of, String unit, List<MeritAct> offers, List<MeritEvent> events) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        int year = request.year();
        rows = cards.ofYear(request.viewer(), year).stream().map(card -> new CardRow(units.on(Period.YEAR.lastDay(year), new UnitId(card.unit())), card)).toList();
        proposed = merits.ofYear(request.viewer(), year);
        Paging<MeritCase> page = Paging.ofTallRows(proposed, request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
        Map<Long, List<MeritEvent>> events = merits.events(page.items());
        cases = new Paging<>(page.page(), page.pages(), page.items().stream().map(one -> new CaseRow(one, units.on(one.madeOn(), one.unit()),
                merits.offers(request.viewer(), one), events.getOrDefault(one.id(), List.of()))).toList());
        proposable = units.map().on(Period.YEAR.lastDay(year)).stream().filter(unit -> merits.mayPropose(request.viewer(), unit.id()))
                .map(this::choice).sorted(Comparator.comparing(Choice::label, VietnameseOrder.comparator())).toList();
    }

    private Choice choice(Unit unit) {
        return new Choice(unit.id().value(), units.on(Period.YEAR.lastDay(request.year()), unit.id()), false);
    }

    public String getTitle() {
        return Words.get("merit.titleOfYear", request.year());
    }

    public int getYear() {
        return request.year();
    }

    public List<CardRow> getRows() {
        return rows;
    }

    public Paging<CaseRow> getCases() {
        return cases;
    }

    /** Address of another page of the proposals. */
    public String address(int number) {
        return request.link(PAGE).with(Paging.PARAMETER, number).toString();
    }

    /** Whether any card was made, so that there are criteria. */
    public boolean isJudged() {
        return rows.stream().anyMatch(row -> !row.card().lines().isEmpty());
    }

    /** The criteria of the year, as the first card has them. */
    public List<ScoreLine> getCriteria() {
        return rows.stream().map(row -> row.card().lines()).filter(lines -> !lines.isEmpty()).findFirst().orElse(List.of());
    }

    /** A share of a card: what was reached of how much, in millions of đồng for money. */
    public String share(ScoreLine line) {
        if (!line.isJudged()) {
            return Words.get("merit.unjudged");
        }
        boolean money = line.code() == CriterionCode.SETTLEMENT;
        return Words.get("merit.share", money ? FORMATS.millions(line.done()) : FORMATS.count(line.done()),
                money ? FORMATS.millions(line.of()) : FORMATS.count(line.of()), Formats.spoken(Numbers.text(line.getPercent(), 1)));
    }

    public String points(ScoreLine line) {
        return points(line.getThousandths());
    }

    /** Points of a card, of how many that could be had. */
    public String score(ScoreCard card) {
        return card.getJudgedPoints() == 0 ? Words.get("merit.unjudged")
                : Words.get("merit.score", points(card.getThousandths()), FORMATS.count(card.getJudgedPoints()));
    }

    private static String points(long thousandths) {
        return Formats.spoken(Numbers.text(BigDecimal.valueOf(thousandths, 3).setScale(2, RoundingMode.HALF_UP), 2));
    }

    /** Where the counts of a line come from: the schemes of the unit and year, or its documents. */
    public String trace(ScoreCard card, ScoreLine line) {
        return switch (line.code()) {
            case REPORTS -> request.link("/toan-canh.xhtml").with("unit", card.unit()).toString();
            case KEPT -> schemes(card).with("state", "stopped").toString();
            case PROGRESS, SETTLEMENT -> schemes(card).toString();
        };
    }

    /** Where a unit succeeded others their schemes are counted too: they are found on the map of today. */
    private Link schemes(ScoreCard card) {
        boolean heir = !units.map().predecessorsOf(new UnitId(card.unit())).isEmpty();
        return (heir ? Link.to("/de-an.xhtml").with("year", request.year()).with("boundaries", Boundaries.NOW) : request.link("/de-an.xhtml")).with("unit", card.unit());
    }

    /** Whether anybody may be proposed by the one who looks. */
    public boolean isProposing() {
        return !proposable.isEmpty();
    }

    public List<Choice> getProposable() {
        return proposable;
    }

    public List<Choice> getKinds() {
        return Choice.of(MeritKind.class, MeritKind.COLLECTIVE);
    }

    /** The conferences to hand it over at. */
    public List<Choice> getConferences() {
        return Choice.any(conferences.all().stream().map(one -> new Choice(Long.toString(one.id()), ConferencesPage.name(one), false)).toList(),
                Words.get("merit.noConference"));
    }

    /** Whether there is anything to propose to the minister. */
    public boolean isPetitioned() {
        return proposed.stream().anyMatch(one -> one.state() == MeritState.PROPOSED || one.state() == MeritState.GRANTED);
    }

    /** Whether there are certificates to print. */
    public boolean isGranted() {
        return proposed.stream().anyMatch(one -> one.state() == MeritState.GRANTED);
    }

    /** The name of an act on its button. */
    public String act(MeritAct act) {
        return Words.of(act);
    }

    /** An act as a form posts it. */
    public String value(MeritAct act) {
        return act.name().toLowerCase(Locale.ROOT);
    }

    /** The name of the conference at which it is handed over; empty if none is said. */
    public String conference(MeritCase one) {
        return one.conference() == null ? "" : ConferencesPage.name(one.conference());
    }
}
