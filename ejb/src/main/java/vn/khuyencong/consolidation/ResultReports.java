package vn.khuyencong.consolidation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.Print;
import vn.khuyencong.form.Printed;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;

/** Makes form BM18 of a period: what was done against the plan and the same period, in a table and in sentences. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ResultReports {

    private static final String UNITS_REPORTING = "provinces_reporting";

    @Inject
    private Consolidation consolidation;
    @Inject
    private Indicators indicators;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private Event<FairsBeside> fairs;
    @Inject
    private Event<CountsBeside> counts;

    public ResultReport of(Viewer viewer, Question question) {
        ConsolidatedYear year = consolidation.year(viewer, question);
        ValueStatus status = status(year);
        List<IndicatorValue> values = indicators.on(year.question().reportDay()).stream()
                .filter(indicator -> !(year.question().scope().isUnit() && indicator.measure().equals(UNITS_REPORTING)))
                .map(indicator -> value(indicator, year, status)).toList();
        String period = FormTexts.get("period." + question.period(), question.year());
        FormEdition edition = editions.until("BM18", question.paperDay());
        FormHeading heading = headings.heading(edition.symbol(), year.scopeUnit(), edition.titled(period.toUpperCase(Locale.forLanguageTag("vi"))),
                question.edition().told(FormTexts.get("bm18.subtitle", scope(year, status))), FormNotes.sample(year.total()), year.dataDigest());
        return new ResultReport(edition, heading, headings.superior(heading), status == ValueStatus.ESTIMATED, values.stream().map(ResultReports::row).toList(),
                narrative(year, values, status), Stream.of(notes(year, status), fairs(viewer, year), counts(year)).flatMap(List::stream).toList());
    }

    /** Whether anybody reported on the period, be it that there is nothing. */
    public boolean isAnswered(Viewer viewer, Question question) {
        Sums sums = consolidation.year(viewer, question).total().sums();
        return sums.isAnswered(ValueStatus.ACTUAL, question.period()) || sums.isAnswered(ValueStatus.ESTIMATED, question.period());
    }

    /** Estimates and actuals are never added: the report takes what more units state, and its notes name the others. */
    private static ValueStatus status(ConsolidatedYear year) {
        return answered(year, ValueStatus.ESTIMATED).size() > answered(year, ValueStatus.ACTUAL).size()
                ? ValueStatus.ESTIMATED : ValueStatus.ACTUAL;
    }

    private static String scope(ConsolidatedYear year, ValueStatus status) {
        return ScopeNames.name(year, unit -> FormNotes.answered(unit, status, year.question().period()));
    }

    private static List<String> answered(ConsolidatedYear year, ValueStatus status) {
        return year.units().stream().filter(unit -> FormNotes.answered(unit, status, year.question().period()))
                .map(ConsolidatedYear.UnitFigures::name).toList();
    }

    private static IndicatorValue value(Indicator indicator, ConsolidatedYear year, ValueStatus status) {
        Long counted = indicator.measure().equals(UNITS_REPORTING) ? (long) answered(year, status).size() : null;
        return new IndicatorValue(indicator, year.total(), year.question().period(), status, counted);
    }

    private static ResultReport.Row row(IndicatorValue value) {
        Indicator indicator = value.indicator();
        return new ResultReport.Row(indicator.number(), indicator.code(), indicator.label(), indicator.unit(),
                value.print(value.plan(), null), value.print(value.ofFund(FundSource.NATIONAL), FundSource.NATIONAL),
                value.print(value.ofFund(FundSource.LOCAL), FundSource.LOCAL), value.print(value.total(), indicator.fund()),
                value.planPercent(), indicator.isRatio() ? Printed.EMPTY : value.print(value.samePeriod(), null),
                value.change());
    }

    private static List<String> narrative(ConsolidatedYear year, List<IndicatorValue> values, ValueStatus status) {
        Map<String, String> words = new HashMap<>();
        words.put("scope", scope(year, status));
        words.put("done", FormTexts.get("bm18.done." + status));
        Map<String, List<String>> paragraphs = new LinkedHashMap<>();
        for (IndicatorValue value : values) {
            if (value.total() != null && value.total() != 0) {
                paragraphs.computeIfAbsent(value.indicator().section(), section -> new ArrayList<>()).add(clause(value, words));
            }
        }
        Question question = year.question();
        String period = Sentence.capitalized(FormTexts.get("period." + question.period(), question.year()));
        List<String> texts = new ArrayList<>();
        paragraphs.values().forEach(clauses -> {
            String joined = String.join("; ", clauses) + ".";
            texts.add(texts.isEmpty() ? FormTexts.get("bm18.narrative.lead", period, joined) : Sentence.capitalized(joined));
        });
        return texts;
    }

    private static String clause(IndicatorValue value, Map<String, String> words) {
        Map<String, String> all = new HashMap<>(words);
        all.put("value", value.inWords());
        all.put("plan", textOf(value.print(value.plan(), null)));
        all.put("plan_percent", textOf(value.planPercent()));
        all.put("change", Print.changeInWords(value.change(), FormTexts.get("change.higher"), FormTexts.get("change.lower"),
                FormTexts.get("change.equal")));
        return Sentence.fill(value.indicator().sentence(), all);
    }

    private static String textOf(Printed printed) {
        return printed.number() == null ? null : printed.text();
    }

    /** What the fairs on file came to: a check beside the figures that were reported. */
    private List<String> fairs(Viewer viewer, ConsolidatedYear year) {
        Question question = year.question();
        if (question.edition().asOf() != null) {
            return List.of();
        }
        FairsBeside asked = new FairsBeside(year.units().stream().map(part -> part.unit().id()).collect(Collectors.toSet()),
                question.scope().equals(Scope.NATION) && viewer.seesAll(), question.year(), question.reportDay());
        fairs.fire(asked);
        return asked.counted().map(FairNotes::of).orElse(List.of());
    }

    /** What other work on file came to, as a check like that. */
    private List<String> counts(ConsolidatedYear year) {
        Question question = year.question();
        if (question.edition().asOf() != null) {
            return List.of();
        }
        CountsBeside asked = new CountsBeside(year.units().stream().map(part -> part.unit().id()).collect(Collectors.toSet()), question.year(),
                question.reportDay());
        counts.fire(asked);
        return asked.notes();
    }

    private static List<String> notes(ConsolidatedYear year, ValueStatus status) {
        Question question = year.question();
        List<String> notes = new ArrayList<>();
        notes.add(FormTexts.get("bm18.note.plan", question.year()));
        notes.add(FormTexts.get("bm18.note.change", question.year() - 1));
        notes.add(FormTexts.get("bm18.note.unsplit"));
        notes.add(FormTexts.get("note.rounded"));
        ValueStatus other = status == ValueStatus.ACTUAL ? ValueStatus.ESTIMATED : ValueStatus.ACTUAL;
        List<String> apart = answered(year, other);
        if (!apart.isEmpty()) {
            notes.add(FormTexts.get("bm18.note.mixed", apart.size(), FormTexts.get("bm18.done." + other), String.join(", ", apart)));
        }
        notes.addAll(HistoryNotes.of(year, true));
        notes.addAll(FormNotes.completeness(year, status, question.period(), apart));
        notes.addAll(FormNotes.paperResults(year, status, question.period()));
        notes.addAll(FormNotes.folded(year));
        return notes;
    }
}
