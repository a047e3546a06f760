package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.training.CourseState;
import vn.khuyencong.training.TrainingCourse;
import vn.khuyencong.training.TrainingCourses;
import vn.khuyencong.training.TrainingCourses.CourseRow;
import vn.khuyencong.web.Words;

/** What courses of this year and the one before wait for: to be approved by the director of their unit, to be reported by who prepared them. */
@RequestScoped
class CourseWork {

    @Inject
    private TrainingCourses courses;
    @Inject
    private ShownUnits units;
    @Inject
    private BusinessClock clock;

    Stream<Work.Waiting> of(Viewer viewer) {
        return viewer.ownUnit().isEmpty() ? Stream.empty() : IntStream.of(clock.today().getYear() - 1, clock.today().getYear()).boxed()
                .flatMap(year -> courses.ofYear(viewer, year).stream()).flatMap(row -> of(viewer, row));
    }

    private Stream<Work.Waiting> of(Viewer viewer, CourseRow row) {
        TrainingCourse course = row.course();
        if (course.state() == CourseState.PLANNED && viewer.mayOn(clock.today(), Function.DIRECT_SCHEMES, course.unit(), units.map())) {
            return Stream.of(waiting(course, Words.get("work.course.begins", new Formats().day(course.fromDay())), Words.get("work.course.approve")));
        }
        boolean unreported = course.state() == CourseState.FINISHED && row.report() == null;
        return unreported && courses.mayPrepare(viewer, course.unit(), units.map())
                ? Stream.of(waiting(course, Words.get("work.course.ended", new Formats().day(course.toDay())), Words.get("work.course.report"))) : Stream.empty();
    }

    private static Work.Waiting waiting(TrainingCourse course, String since, String act) {
        return new Work.Waiting(null, course.name(), course.fromDay(), since, null, act, Link.to("/khoa-dao-tao-chi-tiet.xhtml").with("id", course.id()).toString());
    }
}
