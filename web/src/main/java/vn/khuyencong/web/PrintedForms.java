package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.fair.FairRun;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Office;
import vn.khuyencong.form.Proof;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.Hindrance;
import vn.khuyencong.register.IssueOrder;
import vn.khuyencong.register.PostHolder;
import vn.khuyencong.register.PostHolders;
import vn.khuyencong.register.PostHolders.Signer;
import vn.khuyencong.register.PrintRegister;
import vn.khuyencong.register.PrintedDocument;
import vn.khuyencong.register.PrintedDocuments;
import vn.khuyencong.register.RegisterEntries;
import vn.khuyencong.register.RegisterEntries.Prospect;
import vn.khuyencong.register.SealKeys;
import vn.khuyencong.reports.Forms;
import vn.khuyencong.reports.PaperSeal;
import vn.khuyencong.reports.SealLook;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.territory.Boundaries;

/** Gives out official forms for pages and API alike, on paper or as spreadsheets; each is audited. */
@ApplicationScoped
public class PrintedForms {

    /** Content type of a text to go on writing in. */
    public static final String TEXT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** The parameter with the number of the deputy who signs for the head of the office; without it the head signs. */
    public static final String SIGNER = "signer";

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
        /** The progress of the schemes of a unit, which must be named, at the end of a month or quarter. */
        BM13,
        /** The acceptance of a scheme, which must be named. */
        BM15,
        /** The liquidation of the contracts of a scheme, which must be named. */
        BM16,
        /** The handover of a scheme, which must be named. */
        BANGIAO,
        /** The settlement of the plans of a year of a unit, which must be named. */
        BM17,
        /** The post-checks of the schemes of a year of a unit, which must be named. */
        BM27,
        /** The post-check of a scheme, which must be named. */
        HAUKIEM,
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
        /** Whoever stands on them is no office of the system: an establishment, the unit that carries out a scheme, the parties of a contract. */
        private static final Set<Form> OF_OTHERS = EnumSet.of(BM01, BM03, BM04, BM12, BM22);
        /** Of what they say not everybody who sees the register sees all: persons, and points before they are published. */
        private static final Set<Form> HIDING = EnumSet.of(BM21, BM23);
        private static final Set<Form> TEXTS = EnumSet.of(BM06, BM10, BM11, BM12, BM14);
        private static final Set<Form> OF_UNITS = EnumSet.of(BM07, BM13, BM17, BM27);

        /** Whether it is of a fair. */
        public boolean isOfFair() {
            return OF_FAIRS.contains(this);
        }

        /** Whether it is of one unit: who has more than his own names it. */
        public boolean isOfUnit() {
            return OF_UNITS.contains(this);
        }

        /** The parameter that names what it is of, where that is one thing whose page leads to the form; null for any other form. */
        public String subject() {
            return switch (this) {
                case BM21 -> "course";
                case BM22 -> "entry";
                case TRICHNGANG, BM23 -> "round";
                case BM24 -> "certificate";
                case BANGKHEN -> "merit";
                case BM01 -> "need";
                case BM02 -> "visit";
                case BM03, BM04, BM05, BM15, BM16, BANGIAO, HAUKIEM -> "scheme";
                case BM06, BM09, BM11 -> "plan";
                case BM10 -> "decision";
                case BM12, BM14 -> "event";
                default -> null;
            };
        }

        /** The parameters besides that which decide what it is of. */
        public List<String> details() {
            return switch (this) {
                case BM04 -> List.of("version");
                case BM14 -> List.of("decision");
                case BM23 -> List.of("part", "minutes");
                default -> List.of();
            };
        }

        /** Whether an office issues it: it stands in the print register then. */
        public boolean isIssued() {
            return !OF_OTHERS.contains(this);
        }

        /** Whether it says what not everybody sees who sees that it was issued: who has it printed again must still see it. */
        public boolean isHiding() {
            return HIDING.contains(this);
        }

