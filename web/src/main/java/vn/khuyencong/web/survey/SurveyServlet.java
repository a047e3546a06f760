package vn.khuyencong.web.survey;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.scheme.survey.SurveyVisit;
import vn.khuyencong.scheme.survey.SurveyVisits;
import vn.khuyencong.scheme.survey.Surveys;
import vn.khuyencong.scheme.survey.VisitReport;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.CheckedFields;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;
import vn.khuyencong.web.page.Link;

/** Takes the forms of surveys. */
@WebServlet("/khao-sat/*")
public class SurveyServlet extends FormServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_EFFECTS = 20;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient Surveys surveys;
    @Inject
    private transient SurveyVisits visits;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        return switch (path) {
            case "/dot" -> plan(fields);
            case "/tuyen" -> route(fields);
            case "/len" -> earlier(fields);
            case "/bien-ban" -> complete(fields);
            default -> throw unknown();
        };
    }

    private Answer plan(Fields fields) {
        String unit = String.valueOf(fields.text("unit"));
        if (!UnitId.isWellFormed(unit)) {
            throw BadParameter.of("unit", unit, Words.get("parameter.unit"));
        }
        int year = Objects.requireNonNullElse(fields.number("year"), 0);
        if (!Parameters.isYear(year)) {
            throw BadParameter.of("year", Integer.toString(year), Words.get("parameter.year"));
        }
        Surveys.Draft draft = new Surveys.Draft(new UnitId(unit), year, fields.text("title"),
                fields.day("startsOn"), fields.day("endsOn"), lines(fields.text("places")).toList(), lines(fields.text("team")).map(SurveyServlet::member).toList());
        if (!fields.refusals().isEmpty()) {
            return unread(SurveyPage.PAGE);
        }
        Surveys.Planned planned = surveys.plan(viewer.get(), draft);
        return new Answer(SurveyPage.PAGE, planned.refusals(), planned.round() == null ? null : Link.to(SurveyPage.PAGE).with("id", planned.round().id()), "round");
    }

    /** A list typed one to a line. */
    private static Stream<String> lines(String typed) {
        return typed == null ? Stream.empty() : Arrays.stream(typed.split("\\R")).map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> line.substring(0, Math.min(line.length(), 200)));
    }

    /** As the page asks for it: name, organisation. */
    private static Surveys.Member member(String line) {
        String[] parts = line.split("\\s*[,;–-]\\s*", 2);
        return new Surveys.Member(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private Answer route(Fields fields) {
        long round = fields.id("id");
        String target = String.valueOf(fields.text("target"));
        Optional<Refusal> refusal = target.startsWith("s") ? surveys.visitScheme(viewer.get(), round, fields.id("surveyPlace"), fields.day("day"), number(target))
                : surveys.visitNeed(viewer.get(), round, fields.id("surveyPlace"), fields.day("day"), number(target));
        return new Answer(SurveyPage.PAGE, refusal.map(List::of).orElse(List.of()), Link.to(SurveyPage.PAGE).with("id", round), "visit");
    }

    /** {@code n12}: a need; {@code s12}: a scheme. */
    private static long number(String target) {
        return target.matches("[ns]\\d{1,18}") ? Long.parseLong(target.substring(1)) : 0;
    }

    private Answer earlier(Fields fields) {
        surveys.earlier(viewer.get(), fields.id("luot"));
        return new Answer(SurveyPage.PAGE, List.of(), Link.to(SurveyPage.PAGE).with("id", fields.id("id")), "saved");
    }

    private Answer complete(Fields fields) {
        SurveyVisit visit = surveys.visit(viewer.get(), fields.id("luot")).orElseThrow(() -> new NotThere(Words.get("survey.unknown")));
        List<SchemeStep.Effect> effects = IntStream.range(0, MOST_EFFECTS).filter(row -> fields.text("e." + row + ".measure") != null)
                .mapToObj(row -> effect(fields, "e." + row)).filter(effect -> effect.found() != null || effect.expected() != null).toList();
        VisitReport report = new VisitReport(fields.day("day"), CheckedFields.read(fields, visits.items(visit)), fields.text("conclusion"), fields.text("gps"),
                visit.isPostCheck() ? new SchemeStep.PostCheck(String.valueOf(fields.text("outcome")), effects) : null);
        List<Refusal> against = fields.refusals().isEmpty() ? visits.complete(viewer.get(), visit.id(), report) : List.of();
        return new Answer(SurveyPage.PAGE, against, Link.to(SurveyPage.PAGE).with("id", visit.round().id()), "minutes");
    }

    private static SchemeStep.Effect effect(Fields fields, String row) {
        return new SchemeStep.Effect(fields.text(row + ".measure"), Objects.requireNonNullElse(fields.text(row + ".unit"), ""), fields.dong(row + ".expected"),
                fields.dong(row + ".found"));
    }
}
