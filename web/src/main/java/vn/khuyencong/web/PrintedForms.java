package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
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
        /** What the rounds of awards of a year came to. */
        BM25,
        /** What consultancy of a period, which must be named, came to. */
        BM26,
        /** The stalls of a fair, which must be named, with their exhibitors. */
        BM20,
        /** The learners of a course, which must be named, and what came of it. */
        BM21,
        /** The floor of a fair as a map; no table. */
        SODO,
        /** The letters to the exhibitors of a fair; no table. */
        CONGVAN,
        /** The entry form of a product, which must be named; no table. */
        BM22,
        /** The products of a round, which must be named, at a glance. */
        TRICHNGANG,
        /** The certificate of a product, which must be named; no table. */
        BM24,
        /** The proposal of merit certificates of a year. */
        BM28,
        /** A merit certificate, which must be named; no table. */
        BANGKHEN,
        /** Score sheets, table of points or minutes of a round of awards, which must be named. */
        BM23,
        /** The need that an establishment registered, which must be named; no table. */
        BM01,
        /** The record of a visit of a survey, which must be named. */
        BM02,
        /** The dossier of a scheme, which must be named. */
        BM03,
        /** An estimate of a scheme, which must be named: a version of it, or the newest. */
        BM04,
        /** The grassroots appraisal of a scheme, which must be named. */
        BM05,
        /** The department's appraisal of a version of a plan, which must be named. */
        BM09,
        /** The letter with which a province proposes its national plan; a version of the plan must be named, or the unit and year of one not sent. */
        BM06,
        /** The Minister's decision on the national plan, which must be named; without one the draft of the year's. */
        BM10,
        /** The decision on the local plan of a province, a version of which must be named. */
        BM11,
        /** A contract that was signed, which must be named, or the draft of one of a scheme; no table. */
        BM12,
        /** A request to change schemes or the decision on it, which must be named. */
        BM14;

        private static final Set<Form> OF_FAIRS = EnumSet.of(BM20, SODO, CONGVAN);
        private static final Set<Form> OF_ROUNDS = EnumSet.of(BM23);

        /** Whether it is of a fair. */
        public boolean isOfFair() {
            return OF_FAIRS.contains(this);
        }

        /** Whether it is of a round of awards: the page of the round leads to it. */
        public boolean isOfRound() {
            return OF_ROUNDS.contains(this);
        }

        /** The parameter that names what it is of, where that is one thing whose page leads to the form; null for any other form. */
        public String subject() {
            return switch (this) {
                case BM22 -> "entry";
                case TRICHNGANG -> "round";
                case BM24 -> "certificate";
                case BANGKHEN -> "merit";
                case BM01 -> "need";
                case BM02 -> "visit";
                case BM03, BM04, BM05 -> "scheme";
                case BM06, BM09, BM11 -> "plan";
                case BM10 -> "decision";
                case BM12, BM14 -> "event";
                default -> null;
            };
        }

        /** Whether it is also given as a spreadsheet. */
        public boolean isTable() {
            return this != SODO && this != CONGVAN && this != BM22 && this != BM24 && this != BANGKHEN && this != BM01 && this != BM12;
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
        if (filled.table() == null) {
            throw new NotThere(Words.get("form.noTable", form));
        }
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
