package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.scheme.registration.RegistrationForm;
import vn.khuyencong.scheme.survey.FieldReports;
import vn.khuyencong.scheme.survey.SurveyMember;
import vn.khuyencong.scheme.survey.SurveyPlace;
import vn.khuyencong.scheme.survey.SurveyRound;
import vn.khuyencong.scheme.survey.Surveys;
import vn.khuyencong.scheme.survey.VisitRefused;
import vn.khuyencong.scheme.survey.VisitReport;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;

/** Survey rounds as a unit's own software plans them, and its visits as a team brings them home. */
@RequestScoped
@Path("v1/surveys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SurveysApi {

    @Inject
    private Asked asked;
    @Inject
    private Surveys surveys;
    @Inject
    private FieldReports reports;

    /** The rounds for the plans of a year that the caller sees. */
    public record SurveyList(int year, List<SurveyView> items) {
    }

    /** A round: {@code covered} of its places have a visit that took place. */
    public record SurveyView(long id, String unit, int planYear, String title, LocalDate startsOn, LocalDate endsOn, List<String> places,
                             List<SurveyTeamMember> team, long covered, long needs, long postChecks) {
    }

    /** Somebody of the team. */
    public record SurveyTeamMember(String name, String organisation) {

        static SurveyTeamMember of(SurveyMember member) {
            return new SurveyTeamMember(member.name(), member.organisation());
        }
    }

    /** A round to be planned. */
    public record SurveyDraft(String unit, int planYear, String title, LocalDate startsOn, LocalDate endsOn, List<String> places,
                              List<SurveyTeamMember> team) {
    }

    /** A visit that took place: either to a need or to a scheme of the year before, which is post-checked. */
    public record SurveyVisitBrought(String place, LocalDate day, FundSource fund, RegistrationForm need, String scheme, Integer schemeYear,
                                     List<SchemeStep.Checked> checked, String conclusion, String gps, SchemeStep.PostCheck postCheck) {
    }

    /** What became of it: the id of what was made, or why it was not. */
    public record SurveyOutcome(boolean done, Long id, List<SubmissionView.FindingView> findings) {

        static SurveyOutcome not(List<Refusal> refusals) {
            return new SurveyOutcome(false, null, refusals.stream().map(SubmissionView.FindingView::of).toList());
        }

        static SurveyOutcome done(long id) {
            return new SurveyOutcome(true, id, List.of());
        }
    }

    @GET
    public SurveyList list() {
        int year = asked.parameters().year("year").orElseThrow(() -> BadParameter.missing("year", Words.get("parameter.year")));
        return new SurveyList(year, surveys.of(asked.viewer(), year).stream().map(this::view).toList());
    }

    /** Plans a round. */
    @POST
    public SurveyOutcome plan(SurveyDraft draft) {
        if (draft.unit() == null || !UnitId.isWellFormed(draft.unit())) {
            throw BadParameter.missing("unit", Words.get("parameter.unit"));
        }
        if (!Parameters.isYear(draft.planYear())) {
            throw BadParameter.of("planYear", Integer.toString(draft.planYear()), Words.get("parameter.year"));
        }
        List<Surveys.Member> team = some(draft.team()).map(member -> new Surveys.Member(member.name(),
                Objects.requireNonNullElse(member.organisation(), ""))).toList();
        Surveys.Planned planned = surveys.plan(asked.viewer(), new Surveys.Draft(new UnitId(draft.unit()), draft.planYear(), draft.title(), draft.startsOn(),
                draft.endsOn(), some(draft.places()).toList(), team));
        return planned.round() == null ? SurveyOutcome.not(planned.refusals()) : SurveyOutcome.done(planned.round().id());
    }

    /** Takes a visit, whole or not at all. */
    @POST
    @Path("{id}/visits")
    public SurveyOutcome visited(@PathParam("id") String id, SurveyVisitBrought brought) {
        boolean readable = (brought.need() == null) != (brought.scheme() == null) && (brought.need() == null || brought.need().who() != null);
        if (!readable || !id.matches("\\d{1,18}")) {
            throw BadParameter.missing("body", Words.get("parameter.body"));
        }
        VisitReport report = new VisitReport(brought.day(), some(brought.checked()).toList(), brought.conclusion(), brought.gps(), brought.postCheck());
        try {
            return SurveyOutcome.done(reports.take(asked.viewer(), Long.parseLong(id), new FieldReports.FieldReport(brought.place(), brought.need(),
                    Objects.requireNonNullElse(brought.fund(), FundSource.UNSPLIT), brought.scheme(), brought.schemeYear(), report)));
        } catch (VisitRefused e) {
            return SurveyOutcome.not(e.refusals());
        }
    }

    private SurveyView view(SurveyRound round) {
        Surveys.Coverage coverage = surveys.coverage(round);
        return new SurveyView(round.id(), round.unit().value(), round.planYear(), round.title(), round.startsOn(), round.endsOn(),
                round.places().stream().map(SurveyPlace::name).toList(), round.members().stream().map(SurveyTeamMember::of).toList(),
                coverage.covered(), coverage.needs(), coverage.postChecks());
    }

    /** Null and empty entries are none. */
    private static <T> Stream<T> some(List<T> given) {
        return given == null ? Stream.empty() : given.stream().filter(Objects::nonNull);
    }
}
