package vn.khuyencong.consultancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.Consolidation;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.consultancy.ConsultancyCount.FieldCount;
import vn.khuyencong.consultancy.ConsultancyResult.Row;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.Printed;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/** Makes form BM26 of a period for whoever sees its units. */
@Stateless
public class ConsultancyResults {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    @Inject
    private Consolidation consolidation;
    @Inject
    private ConsultancyFigures figures;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;

    /** What the projects of a period came to, and what the units planned and reported of it. */
    public record Outcome(ConsolidatedYear year, List<ConsultancyProject> projects, ConsultancyCount count, ConsultancyTarget target, List<UnitOutcome> units) {

        /** The projects of the units that have a target of projects: they alone are held against it. */
        long projectsOfPlanners() {
            return units.stream().filter(unit -> unit.target().projects() != null).mapToLong(unit -> unit.count().projects()).sum();
        }

        /** The revenue of the units that have a target of revenue, whole đồng: it alone is held against it. */
        long revenueOfPlanners() {
            return units.stream().filter(unit -> unit.target().revenue() != null).mapToLong(unit -> unit.count().revenue()).reduce(0, Math::addExact);
        }

        /** That revenue against the target, in percent with one decimal; null where there is no target. */
        public BigDecimal share() {
            return ConsultancyResults.share(revenueOfPlanners(), target.revenue());
        }
    }

    /** The same of one unit. */
    public record UnitOutcome(UnitId unit, String name, ConsultancyCount count, ConsultancyTarget target) {

        /** The revenue against its target, in percent with one decimal; null where there is no target. */
        public BigDecimal share() {
            return ConsultancyResults.share(count.revenue(), target.revenue());
        }
    }

    private static BigDecimal share(long done, Long planned) {
        return planned == null || planned == 0 ? null : Numbers.percent(done, planned, 1);
    }

    /** The figures of the period, as the viewer may see them. */
    public Outcome outcome(Viewer viewer, Question question) {
        ConsolidatedYear year = consolidation.year(viewer, question.decided());
        LocalDate until = question.reportDay();
        List<ConsultancyProject> projects = figures.carriedOut(ids(year), question.year(), until);
        Map<UnitId, List<ConsultancyProject>> byUnit = projects.stream().collect(Collectors.groupingBy(figures.countedFor(ids(year))));
        List<UnitOutcome> units = year.units().stream().map(part -> new UnitOutcome(part.unit().id(), part.name(),
                ConsultancyFigures.count(byUnit.getOrDefault(part.unit().id(), List.of()), question.year(), until), ConsultancyTarget.of(part))).toList();
        return new Outcome(year, projects, ConsultancyFigures.count(projects, question.year(), until), ConsultancyTarget.of(year.total()), units);
    }

    private static Set<UnitId> ids(ConsolidatedYear year) {
        return year.units().stream().map(part -> part.unit().id()).collect(Collectors.toSet());
    }

    /** The form of the period. */
    public ConsultancyResult of(Viewer viewer, Question question) {
        Outcome outcome = outcome(viewer, question);
        ConsolidatedYear year = outcome.year();
        String period = ConsultancyTexts.get("period." + question.period(), Integer.toString(question.year()));
        FormEdition edition = editions.until("BM26", question.paperDay());
        FormHeading heading = headings.heading(edition.symbol(), year.scopeUnit(), edition.titled(period.toUpperCase(Locale.forLanguageTag("vi"))),
                question.edition().told(ConsultancyTexts.get("subtitle", scope(year))), outcome.count().sample() || year.sample(), digest(outcome));
        return new ConsultancyResult(edition, heading, rows(outcome), List.of(narrative(outcome, period)), notes(outcome));
    }

    private static String scope(ConsolidatedYear year) {
        Scope scope = year.question().scope();
        return year.scopeUnit() != null ? year.scopeUnit().nameWithinOn(year.question().reportDay())
                : ConsultancyTexts.get(scope.region() == null ? "nation" : "region." + scope.region());
    }

