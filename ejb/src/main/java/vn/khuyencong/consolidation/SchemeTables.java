package vn.khuyencong.consolidation;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.Print;
import vn.khuyencong.form.Printed;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.UnitMap;

/** Makes form BM07 of a province out of its plans. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SchemeTables {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Inject
    private Norms norms;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;

    /**
     * @param year  the figures of the province, which tell who has sent a plan
     * @param plans the plans in force that these figures count
     * @param units all units
     */
    public SchemeTable of(ConsolidatedYear year, List<PlanSubmission> plans, UnitMap units) {
        SchemeLines lines = new SchemeLines(plans, owners(year, plans, units));
        Question question = year.question();
        String scope = ScopeNames.name(year, SchemeTables::planned);
        FormEdition edition = editions.until("BM07", question.paperDay());
        FormHeading heading = headings.heading(edition.symbol(), year.scopeUnit(), edition.titled(Integer.toString(question.year())),
                question.edition().told(FormTexts.get(question.undecided() ? "bm07.subtitle.draft" : "bm07.subtitle", scope)),
                plans.stream().anyMatch(PlanSubmission::sample), digest(plans));
        SchemeTable.Money total = planned(year.total()) ? lines.printed(lines.total())
                : new SchemeTable.Money(Printed.EMPTY, Printed.EMPTY, Printed.EMPTY, Printed.EMPTY, Printed.EMPTY);
        return new SchemeTable(edition, heading, question.undecided(), lines.blocks(activities(plans)), total,
                List.of(narrative(year, lines, scope)), notes(year, plans, lines));
    }

    /** Names of the activities that have lines, in the order of the decree: whatever is used has its block, law or not. */
    private Map<String, String> activities(List<PlanSubmission> plans) {
        Set<String> used = plans.stream().flatMap(plan -> plan.schemes().stream()).flatMap(scheme -> scheme.lines().stream())
                .map(PlanSubmission.Line::activity).collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> labels = new LinkedHashMap<>();
        norms.activities().stream().filter(activity -> used.contains(activity.code()))
                .forEach(activity -> labels.put(activity.code(), activity.label()));
        used.forEach(code -> labels.putIfAbsent(code, code));
        return labels;
    }

    private static boolean planned(ConsolidatedYear.UnitFigures unit) {
        return FormNotes.answered(unit, ValueStatus.PLANNED, Period.YEAR);
    }

    /** Where several units are folded into one, each line says whose it was. */
    private static Map<UnitId, String> owners(ConsolidatedYear year, List<PlanSubmission> plans, UnitMap units) {
        return plans.stream().map(plan -> plan.key().subject()).distinct()
                .filter(unit -> !unit.equals(year.scopeUnit().id()))
                .collect(Collectors.toMap(unit -> unit, unit -> units.get(unit).shortNameOn(year.question().planDay())));
    }

    private static String narrative(ConsolidatedYear year, SchemeLines lines, String scope) {
        int planYear = year.question().year();
        if (!planned(year.total())) {
            return FormTexts.get(year.question().undecided() ? "bm07.narrative.none.draft" : "bm07.narrative.none", planYear, scope);
        }
        LineMoney money = lines.total();
        long national = lines.schemes(FundSource.NATIONAL);
        long local = lines.schemes(FundSource.LOCAL);
        return FormTexts.get("bm07.narrative", planYear, scope, national + local, national, local, Print.billions(money.total()))
                + FormTexts.get("bm07.narrative.sources", Print.billions(money.national()), Print.billions(money.local()),
                Print.billions(money.counterpart()), Print.billions(money.other()));
    }

    static List<String> notes(ConsolidatedYear year, List<PlanSubmission> plans, SchemeLines lines) {
        List<String> notes = new ArrayList<>();
        plans.stream().filter(plan -> plan.decision() != null).map(SchemeTables::decision).distinct().forEach(notes::add);
        notes.add(FormTexts.get("bm08.note.legend"));
        notes.add(FormTexts.get(lines.rounded() ? "note.rounded" : "bm07.note.exact"));
        if (year.question().undecided()) {
            notes.add(FormTexts.get("note.undecided"));
        }
        notes.addAll(HistoryNotes.of(year, false));
        notes.addAll(FormNotes.completeness(year, ValueStatus.PLANNED, Period.YEAR, List.of()));
        notes.addAll(FormNotes.paperOfYear(year, ValueStatus.PLANNED));
        notes.addAll(FormNotes.folded(year));
        return notes;
    }

    private static String decision(PlanSubmission plan) {
        return FormTexts.get("bm07.note.decision." + plan.fund(), plan.decision().number(), DAY.format(plan.decision().date()),
                plan.decision().authority());
    }

    private static String digest(List<PlanSubmission> plans) {
        try {
            return Digest.sha256(Json.MAPPER.writeValueAsBytes(plans));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plans are made of plain values", e);
        }
    }
}
