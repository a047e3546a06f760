package vn.khuyencong.web.scheme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.oversight.Inspection;
import vn.khuyencong.scheme.oversight.Inspections;
import vn.khuyencong.scheme.oversight.Violation;
import vn.khuyencong.scheme.oversight.Violations;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.UnitNames;

/** The inspections and the register of violations of a year, what waits first. */
@Named("oversightPage")
@RequestScoped
public class OversightPage {

    @Inject
    private PageRequest request;
    @Inject
    private Inspections inspections;
    @Inject
    private Violations violations;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private List<InspectionRow> inspected;
    private List<ViolationRow> violated;

    /** An inspection with its scheme. */
    public record InspectionRow(Inspection inspection, String unit, String href, boolean late) {
    }

    /** A violation with its scheme. */
    public record ViolationRow(Violation violation, String unit, String href) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        UnitMap units = territory.map();
        inspected = inspections.ofYear(request.viewer(), request.year()).stream().map(each -> new InspectionRow(each, unit(each.record(), units),
                href(each.record()), each.isLate(clock.today()))).toList();
        violated = violations.ofYear(request.viewer(), request.year()).stream()
                .map(each -> new ViolationRow(each, unit(each.record(), units), href(each.record()))).toList();
    }

    private static String unit(SchemeRecord record, UnitMap units) {
        return UnitNames.dated(units.get(record.unit()));
    }

    private static String href(SchemeRecord record) {
        return SchemePage.link(record.id()).toString();
    }

    public List<InspectionRow> getInspections() {
        return inspected;
    }

    public List<ViolationRow> getViolations() {
        return violated;
    }

    public String getTitle() {
        return Words.get("oversight.title", Integer.toString(request.year()));
    }

    /** How many wait and what money is outstanding, in words. */
    public String getSummary() {
        long open = violated.stream().filter(row -> row.violation().isOpen()).count();
        long outstanding = violated.stream().filter(row -> row.violation().isOpen()).mapToLong(row -> row.violation().outstanding()).sum();
        long late = inspected.stream().filter(InspectionRow::late).count();
        return Words.get("oversight.summary", Long.toString(late), Long.toString(open), new Formats().count(outstanding));
    }
}