        /** Whether it is a letter, a decision or a contract, which is also given as a text to go on writing in. */
        public boolean isText() {
            return TEXTS.contains(this);
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
    private FairFilling ofFairs;
    @Inject
    private Forms printer;
    @Inject
    private PrintRegister register;
    @Inject
    private PrintedDocuments documents;
    @Inject
    private RegisterEntries entries;
    @Inject
    private PostHolders holders;
    @Inject
    private SealKeys seals;
    @Inject
    private BusinessClock clock;
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
        return given(viewer, filled, new Paper(filled.name() + ".pdf", "application/pdf", filled.paper().apply(signed(printer, signer(filled, parameters)))));
    }

    /**
     * A form that is shown.
     *
     * @param subject  what it is of: the same that was issued before is found by it
     * @param sample   whether it is of sample data
     * @param title    with its subtitle, as the register names it
     * @param map      the map on which it counts, which is today's where a unit was not there then; null for a form that knows none
     * @param signer   whose name stands below the signature; null where none is asked for
     * @param deputies who else may sign it, for the head of the office
     * @param prospect what comes of it if the viewer issues it
     */
    public record Shown(String subject, boolean sample, String title, Boundaries map, Signer signer, List<PostHolder> deputies, Prospect prospect) {
    }

    /** Refuses whatever {@link #print} would refuse, without printing: a page says it in words before it shows the form. */
    public Shown show(Viewer viewer, Form form, Parameters parameters) {
        FilledForm filled = filling.fill(viewer, form, parameters);
        String title = (filled.heading().title() + " " + filled.heading().subtitle()).strip();
        return new Shown(filled.name(), filled.heading().sample(), title, filled.map(), isNamed(filled) ? signer(filled, parameters) : null,
                isNamed(filled) ? holders.deputies(filled.heading().office(), filled.signedAs(), filled.heading().date()) : List.of(),
                entries.prospect(viewer, order(form, filled, "", signer(filled, parameters))));
    }

    /**
     * Issues a form: it gets its number, is signed and stands in the print register from now on.
     *
     * @param asked the parameters, as in an address
     * @return its number in the register, or why it is not issued
     * @throws NotThere if forms of this kind are not issued
     */
    public Entered issue(Viewer viewer, Form form, Parameters parameters, String asked) {
        if (!form.isIssued()) {
            throw new NotThere(Words.get("form.notIssued", form));
        }
        return issue(viewer, form, parameters, asked, () -> filling.fill(viewer, form, parameters));
    }

    /**
     * Issues letters of the result of a fair one after the other, each as {@link #issue} does: the result is read once for all of them, and anew
     * only when something of it has changed. For one thread.
     */
    public LongFunction<Entered> letters(Viewer viewer, FairRun run) {
        String result = "fair=" + run.fair().id() + "&run=" + run.id();
        OpenLetters open = ofFairs.open(viewer, Parameters.ofAddress(result));
        return application -> issue(viewer, Form.CONGVAN, Parameters.ofAddress(result), result + "&application=" + application, () -> open.fill(application));
    }

    /** @param fill fills it from what is known now: before its number is taken and after */
    private Entered issue(Viewer viewer, Form form, Parameters parameters, String asked, Supplier<FilledForm> fill) {
        FilledForm filled = fill.get();
        Signer signer = signer(filled, parameters);
        IssueOrder order = order(form, filled, asked, signer);
        boolean keyed = filled.heading().office() != null && seals.of(filled.heading().office()).isPresent();
        Entered issued = register.issue(viewer, order, () -> saysStill(order, parameters, fill), proof -> sealed(filled, keyed, signer, proof));
        return issued.kept() && issued.findings().isEmpty() && signer.withheld() ? new Entered(issued.id(), List.of(holders.withheld(filled.heading()))) : issued;
    }

    /** Whether the name of who signs for an office stands below its signature. */
    private static boolean isNamed(FilledForm filled) {
        return filled.heading().office() != null && !filled.signedAs().isEmpty();
    }

    /** Whose name stands below the signature of a paper with this head. */
    public Signer signer(FormHeading head) {
        return holders.signer(head.office(), head.signerLines(), head.date());
    }