    private static List<Row> rows(Outcome outcome) {
        List<Row> rows = new ArrayList<>();
        for (FieldCount field : outcome.count().fields()) {
            rows.add(new Row(Integer.toString(rows.size() + 1), ConsultancyTexts.get("field." + field.field()), false, Printed.EMPTY, count(field.projects()),
                    Printed.EMPTY, money(field.contractValue()), Printed.EMPTY, money(field.revenue()), Printed.EMPTY));
        }
        ConsultancyCount all = outcome.count();
        ConsultancyTarget target = outcome.target();
        rows.add(new Row("", ConsultancyTexts.get("total"), true, count(target.projects()), count(all.projects()), percent(share(outcome.projectsOfPlanners(), target.projects())),
                money(all.contractValue()), money(target.revenue()), money(all.revenue()), percent(outcome.share())));
        return rows;
    }

    private static String narrative(Outcome outcome, String period) {
        ConsultancyCount all = outcome.count();
        ConsultancyTarget target = outcome.target();
        String planned = target.projects() == null ? "" : ConsultancyTexts.get("narrative.planned", Numbers.text(target.projects()));
        String share = percent(outcome.share()).text();
        return ConsultancyTexts.get("narrative", period.substring(0, 1).toUpperCase(Locale.forLanguageTag("vi")) + period.substring(1), Numbers.text(all.projects()),
                planned, Numbers.text(all.clients()), billions(all.revenue()),
                share.isEmpty() ? "" : outcome.revenueOfPlanners() == all.revenue() ? ConsultancyTexts.get("narrative.share", share)
                        : ConsultancyTexts.get("narrative.shareOfPlanners", billions(outcome.revenueOfPlanners()), share));
    }

    private static String billions(long dong) {
        return Numbers.shortest(BigDecimal.valueOf(dong).divide(BILLION), 2);
    }

    private static List<String> notes(Outcome outcome) {
        List<String> notes = new ArrayList<>(List.of(ConsultancyTexts.get("note.counted"), ConsultancyTexts.get("note.target")));
        if (outcome.target().projects() != null) {
            addUnplanned(notes, "note.unplanned.projects", outcome, unit -> unit.target().projects() == null && unit.count().projects() > 0, outcome.projectsOfPlanners());
        }
        if (outcome.target().revenue() != null) {
            addUnplanned(notes, "note.unplanned.revenue", outcome, unit -> unit.target().revenue() == null && unit.count().revenue() > 0, outcome.revenueOfPlanners());
        }
        notes.add(ConsultancyTexts.get("note.grant"));
        for (ValueStatus status : List.of(ValueStatus.ACTUAL, ValueStatus.ESTIMATED)) {
            Long projects = reported(outcome, status, ConsultancyTarget.PROJECTS);
            Long revenue = reported(outcome, status, ConsultancyTarget.REVENUE);
            if (projects != null || revenue != null) {
                boolean same = Objects.equals(projects, outcome.count().projects()) && Objects.equals(revenue, outcome.count().revenue());
                notes.add(ConsultancyTexts.get("note.reported." + status, said(projects), said(revenue), ConsultancyTexts.get(same ? "note.same" : "note.differs")));
            }
        }
        return notes;
    }

    /** Says whose results are not held against the target, since they have none. */
    private static void addUnplanned(List<String> notes, String key, Outcome outcome, Predicate<UnitOutcome> unplanned, long compared) {
        List<String> names = outcome.units().stream().filter(unplanned).map(UnitOutcome::name).toList();
        if (!names.isEmpty()) {
            notes.add(ConsultancyTexts.get(key, Numbers.text(compared), String.join(", ", names)));
        }
    }

    private static Long reported(Outcome outcome, ValueStatus status, String measure) {
        return outcome.year().total().sums().total(status, outcome.year().question().period(), measure);
    }

    private static String said(Long amount) {
        return amount == null ? "-" : Numbers.text(amount);
    }

    private static Printed count(Long number) {
        return number == null ? Printed.EMPTY : new Printed(BigDecimal.valueOf(number), number == 0 ? "-" : Numbers.text(number));
    }

    private static Printed money(Long dong) {
        return dong == null ? Printed.EMPTY : new Printed(Numbers.rounded(BigDecimal.valueOf(dong).divide(MILLION), 0),
                dong == 0 ? "-" : Numbers.text(BigDecimal.valueOf(dong).divide(MILLION), 0));
    }

    private static Printed percent(BigDecimal value) {
        return value == null ? Printed.EMPTY : new Printed(value, Numbers.text(value, 1) + "%");
    }

    /** Two papers with the same digest rest on the same data. */
    private static String digest(Outcome outcome) {
        return Digest.sha256((outcome.year().dataDigest() + outcome.count() + outcome.target() + outcome.projectsOfPlanners() + outcome.revenueOfPlanners()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
