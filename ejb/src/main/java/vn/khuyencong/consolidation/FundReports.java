package vn.khuyencong.consolidation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** Makes form BM19: planned, actual and estimated money year by year, each year on the map asked for. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FundReports {

    @Inject
    private Consolidation consolidation;
    @Inject
    private Figures figures;
    @Inject
    private Territory territory;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private BusinessClock clock;

    /** One year as those who owe its plan and those who owe its report stand in it. */
    record OneYear(ConsolidatedYear planned, ConsolidatedYear reported) {

        int year() {
            return reported.question().year();
        }
    }

    /** Years of which there are decided figures in the scope asked for, as far as the viewer sees it; the earliest first. */
    public List<Integer> years(Viewer viewer, Question asked) {
        UnitMap units = territory.map();
        Folding folding = new Folding(asked, units, clock.today());
        return figures.years(unit -> viewer.sees(unit, units) && folding.inScope(folding.asReported(unit)));
    }

    /** @param asked scope and map; its year and period are not heeded */
    public FundReport of(Viewer viewer, Question asked, int from, int to) {
        List<OneYear> years = IntStream.rangeClosed(from, to).mapToObj(year -> year(viewer, asked, year)).toList();
        ConsolidatedYear last = years.get(years.size() - 1).reported();
        FormEdition edition = editions.until("BM19", last.question().paperDay());
        String title = edition.titled(FormTexts.get(from == to ? "bm19.title.year" : "bm19.title.years", from, to));
        boolean sample = years.stream().anyMatch(year -> FormNotes.sample(year.reported().total()));
        String digest = years.stream().map(year -> year.reported().dataDigest()).collect(Collectors.joining());
        FormHeading heading = headings.heading(edition.symbol(), last.scopeUnit(), title, FormTexts.get("bm08.subtitle", scope(last.question().boundaries() == Boundaries.NOW ? years.get(0).reported() : last)), sample,
                Digest.sha256(digest.getBytes(StandardCharsets.UTF_8)));
        return new FundReport(edition, heading, years.stream().map(FundReports::part).toList(), notes(years));
    }

    private OneYear year(Viewer viewer, Question asked, int year) {
        Question question = asked.decided().of(year, Period.YEAR);
        return new OneYear(consolidation.plan(viewer, question), consolidation.year(viewer, question));
    }

    private static FundReport.YearPart part(OneYear year) {
        List<FundReport.Row> rows = FundRows.of(year.reported().total());
        Unit unit = year.reported().scopeUnit();
        boolean gone = unit != null && year.reported().question().boundaries() == Boundaries.THEN && !unit.existedIn(year.year());
        return new FundReport.YearPart(year.year(), !rows.isEmpty() ? "" : FormTexts.get(gone ? "bm19.gone" : "bm19.none"), rows);
    }

    private static String scope(ConsolidatedYear year) {
        Scope scope = year.question().scope();
        if (scope.isUnit()) {
            return ScopeNames.name(year, unit -> true);
        }
        String name = scope.region() == null ? FormTexts.get("scope.nation") : FormTexts.get("region." + scope.region());
        return year.question().boundaries() == Boundaries.NOW ? name + " " + FormTexts.get("boundaries.NOW") : name;
    }

    static List<String> notes(List<OneYear> years) {
        List<String> notes = new ArrayList<>();
        notes.add(FormTexts.get("bm19.note.unsplit"));
        notes.add(FormTexts.get("note.rounded"));
        if (!years.get(0).reported().question().scope().isUnit()) {
            notes.add(FormTexts.get("bm19.note.share"));
        }
        for (OneYear year : years) {
            if (!FundRows.of(year.reported().total()).isEmpty() && !year.reported().question().scope().isUnit()) {
                notes.add(FormTexts.get("bm19.note.year", year.year(), answered(year.planned(), ValueStatus.PLANNED),
                        year.planned().units().size(), answered(year.reported(), ValueStatus.ACTUAL),
                        answered(year.reported(), ValueStatus.ESTIMATED), year.reported().units().size()));
            }
            notes.addAll(FormNotes.paperOfYear(year.reported(), ValueStatus.values()));
        }
        notes.addAll(FormNotes.folded(years.get(years.size() - 1).reported()));
        return notes;
    }

    private static long answered(ConsolidatedYear year, ValueStatus status) {
        return year.units().stream().filter(unit -> FormNotes.answered(unit, status, Period.YEAR)).count();
    }
}