    /** The deputy whose number the parameters have, else whoever heads the office. */
    private Signer signer(FilledForm filled, Parameters parameters) {
        if (!isNamed(filled)) {
            return Signer.NOBODY;
        }
        Office office = filled.heading().office();
        LocalDate day = filled.heading().date();
        return parameters.number(SIGNER, 1, Long.MAX_VALUE)
                .map(id -> holders.deputy(office, filled.signedAs(), day, id).orElseThrow(() -> BadParameter.of(SIGNER, id.toString(), Words.get("signer.noDeputy"))))
                .orElseGet(() -> holders.signer(office, filled.signedAs(), day));
    }

    private static Forms signed(Forms printer, Signer signer) {
        return printer.signedBy(signer.posts(), signer.name());
    }

    private IssueOrder order(Form form, FilledForm filled, String asked, Signer signer) {
        return new IssueOrder(form.name(), filled.name(), filled.whom(), asked, filled.edition(), filled.heading(), filled.content(), signer.name(),
                !form.isIssued() ? Hindrance.NO_OFFICE : filled.draft() ? Hindrance.DRAFT : filled.hindrance(), PublicAddress.ofDocuments());
    }

    /** Whether the form, filled now, says what was ordered. */
    private boolean saysStill(IssueOrder order, Parameters parameters, Supplier<FilledForm> fill) {
        try {
            FilledForm filled = fill.get();
            return order(Form.valueOf(order.form()), filled, order.asked(), signer(filled, parameters)).saysAs(order);
        } catch (NotThere | NotVisible | BadParameter gone) {
            return false;
        }
    }

    private byte[] sealed(FilledForm filled, boolean keyed, Signer signer, Proof proof) {
        byte[] pdf = filled.paper().apply(signed(printer.proving(proof), signer));
        return seals.forSigning(filled.heading().office(), keyed).map(seal -> PaperSeal.sign(pdf, seal.key(),
                new SealLook(filled.heading().issuer(), filled.byHead() && signer.posts().isEmpty() ? seal.signature() : null, seal.picture()), clock.now())).orElse(pdf);
    }

    /**
     * A document of the print register once more, byte for byte.
     *
     * @throws NotThere if there is none, the viewer does not see it, its number is void, or he does not see all that it says
     */
    public Paper reprint(Viewer viewer, long id) {
        PrintedDocument document = documents.find(viewer, id).filter(PrintedDocument::isIssued).orElseThrow(() -> new NotThere(Words.get("register.unknown")));
        if (!seesAll(viewer, document)) {
            audit.record(viewer.name(), AuditAct.FORM_PRINTED, document.subject(), "PRINT_CUT", document.dataDigest());
            throw new NotThere(Words.get("register.hidden"));
        }
        audit.record(viewer.name(), AuditAct.FORM_PRINTED, document.subject(), "OK", document.dataDigest());
        return new Paper(document.fileName(), "application/pdf", documents.content(document));
    }

    /** Whether the viewer would see now all that a document says, were it printed from the data of now. */
    public boolean seesAll(Viewer viewer, PrintedDocument document) {
        Form form = Form.valueOf(document.form());
        if (!form.isHiding()) {
            return true;
        }
        try {
            return filling.fill(viewer, form, Parameters.ofAddress(document.asked())).hindrance() != Hindrance.CUT;
        } catch (NotThere | NotVisible hidden) {
            return false;
        }
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
                SpreadsheetWriter.writeForm(filled.table().get())));
    }

    /** A letter, decision or contract as DOCX; refusals as for {@link #print}. */
    public Paper text(Viewer viewer, String name, Parameters parameters) {
        Form form = form(name);
        if (!form.isText()) {
            throw new NotThere(Words.get("form.noText", form));
        }
        FilledForm filled = filling.fill(viewer, form, parameters);
        return given(viewer, filled, new Paper(filled.name() + ".docx", TEXT_TYPE, filled.text().apply(signed(printer, signer(filled, parameters)))));
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
