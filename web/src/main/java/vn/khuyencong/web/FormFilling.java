package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.khuyencong.award.AwardTable;
import vn.khuyencong.award.AwardTables;
import vn.khuyencong.consolidation.FundReport;
import vn.khuyencong.consolidation.FundReports;
import vn.khuyencong.consolidation.PlanTable;
import vn.khuyencong.consolidation.PlanTables;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.ResultReport;
import vn.khuyencong.consolidation.ResultReports;
import vn.khuyencong.consolidation.SchemeTable;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.consultancy.ConsultancyResult;
import vn.khuyencong.consultancy.ConsultancyResults;
import vn.khuyencong.form.NotInUse;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.ProvincePlans;
import vn.khuyencong.register.Hindrance;
import vn.khuyencong.reports.FormSheets;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Period;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.web.page.Formats;

/** Fills each form with the figures that a request asks for; what the form needs and the request lacks is refused by name. */
@ApplicationScoped
class FormFilling {

    /** Years on one BM19 where none are named, and the most there may be. */
    private static final int USUAL_YEARS = 5;
    private static final int MOST_YEARS = 20;

    @Inject
    private PlanTables planTables;
    @Inject
    private ResultReports resultReports;
    @Inject
    private ProvincePlans provincePlans;
    @Inject
    private FundReports fundReports;
    @Inject
    private AwardTables awardTables;
    @Inject
    private FairFilling ofFairs;
    @Inject
    private AwardFilling ofAwards;
    @Inject
    private JuryFilling ofJuries;
    @Inject
    private CourseFilling ofCourses;
    @Inject
    private PreparationFilling ofPreparation;
    @Inject
    private ExecutionFilling ofExecution;
    @Inject
    private PlanFilling ofPlans;
    @Inject
    private SchemeFilling ofSchemes;
    @Inject
    private ConsultancyResults consultancyResults;
    @Inject
    private Questions questions;
    @Inject
    private BusinessClock clock;

    FilledForm fill(Viewer viewer, PrintedForms.Form form, Parameters parameters) {
        try {
            return filled(viewer, form, parameters);
        } catch (NotInUse then) {
            throw none(parameters, then);
        }
    }

    /** There is no paper of a day before its form and its office: the question may ask for another, what is dated itself has none. */
    static RuntimeException none(Parameters parameters, NotInUse then) {
        return parameters.text("asOf").<RuntimeException>map(asked -> BadParameter.of("asOf", asked, Words.get("parameter.inUse", then.from())))
                .orElseGet(() -> new NotThere(Words.get("form.notInUse", new Formats().day(then.day()), new Formats().day(then.from()))));
    }

    private FilledForm filled(Viewer viewer, PrintedForms.Form form, Parameters parameters) {
        return switch (form) {
            case BM07 -> schemeTable(viewer, parameters);
            case BM08 -> planTable(viewer, decided(question(viewer, parameters)));
            case BM18 -> resultReport(viewer, parameters);
            case BM19 -> fundReport(viewer, parameters);
            case BM25 -> awardTable(viewer, parameters);
            case BM26 -> consultancy(viewer, parameters);
            case BM20 -> ofFairs.list(viewer, parameters);
            case BM21 -> ofCourses.list(viewer, parameters);
            case SODO -> ofFairs.floor(viewer, parameters);
            case CONGVAN -> ofFairs.letters(viewer, parameters);
            case BM22 -> ofAwards.entry(viewer, parameters);
            case TRICHNGANG -> ofAwards.list(viewer, parameters);
            case BM24 -> ofAwards.certificate(viewer, parameters);
            case BM28 -> ofAwards.petition(viewer, parameters);
            case BANGKHEN -> ofAwards.merit(viewer, parameters);
            case BM23 -> ofJuries.papers(viewer, parameters);
            case BM01, BM02, BM03, BM04, BM05, BM09 -> ofPreparation.paper(viewer, form, parameters);
            case BM15, BM16, BANGIAO, HAUKIEM -> ofExecution.ofScheme(viewer, form, parameters);
            case BM13, BM17, BM27 -> ofExecution.ofUnit(viewer, form, parameters);
            case BM06, BM10, BM11 -> ofPlans.paper(viewer, form, parameters);
            case BM12, BM14 -> ofSchemes.paper(viewer, form, parameters);
        };
    }

    private FilledForm schemeTable(Viewer viewer, Parameters parameters) {
        Question asked = question(viewer, parameters);
        Question question = questions.onMapOfUnit(asked, asked.planDay());
        if (viewer.ownUnit().isEmpty() && !question.scope().isUnit()) {
            throw BadParameter.missing("unit", Words.get("parameter.unit"));
        }
        SchemeTable table = provincePlans.of(viewer, question);
        String draft = question.undecided() ? "-DRAFT" : "";
        return hindered(table.saysNothing(), new FilledForm("BM07-" + question.year() + suffix(question) + draft, table, table.edition(), table.heading(),
                printer -> printer.schemeTablePdf(table), () -> FormSheets.of(table)).on(question.boundaries()));
    }

    private FilledForm planTable(Viewer viewer, Question asked) {
        Question question = questions.onMapOfUnit(asked, asked.planDay());
        PlanTable table = planTables.of(viewer, question);
        return hindered(table.saysNothing(), new FilledForm("BM08-" + question.year() + suffix(question), table, table.edition(), table.heading(),
                printer -> printer.planTablePdf(table), () -> FormSheets.of(table)).on(question.boundaries()));
    }

