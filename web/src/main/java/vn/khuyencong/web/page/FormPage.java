package vn.khuyencong.web.page;

import static java.util.Map.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.scheme.execution.ProgressPeriod;
import vn.khuyencong.register.PrintRights;
import vn.khuyencong.register.PrintedDocument;
import vn.khuyencong.register.PrintedDocuments;
import vn.khuyencong.register.RegisterEntries.Prospect;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.web.Counted;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.PlanVersion;
import vn.khuyencong.web.PrintedForms;
import vn.khuyencong.web.PrintedForms.Form;
import vn.khuyencong.web.Words;

/** Chooses a form and shows it. */
@Named("formPage")
@RequestScoped
public class FormPage {

    /** What one says of the form that one wants. */
    enum Field { YEAR, PERIOD, SPAN, SCOPE, MAP, YEARS, BASIS, DAY, VERSION, FAIR }

    private static final Map<Form, Set<Field>> ASKED = new EnumMap<>(Map.ofEntries(
            entry(Form.BM06, EnumSet.of(Field.YEAR, Field.SCOPE)),
            entry(Form.BM07, EnumSet.of(Field.YEAR, Field.SCOPE, Field.MAP, Field.BASIS, Field.DAY, Field.VERSION)),
            entry(Form.BM08, EnumSet.of(Field.YEAR, Field.SCOPE, Field.MAP, Field.DAY, Field.VERSION)),
            entry(Form.BM10, EnumSet.of(Field.YEAR)),
            entry(Form.BM13, EnumSet.of(Field.YEAR, Field.SPAN, Field.SCOPE)),
            entry(Form.BM17, EnumSet.of(Field.YEAR, Field.SCOPE)),
            entry(Form.BM18, EnumSet.of(Field.YEAR, Field.PERIOD, Field.SCOPE, Field.MAP, Field.DAY, Field.VERSION)),
            entry(Form.BM19, EnumSet.of(Field.YEARS, Field.SCOPE, Field.MAP)),
            entry(Form.BM20, EnumSet.of(Field.YEAR, Field.FAIR)),
            entry(Form.SODO, EnumSet.of(Field.YEAR, Field.FAIR)),
            entry(Form.CONGVAN, EnumSet.of(Field.YEAR, Field.FAIR, Field.SCOPE)),
            entry(Form.BM25, EnumSet.of(Field.YEAR, Field.SCOPE, Field.MAP)),
            entry(Form.BM26, EnumSet.of(Field.YEAR, Field.PERIOD, Field.SCOPE, Field.MAP, Field.VERSION)),
            entry(Form.BM27, EnumSet.of(Field.YEAR, Field.SCOPE)),
            entry(Form.BM28, EnumSet.of(Field.YEAR))));
    /** What is known now alone: they are not printed as of an earlier day. */
    private static final Set<Form> OF_NOW = EnumSet.of(Form.BM13, Form.BM17, Form.BM19, Form.BM25, Form.BM26, Form.BM27);
    private static final int MOST_ISSUED = 20;
    /** What is said of the office whose paper it is, and not of the paper. */
    private static final Set<String> OF_OFFICES = Set.of("PRINT_NOT_IN_THAT_NAME", "PRINT_OFFICE_ENDED");

    @Inject
    private PageRequest request;
    @Inject
    private Choices choices;
    @Inject
    private BusinessClock clock;
    @Inject
    private PrintedForms forms;
    @Inject
    private PrintedDocuments documents;
    @Inject
    private PrintRights rights;
    @Inject
    private Fairs fairs;

    private Form form;
    private Question question;
    private Integer from;
    private Integer to;
    private Long fair;
    private PrintedForms.Shown shown;
    private List<PrintedDocument> issued = List.of();
    private String nothing;

