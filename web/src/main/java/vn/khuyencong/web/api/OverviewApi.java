package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import vn.khuyencong.consolidation.Budgets;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.exchange.Arrivals;
import vn.khuyencong.plan.SchemeKinds;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Questions;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.overview.BudgetTable;
import vn.khuyencong.web.overview.CompletenessTable;
import vn.khuyencong.web.overview.SchemeTable;

/** The state of a year: who has sent what, the budgets of the last years, the kinds of schemes. */
@RequestScoped
@Path("v1")
@Produces(MediaType.APPLICATION_JSON)
public class OverviewApi {

    private static final int MOST_YEARS = 10;

    @Inject
    private Asked asked;
    @Inject
    private Questions questions;
    @Inject
    private Arrivals arrivals;
    @Inject
    private Budgets budgets;
    @Inject
    private SchemeKinds schemeKinds;
    @Inject
    private BusinessClock clock;

    /** Who has sent the documents of a year, and when; how punctual that makes each unit. */
    @GET
    @Path("completeness")
    public CompletenessTable completeness() {
        ValueStatus status = asked.parameters().choice("status", ValueStatus.class).orElse(null);
        Question question = question();
        return CompletenessTable.of(question.year(), question.boundaries(), clock.today(),
                arrivals.completeness(asked.viewer(), question, status), question.reportDay());
    }

    /** What was planned and spent of both funds in the years up to the one asked for. */
    @GET
    @Path("overview/budgets")
    public BudgetTable budgets() {
        Question question = question();
        return BudgetTable.of(question.boundaries(), budgets.of(asked.viewer(), question, years(question)));
    }

    /** The kinds of schemes in the years up to the one asked for. */
    @GET
    @Path("overview/scheme-kinds")
    public SchemeTable schemeKinds() {
        Question question = question();
        return SchemeTable.of(schemeKinds.of(asked.viewer(), question, years(question)));
    }

    private Question question() {
        int year = asked.parameters().year("year").orElseThrow(() -> BadParameter.missing("year", Words.get("parameter.year")));
        return questions.of(year, asked.parameters());
    }

    private List<Integer> years(Question question) {
        int years = asked.parameters().number("years", 1, MOST_YEARS).map(Math::toIntExact).orElse(1);
        return IntStream.rangeClosed(question.year() - years + 1, question.year()).boxed().toList();
    }
}