    private FilledForm resultReport(Viewer viewer, Parameters parameters) {
        if (parameters.text("period").isEmpty()) {
            throw BadParameter.missing("period", Parameters.allowed(Period.class));
        }
        Question asked = decided(question(viewer, parameters));
        Question question = questions.onMapOfUnit(asked, asked.reportDay());
        ResultReport report = resultReports.of(viewer, question);
        return hindered(report.saysNothing() && !resultReports.isAnswered(viewer, question), new FilledForm("BM18-" + question.year() + "-" + question.period()
                + suffix(question), report, report.edition(), report.heading(), printer -> printer.resultReportPdf(report), () -> FormSheets.of(report)).on(question.boundaries()));
    }

    private FilledForm awardTable(Viewer viewer, Parameters parameters) {
        refuse(parameters, List.of("asOf", "planVersion"));
        Question question = decided(question(viewer, parameters));
        AwardTable table = awardTables.of(viewer, question);
        return hindered(table.levels().isEmpty(), new FilledForm("BM25-" + question.year() + suffix(question), table, table.edition(), table.heading(),
                printer -> printer.awardTablePdf(table), () -> FormSheets.of(table)));
    }

    private FilledForm consultancy(Viewer viewer, Parameters parameters) {
        if (parameters.text("period").isEmpty()) {
            throw BadParameter.missing("period", Parameters.allowed(Period.class));
        }
        // Projects are counted as they stand now: an earlier day of theirs is not kept.
        parameters.text("asOf").ifPresent(value -> {
            throw BadParameter.of("asOf", value, Words.get("parameter.notHere"));
        });
        Question asked = decided(question(viewer, parameters));
        Question question = questions.onMapOfUnit(asked, asked.reportDay());
        ConsultancyResult result = consultancyResults.of(viewer, question);
        return new FilledForm("BM26-" + question.year() + "-" + question.period() + suffix(question), result, result.edition(), result.heading(),
                printer -> printer.consultancyPdf(result), () -> FormSheets.of(result)).on(question.boundaries());
    }

    private static void refuse(Parameters parameters, List<String> notHere) {
        for (String one : notHere) {
            parameters.text(one).ifPresent(value -> {
                throw BadParameter.of(one, value, Words.get("parameter.notHere"));
            });
        }
    }

    private FilledForm fundReport(Viewer viewer, Parameters parameters) {
        // A form over years has no one day or version of a plan.
        refuse(parameters, List.of("asOf", "planVersion"));
        int today = clock.today().getYear();
        List<Integer> known = fundReports.years(viewer, decided(questions.of(today, parameters)));
        int latest = known.isEmpty() ? today : known.get(known.size() - 1);
        int to = parameters.year("to").orElse(Math.max(latest, parameters.year("from").orElse(latest)));
        List<Integer> before = known.stream().filter(year -> year <= to).toList();
        int usual = before.isEmpty() ? to : before.get(Math.max(0, before.size() - USUAL_YEARS));
        int from = parameters.year("from").orElse(Math.max(usual, to - MOST_YEARS + 1));
        if (from > to || to - from >= MOST_YEARS) {
            throw BadParameter.of("from", Integer.toString(from), Words.get("parameter.number", to - MOST_YEARS + 1, to));
        }
        Question asked = decided(asBy(viewer, questions.of(to, parameters)));
        Question question = questions.onMapOfUnit(asked, asked.of(from, Period.YEAR).reportDay());
        FundReport report = fundReports.of(viewer, question, from, to);
        return hindered(report.saysNothing(), new FilledForm("BM19-" + from + "-" + to + suffix(question), report, report.edition(), report.heading(),
                printer -> printer.fundReportPdf(report), () -> FormSheets.of(report)).on(question.boundaries()));
    }

    /** What nobody has said anything of is printed and never issued; whoever said that there is nothing has said something. */
    private static FilledForm hindered(boolean empty, FilledForm form) {
        return empty ? form.hindered(Hindrance.EMPTY) : form;
    }

    private Question question(Viewer viewer, Parameters parameters) {
        int year = parameters.year("year").orElseThrow(() -> BadParameter.missing("year", Words.get("parameter.year")));
        return asBy(viewer, questions.historic(year, parameters).now(clock.today()));
    }

    /** A scope that nobody typed is the viewer's: the form is named, numbered and signed as if he had typed it. */
    private static Question asBy(Viewer viewer, Question asked) {
        return asked.scope().equals(Scope.NATION) ? asked.within(new Scope(viewer.home().region(), viewer.home().unit())) : asked;
    }

    /** An official form counts decided figures, whatever the question says. */
    private static Question decided(Question asked) {
        return asked.decided();
    }

    private static String suffix(Question question) {
        String scope = question.scope().isUnit() ? "-" + question.scope().unit()
                : question.scope().region() == null ? "" : "-" + question.scope().region();
        String edition = (question.edition().original() ? "-ORIGINAL" : "") + (question.edition().asOf() == null ? "" : "-ASOF-" + question.edition().asOf());
        return scope + (question.boundaries() == Boundaries.NOW ? "-NOW" : "") + edition;
    }
}