    /** Refuses what is not understood before the page is drawn. */
    public void load() {
        form = request.parameters().choice("form", Form.class).orElse(null);
        question = form != null && OF_NOW.contains(form) ? request.question() : request.historicQuestion().now(clock.today());
        from = request.parameters().year("from").orElse(null);
        to = request.parameters().year("to").orElse(null);
        fair = request.parameters().number("fair", 1, Long.MAX_VALUE).orElse(null);
        if (isChosen() && !isWithoutUnit() && !isWithoutFair() && !isWithoutSubject()) {
            look();
        }
    }

    /** Of a form that is chosen here, by year and unit, the page says that there is nothing; the one thing that another is of is not there. */
    private void look() {
        Map<String, Object> asked = asked();
        try {
            shown = forms.show(request.viewer(), form, new Parameters(name -> asked.containsKey(name) ? asked.get(name).toString() : null));
            issued = documents.list(request.viewer(), PrintedDocuments.Filter.of(form.name(), shown.subject()), 0, MOST_ISSUED);
        } catch (NotThere none) {
            if (!ASKED.containsKey(form) || isOfSubject()) {
                throw none;
            }
            nothing = none.getMessage();
        } catch (NotVisible anothers) {
            // The draft of a letter is seen by whoever prepares it; what was sent is opened from what was sent.
            if (form != Form.BM06 || isOfSubject()) {
                throw anothers;
            }
            nothing = Words.get("forms.draftOfAnother");
        }
    }

    /** Whether the form is shown: all that it is of is named, and there is something to print. */
    public boolean isShown() {
        return shown != null;
    }

    /** Why there is nothing to print; null if there is. */
    public String getNothing() {
        return nothing;
    }

    /** Whether the form is printed of sample data. */
    public boolean isSample() {
        return shown != null && shown.sample();
    }

    /** Whether one says this of the form that is chosen; before one is chosen nothing else is asked. */
    public boolean asks(String field) {
        return form != null && ASKED.getOrDefault(form, Set.of()).contains(Field.valueOf(field));
    }

    /** Whether the form that is shown can be issued by whoever looks. */
    public boolean isIssuable() {
        return shown != null && shown.prospect().against().isEmpty();
    }

    /** Why the form that is shown is not issued by whoever looks; empty if it can be. Who issues nothing at all is not told who does or did. */
    public List<String> getAgainst() {
        return shown == null ? List.of() : shown.prospect().against().stream()
                .filter(why -> !OF_OFFICES.contains(why.rule()) || rights.mayIssueAny(request.viewer())).map(FormPage::said).toList();
    }

    /** A refusal with what to do, in a sentence or two. */
    public static String said(Refusal why) {
        return RefusalTexts.message(why, Language.current().texts()) + " " + RefusalTexts.remedy(why, Language.current().texts());
    }

    /** What the paper that is shown is called. */
    public String getPaper() {
        return shown.title();
    }

    /** Under which number it is issued, and what it replaces; or that the same is in force already. */
    public List<String> getIssueMeans() {
        Prospect prospect = shown.prospect();
        if (prospect.same() != null) {
            return List.of(Words.get("register.stillSame", prospect.same().number().isEmpty() ? shown.subject() : prospect.same().number(), prospect.same().version()));
        }
        List<String> means = new ArrayList<>();
        means.add(prospect.number().isEmpty() ? Words.get("register.issuesUnnumbered")
                : Words.get(prospect.expected() ? "register.issuesExpected" : "register.issuesUnder", prospect.number()));
        if (prospect.replaced() != null) {
            means.add(Words.get("register.issueReplaces", prospect.replaced().version(), prospect.replaced().number()));
        }
        return means;
    }

    /** Whether today's map is taken though that of then was asked for: a unit that was not there then is told with those that it succeeded. */
    public boolean isOnAnotherMap() {
        return shown != null && shown.map() != null && shown.map() != question.boundaries();
    }

    /** The forms that are opened on pages of their own, with the page; as far as whoever looks has it. */
    public List<FormPlace> getElsewhere() {
        return FormPlace.all(request);
    }

