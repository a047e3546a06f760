package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;

/** Gives out official forms for pages and API alike, on paper or as spreadsheets; each is audited. */
@ApplicationScoped
public class PrintedForms {

    /** The forms there are. */
    public enum Form {
        /** The plan of one province, which must be named, scheme by scheme; also of what is not decided, as a draft. */
        BM07,
        /** The consolidated plan of a year. */
        BM08,
        /** The result report of a period, which must be named. */
        BM18,
        /** The money of some years. */
        BM19,
        /** The stalls of a fair, which must be named, with their exhibitors. */
        BM20,
        /** The floor of a fair as a map; no table. */
        SODO,
        /** The letters to the exhibitors of a fair; no table. */
        CONGVAN;

        /** Whether it is of a fair. */
        public boolean isOfFair() {
            return ordinal() >= BM20.ordinal();
        }

        /** Whether it is also given as a spreadsheet. */
        public boolean isTable() {
            return this != SODO && this != CONGVAN;
        }
    }

    /**
     * A form as a file.
     *
     * @param fileName name to save it under
     * @param type     its content type
     * @param bytes    the file
     */
    public record Paper(String fileName, String type, byte[] bytes) {
    }

    @Inject
    private FormFilling filling;
    @Inject
    private AuditTrail audit;

    /**
     * The form as PDF/A.
     *
     * @throws NotThere     if there is no such form
     * @throws BadParameter if a parameter is missing or not understood
     */
    public Paper print(Viewer viewer, String name, Parameters parameters) {
        FilledForm filled = filling.fill(viewer, form(name), parameters);
        return given(viewer, filled, new Paper(filled.name() + ".pdf", "application/pdf", filled.pdf().get()));
    }

    /** Refuses whatever {@link #print} would refuse, without printing: a page says it in words before it shows the form. */
    public void require(Viewer viewer, Form form, Parameters parameters) {
        filling.fill(viewer, form, parameters);
    }

    /** The table of the form as XLSX; refusals as for {@link #print}. */
    public Paper spreadsheet(Viewer viewer, String name, Parameters parameters) {
        Form form = form(name);
        if (!form.isTable()) {
            throw new NotThere(Words.get("form.noTable", form));
        }
        FilledForm filled = filling.fill(viewer, form, parameters);
        return given(viewer, filled, new Paper(filled.name() + ".xlsx", SpreadsheetWriter.TYPE,
                SpreadsheetWriter.write(filled.table().get())));
    }

    /** Names of the forms, for a text. */
    public static String known() {
        return Arrays.stream(Form.values()).map(Form::name).collect(Collectors.joining(", "));
    }

    private static Form form(String name) {
        return Arrays.stream(Form.values()).filter(known -> known.name().equals(name.toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new NotThere(Words.get("form.unknown", known())));
    }

    private Paper given(Viewer viewer, FilledForm filled, Paper paper) {
        audit.record(viewer.name(), AuditAct.FORM_PRINTED, paper.fileName(), "OK", filled.heading().dataDigest());
        return paper;
    }
}
