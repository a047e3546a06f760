package vn.khuyencong.web.page;

import static java.util.Map.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
import vn.khuyencong.scheme.execution.ProgressPeriod;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.web.Counted;
import vn.khuyencong.web.PlanVersion;
import vn.khuyencong.web.PrintedForms;
import vn.khuyencong.web.PrintedForms.Form;
import vn.khuyencong.web.Words;

/** Which form is wanted and of what: the fields of the page of forms with their choices, and what is lacking before it can be shown. */
@Named("formQuestion")
@RequestScoped
public class FormQuestion extends QuestionFields {

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

    @Inject
    private Fairs fairs;

    private Form form;
    private Question question;
    private Integer from;
    private Integer to;
    private Long fair;

    /** Refuses what is not understood. */
    void load() {
        form = request.parameters().choice("form", Form.class).orElse(null);
        question = form != null && OF_NOW.contains(form) ? request.question() : request.historicQuestion().now(clock.today());
        from = request.parameters().year("from").orElse(null);
        to = request.parameters().year("to").orElse(null);
        fair = request.parameters().number("fair", 1, Long.MAX_VALUE).orElse(null);
    }

    /** Null while none is chosen. */
    Form form() {
        return form;
    }

    @Override
    protected Question question() {
        return question;
    }

    /** Whether a form was chosen and all that it is of is named. */
    boolean isWhole() {
        return isChosen() && !isWithoutUnit() && !isWithoutFair() && !isWithoutSubject();
    }

    /** Whether one says this of the form that is chosen; before one is chosen nothing else is asked. */
    public boolean asks(String field) {
        return form != null && ASKED.getOrDefault(form, Set.of()).contains(Field.valueOf(field));
    }

    /** Whether the form is chosen here, by year and unit, and not opened from the page of the one thing that it is of. */
    boolean isAskedHere() {
        return ASKED.containsKey(form) && !isOfSubject();
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

    /** The fairs of the year. */
    public List<Choice> getFairs() {
        return Choice.any(fairs.ofYear(request.viewer(), question.year()).stream().map(one -> new Choice(Long.toString(one.id()), one.name(),
                fair != null && one.id() == fair)).toList(), Words.get("fair.form.anyFair"));
    }

    /** What the form is asked with, and who is to sign it. */
    Map<String, Object> asked() {
        Map<String, Object> asked = new LinkedHashMap<>(askedOfForm());
        request.parameters().text(PrintedForms.SIGNER).ifPresent(deputy -> asked.put(PrintedForms.SIGNER, deputy));
        return asked;
    }

    /** What the form is asked with. */
    Map<String, Object> askedOfForm() {
        if (form.isOfFair()) {
            return askedOfFair();
        }
        if (form.subject() != null && !isAskedHere()) {
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

    public List<Choice> getSpans() {
        return Choice.of(ProgressPeriod.class, span());
    }
}