    /** The page on which the form that is chosen is opened; null for one that is opened here, or if whoever looks has no such page. */
    public FormPlace getPlace() {
        return form == null ? null : FormPlace.of(form, request).orElse(null);
    }

    /** Whose name would stand below the signature; empty where none does, and where what is in force is given once more. */
    public String getSigner() {
        return isSigned() ? shown.signer().name() : "";
    }

    /** Whether a name ought to stand there and nobody is known to hold the post. */
    public boolean isSignerUnknown() {
        return isSigned() && shown.signer().name().isEmpty() && !shown.signer().withheld();
    }

    /** Whether a name is on file that is not printed, since its row was changed around the system. */
    public boolean isSignerWithheld() {
        return isSigned() && shown.signer().withheld();
    }

    private boolean isSigned() {
        return shown != null && shown.prospect().same() == null && shown.signer() != null;
    }

    /** Where the form is issued: the address has the whole question. */
    public String getIssue() {
        return address(Link.to("/so-van-ban/phat-hanh").with("form", form));
    }

    /** The same that was issued before, the latest first. */
    public List<PrintedDocument> getIssued() {
        return issued;
    }

    /** Whether a form was chosen. */
    public boolean isChosen() {
        return form != null;
    }

    /** Whether the form lacks the one province that it is of. */
    public boolean isWithoutUnit() {
        return form != null && (form.isOfUnit() || form == Form.BM06 && !isOfSubject()) && !question.scope().isUnit() && isChoosesScope();
    }

    /** Whether the form lacks the fair that it is of. */
    public boolean isWithoutFair() {
        return form != null && form.isOfFair() && fair == null;
    }

    /** Whether the form lacks the one thing that it is of: the page of that leads here. */
    public boolean isWithoutSubject() {
        return form != null && form.subject() != null && !isOfSubject() && !ASKED.containsKey(form);
    }

    private boolean isOfSubject() {
        return form.subject() != null && (request.parameters().text(form.subject()).isPresent()
                || form == Form.BM14 && request.parameters().text("decision").isPresent());
    }

    /** Whether the form is also a text to go on writing in. */
    public boolean isText() {
        return form != null && form.isText();
    }

    /** Address of the same as a text. */
    public String getTextHref() {
        return address(".docx");
    }

    /** Whether the form is also a spreadsheet. */
    public boolean isTable() {
        return form != null && form.isTable();
    }

    /** The fairs of the year. */
    public List<Choice> getFairs() {
        return Choice.any(fairs.ofYear(request.viewer(), question.year()).stream().map(one -> new Choice(Long.toString(one.id()), one.name(),
                fair != null && one.id() == fair)).toList(), Words.get("fair.form.anyFair"));
    }

    /** Address of the printed form. */
    public String getPdf() {
        return address(".pdf");
    }

    /** Address of the same as a spreadsheet. */
    public String getSheet() {
        return address(".xlsx");
    }

    private String address(String ending) {
        return address(Link.to("/bieu-mau/" + form + ending));
    }

    private String address(Link to) {
        Link link = to;
        for (Map.Entry<String, Object> parameter : asked().entrySet()) {
            link = link.with(parameter.getKey(), parameter.getValue());
        }
        return link.toString();
    }

    /** What the form is asked with. */
    private Map<String, Object> asked() {
        if (form.isOfFair()) {
            return askedOfFair();
        }
        if (form.subject() != null && (isOfSubject() || !ASKED.containsKey(form))) {
            return askedOfSubject();
        }
        if (form == Form.BM28 || form == Form.BM10) {
            return Map.of("year", question.year());
        }
        if (form.isOfUnit() && form != Form.BM07 || form == Form.BM06) {
            return askedOfUnit();
        }
        boolean years = form == Form.BM19;
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("year", years ? null : question.year());
        asked.put("from", years ? from : null);
        asked.put("to", years ? to : null);
        asked.put("period", form == Form.BM18 || form == Form.BM26 ? question.period() : null);
        asked.put("basis", form == Form.BM07 && question.undecided() ? Counted.SUBMITTED : null);
        asked.put("region", question.scope().region());
        asked.put("unit", question.scope().unit());
        asked.put("boundaries", question.boundaries());
        asked.put("asOf", question.edition().asOf());
        asked.put("planVersion", question.edition().original() ? PlanVersion.ORIGINAL : null);
        asked.values().removeIf(Objects::isNull);
        return asked;
    }

