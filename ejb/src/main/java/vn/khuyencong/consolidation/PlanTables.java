package vn.khuyencong.consolidation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.Print;
import vn.khuyencong.form.Printed;
import vn.khuyencong.norm.ActivityCategory;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Region;

/** Makes form BM08 of a year: the decided plan by province, activity and fund, against the plan of the year before. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlanTables {

    private static final int CHANGE_DECIMALS = 2;

    @Inject
    private Consolidation consolidation;
    @Inject
    private Norms norms;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;

    public PlanTable of(Viewer viewer, Question question) {
        ConsolidatedYear year = consolidation.plan(viewer, question.of(question.year(), Period.YEAR));
        List<PlanTable.Activity> activities = activities(year);
        List<PlanTable.Block> blocks = Arrays.stream(Region.values()).filter(region -> !year.inRegion(region).isEmpty())
                .map(region -> block(region, year, activities)).toList();
        String scope = ScopeNames.name(year, PlanTables::planned);
        FormEdition edition = editions.until("BM08", year.question().paperDay());
        FormHeading heading = headings.heading(edition.symbol(), year.scopeUnit(), edition.titled(Integer.toString(question.year())),
                question.edition().told(FormTexts.get("bm08.subtitle", scope)), FormNotes.sample(year.total()), year.dataDigest());
        return new PlanTable(edition, heading, activities, blocks, row("", FormTexts.get("bm08.total"), year.total(), activities),
                List.of(narrative(year)), notes(year));
    }

    private List<PlanTable.Activity> activities(ConsolidatedYear year) {
        Set<String> used = year.total().sums().activities(ValueStatus.PLANNED, Period.YEAR, Measures.FUNDS);
        Question question = year.question();
        // Lines may be judged by the law of a day outside the plan year, so whatever is used has its column.
        return norms.activities().stream()
                .filter(activity -> activity.inForceOn(question.planDay()) || used.contains(activity.code()))
                .map(PlanTables::column).toList();
    }

    private static PlanTable.Activity column(ActivityCategory activity) {
        return new PlanTable.Activity(activity.code(), activity.label());
    }

    private PlanTable.Block block(Region region, ConsolidatedYear year, List<PlanTable.Activity> activities) {
        List<PlanTable.Row> rows = new ArrayList<>();
        List<ConsolidatedYear.UnitFigures> units = year.inRegion(region);
        for (int i = 0; i < units.size(); i++) {
            rows.add(row(Integer.toString(i + 1), units.get(i).name(), units.get(i), activities));
        }
        String name = FormTexts.get("region." + region);
        return new PlanTable.Block(Sentence.capitalized(name), rows, row("", FormTexts.get("bm08.subtotal", name),
                ConsolidatedYear.sum(name, units), activities));
    }

    private PlanTable.Row row(String number, String name, ConsolidatedYear.UnitFigures unit,
                              List<PlanTable.Activity> activities) {
        Sums sums = unit.sums();
        // A unit that has sent its plan says zero where it plans nothing; one that has not says nothing.
        UnaryOperator<Long> stated = amount -> amount == null && planned(unit)
                ? Long.valueOf(0) : amount;
        List<Printed> byActivity = activities.stream().map(activity -> Print.money(stated.apply(
                sums.ofActivity(ValueStatus.PLANNED, Period.YEAR, activity.code(), Measures.FUNDS)))).toList();
        Long total = stated.apply(sums.total(ValueStatus.PLANNED, Period.YEAR, Measures.FUNDS));
        Long before = before(unit);
        return new PlanTable.Row(number, name,
                Print.amount(stated.apply(sums.total(ValueStatus.PLANNED, Period.YEAR, Measures.SCHEMES)), 1, 0), byActivity,
                Print.money(statedOf(sums, FundSource.NATIONAL)), Print.money(statedOf(sums, FundSource.LOCAL)),
                Print.money(total), Print.change(total, before, CHANGE_DECIMALS));
    }

    /** The plan of the year before; null where it may not be compared with this one. */
    private static Long before(ConsolidatedYear.UnitFigures unit) {
        return unit.isComparable(ValueStatus.PLANNED, Period.YEAR) ? unit.lastYear().total(ValueStatus.PLANNED, Period.YEAR, Measures.FUNDS) : null;
    }

    private static boolean planned(ConsolidatedYear.UnitFigures unit) {
        return FormNotes.answered(unit, ValueStatus.PLANNED, Period.YEAR);
    }

    /** Money of a fund; zero only where the plan of that very fund is there. */
    private static Long statedOf(Sums sums, FundSource fund) {
        Long amount = ofFund(sums, fund);
        boolean sent = sums.ofFund(ValueStatus.PLANNED, Period.YEAR, fund, Measures.DOCUMENTS) != null;
        return amount == null && sent ? Long.valueOf(0) : amount;
    }

    private static Long ofFund(Sums sums, FundSource fund) {
        return sums.ofFund(ValueStatus.PLANNED, Period.YEAR, fund, Measures.FUNDS);
    }

    private String narrative(ConsolidatedYear year) {
        Sums sums = year.total().sums();
        int planYear = year.question().year();
        Long total = sums.total(ValueStatus.PLANNED, Period.YEAR, Measures.FUNDS);
        if (total == null) {
            return FormTexts.get("bm08.narrative.none", planYear, ScopeNames.name(year, PlanTables::planned));
        }
        Long before = before(year.total());
        String change = Print.changeInWords(Print.change(total, before, CHANGE_DECIMALS), FormTexts.get("change.higher"),
                FormTexts.get("change.lower"), FormTexts.get("change.equal"));
        return FormTexts.get("bm08.narrative.total", planYear, ScopeNames.name(year, PlanTables::planned), Print.billions(total))
                + (change == null ? "" : FormTexts.get("bm08.narrative.change", change, planYear - 1))
                + FormTexts.get("bm08.narrative.funds", billions(sums, FundSource.NATIONAL), billions(sums, FundSource.LOCAL));
    }

    private static String billions(Sums sums, FundSource fund) {
        Long amount = ofFund(sums, fund);
        return Print.billions(amount == null ? 0 : amount);
    }

    private static List<String> notes(ConsolidatedYear year) {
        List<String> notes = new ArrayList<>();
        notes.add(FormTexts.get("bm08.note.change", year.question().year() - 1));
        notes.add(FormTexts.get("bm08.note.legend"));
        notes.add(FormTexts.get("note.rounded"));
        if (year.question().undecided()) {
            notes.add(FormTexts.get("note.undecided"));
        }
        notes.addAll(HistoryNotes.of(year, false));
        notes.addAll(FormNotes.completeness(year, ValueStatus.PLANNED, Period.YEAR, List.of()));
        notes.addAll(FormNotes.paperPlans(year));
        notes.addAll(FormNotes.folded(year));
        return notes;
    }
}
