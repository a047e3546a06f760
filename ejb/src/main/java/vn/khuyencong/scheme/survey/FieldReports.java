package vn.khuyencong.scheme.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.scheme.registration.RegistrationDesk;
import vn.khuyencong.scheme.registration.RegistrationForm;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;

/**
 * Takes visits as a team brings them home: the need is registered, the visit put on the route and its minutes kept, all of it
 * or nothing. What was met on the road without a plan is a visit of the round like any other.
 */
@Stateless
public class FieldReports {

    @Inject
    private Surveys surveys;
    @Inject
    private SurveyVisits visits;
    @Inject
    private RegistrationDesk desk;

    /**
     * A visit that took place: to a need or to a scheme of the year before.
     *
     * @param place  one of the places of the round
     * @param need   what the establishment needs; null on a post-check
     * @param fund   of the need, {@link FundSource#UNSPLIT} where it is not known yet; or of the scheme
     * @param scheme code of the scheme; null on a survey
     * @param schemeYear plan year of the scheme; null where only one scheme of the code is due
     */
    public record FieldReport(String place, RegistrationForm need, FundSource fund, String scheme, Integer schemeYear, VisitReport report) {
    }

    /**
     * Takes a visit.
     *
     * @return the visit's id
     * @throws NotVisible   if the viewer may not know of the round, or prepares no schemes of its unit
     * @throws VisitRefused if it cannot stand; then nothing was changed
     */
    public long take(Viewer viewer, long roundId, FieldReport brought) {
        SurveyRound round = surveys.find(viewer, roundId).orElseThrow(NotVisible::new);
        long place = round.places().stream().filter(one -> one.name().equals(brought.place())).map(SurveyPlace::id).findFirst().orElse(0L);
        LocalDate day = brought.report().day();
        long visit = brought.scheme() == null ? survey(viewer, round, place, day, registered(viewer, round, brought).id())
                : postCheck(viewer, round, place, day, due(round, brought));
        refuse(visits.complete(viewer, visit, brought.report()));
        return visit;
    }

    private long survey(Viewer viewer, SurveyRound round, long place, LocalDate day, long need) {
        refuse(surveys.visitNeed(viewer, round.id(), place, day, need).map(List::of).orElse(List.of()));
        return planned(round, visit -> !visit.isPostCheck() && visit.registration().id() == need);
    }

    private long postCheck(Viewer viewer, SurveyRound round, long place, LocalDate day, long scheme) {
        refuse(surveys.visitScheme(viewer, round.id(), place, day, scheme).map(List::of).orElse(List.of()));
        return planned(round, visit -> visit.isPostCheck() && visit.record().id() == scheme);
    }

    private long planned(SurveyRound round, Predicate<SurveyVisit> is) {
        return surveys.visits(round).stream().filter(is).mapToLong(SurveyVisit::id).max().orElseThrow();
    }

    private Registration registered(Viewer viewer, SurveyRound round, FieldReport brought) {
        RegistrationDesk.Taken taken = desk.forIt(viewer, new Registration.Purpose(round.unit(), round.planYear(), brought.fund(), null), brought.need());
        refuse(taken.refusals());
        return taken.registration();
    }

    /** A scheme that is not due, or one of several of the same code, is no visit of the round: 0 is nobody's id. */
    private long due(SurveyRound round, FieldReport brought) {
        List<Long> due = surveys.duePostChecks(round).stream().filter(record -> record.fund() == brought.fund() && record.code().equals(brought.scheme()))
                .filter(record -> brought.schemeYear() == null || record.planYear() == brought.schemeYear()).map(SchemeRecord::id).toList();
        return due.size() == 1 ? due.get(0) : 0;
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new VisitRefused(refusals);
        }
    }
}