    private Map<String, Object> askedOfSubject() {
        Map<String, Object> asked = new LinkedHashMap<>();
        Stream.concat(Stream.of(form.subject()), form.details().stream())
                .forEach(own -> request.parameters().text(own).ifPresent(value -> asked.put(own, value)));
        return asked;
    }

    private Map<String, Object> askedOfUnit() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("year", question.year());
        asked.put("span", form == Form.BM13 ? span() : null);
        asked.put("unit", Optional.ofNullable(question.scope().unit()).or(request.viewer()::ownUnit).orElse(null));
        asked.values().removeIf(Objects::isNull);
        return asked;
    }

    /** The month or quarter that progress is reported of: where none is chosen the month that ended last in the year. */
    private ProgressPeriod span() {
        return request.parameters().choice("span", ProgressPeriod.class).orElseGet(() -> ProgressPeriod.lastMonth(question.year(), clock.today()));
    }

    private Map<String, Object> askedOfFair() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("fair", fair);
        for (String own : List.of("run", "groupBy", "colour", "application")) {
            request.parameters().text(own).ifPresent(value -> asked.put(own, value));
        }
        if (form == Form.CONGVAN && question.scope().unit() != null && isChoosesScope()) {
            asked.put("unit", question.scope().unit());
        }
        return asked;
    }

    public String getTitle() {
        return form == null ? Words.get("forms.title") : Words.of(form);
    }

    /** The forms that are chosen here, in the order of their numbers, and the one that is shown; all others are offered on the page of what they are of. */
    public List<Choice> getForms() {
        return Choice.of(Form.class, Optional.ofNullable(form).orElse(Form.BM08)).stream().filter(one -> {
            Form other = Form.valueOf(one.value().toUpperCase(Locale.ROOT));
            return other == form || ASKED.containsKey(other);
        }).sorted(Comparator.comparing(Choice::label, VietnameseOrder.comparator())).toList();
    }

    public List<Choice> getYears() {
        return choices.years(question.year());
    }

    /** First year of a form over years. */
    public List<Choice> getFrom() {
        return Choice.any(choices.years(from), Words.get("forms.usual"));
    }

    /** Last year of a form over years. */
    public List<Choice> getTo() {
        return Choice.any(choices.years(to), Words.get("forms.usual"));
    }

    public List<Choice> getBases() {
        return Choice.of(Counted.class, question.undecided() ? Counted.SUBMITTED : Counted.DECIDED);
    }

    public List<Choice> getPeriods() {
        return Choice.of(Period.class, question.period());
    }

    public List<Choice> getSpans() {
        return Choice.of(ProgressPeriod.class, span());
    }

    /** The day asked for, as a date field has it; empty for now. */
    public String getAsOf() {
        return question.edition().asOf() == null ? "" : question.edition().asOf().toString();
    }

    public List<Choice> getPlanVersions() {
        return Choice.of(PlanVersion.class, question.edition().original() ? PlanVersion.ORIGINAL : PlanVersion.CURRENT);
    }

    public List<Choice> getMaps() {
        return Choice.of(Boundaries.class, isOnAnotherMap() ? shown.map() : question.boundaries());
    }

    public List<Choice> getRegions() {
        return choices.regions(question.scope().region());
    }

    public List<Choice> getUnits() {
        return choices.unitsOf(question.year(), question.boundaries(), clock.today(), question.scope().unit());
    }

    public boolean isSeesAll() {
        return request.viewer().seesAll();
    }

    public boolean isChoosesScope() {
        return request.viewer().ownUnit().isEmpty();
    }
}
