package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.consolidation.PlanTable;
import vn.khuyencong.consolidation.PlanTables;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.ResultReport;
import vn.khuyencong.consolidation.ResultReports;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.reports.Forms;
import vn.khuyencong.territory.Boundaries;

/** Prints official forms for pages and API alike; each print is audited. */
@ApplicationScoped
public class PrintedForms {

    /** The forms there are. */
    public enum Form {
        /** The consolidated plan of a year. */
        BM08,
        /** The result report of a period, which must be named. */
        BM18
    }

    /**
     * A form on paper.
     *
     * @param fileName name to save it under
     * @param pdf      PDF/A
     */
    public record Paper(String fileName, byte[] pdf) {
    }

    @Inject
    private PlanTables planTables;
    @Inject
    private ResultReports resultReports;
    @Inject
    private Forms forms;
    @Inject
    private Questions questions;
    @Inject
    private AuditTrail audit;

    /**
     * @throws NotThere     if there is no such form
     * @throws BadParameter if a parameter is missing or not understood
     */
    public Paper print(Viewer viewer, String name, Parameters parameters) {
        Form form = Arrays.stream(Form.values()).filter(known -> known.name().equals(name.toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new NotThere(Words.get("form.unknown", known())));
        int year = parameters.year("year").orElseThrow(() -> BadParameter.missing("year", Words.get("parameter.year")));
        if (form == Form.BM18 && parameters.text("period").isEmpty()) {
            throw BadParameter.missing("period", Parameters.allowed(vn.khuyencong.shared.Period.class));
        }
        Question asked = questions.of(year, parameters);
        // An official form counts decided figures, whatever the question says.
        Question question = new Question(asked.year(), asked.period(), asked.scope(), asked.boundaries(), false);
        return form == Form.BM08 ? planTable(viewer, question) : resultReport(viewer, question);
    }

    /** Names of the forms, for a text. */
    public static String known() {
        return Arrays.stream(Form.values()).map(Form::name).collect(Collectors.joining(", "));
    }

    private Paper planTable(Viewer viewer, Question question) {
        PlanTable table = planTables.of(viewer, question);
        String name = "BM08-" + question.year() + suffix(question);
        return printed(viewer, name, table.heading().dataDigest(), forms.planTablePdf(table));
    }

    private Paper resultReport(Viewer viewer, Question question) {
        ResultReport report = resultReports.of(viewer, question);
        String name = "BM18-" + question.year() + "-" + question.period() + suffix(question);
        return printed(viewer, name, report.heading().dataDigest(), forms.resultReportPdf(report));
    }

    private Paper printed(Viewer viewer, String name, String dataDigest, byte[] pdf) {
        audit.record(viewer.name(), AuditAct.FORM_PRINTED, name, "OK", dataDigest);
        return new Paper(name + ".pdf", pdf);
    }

    private static String suffix(Question question) {
        String scope = question.scope().isUnit() ? "-" + question.scope().unit()
                : question.scope().region() == null ? "" : "-" + question.scope().region();
        return scope + (question.boundaries() == Boundaries.NOW ? "-NOW" : "");
    }
}
