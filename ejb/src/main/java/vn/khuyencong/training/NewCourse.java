package vn.khuyencong.training;

import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.TrainingReport.Costs;
import vn.khuyencong.exchange.contract.TrainingReport.Course;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.TaxCode;
import vn.khuyencong.shared.UnitId;

/**
 * What is entered of a course that is needed or planned.
 *
 * @param need     why it is asked for
 * @param planned  how many are to learn, or to come to a workshop
 * @param priority of these of an ethnic minority or a poor household
 * @param capacity seats
 */
public record NewCourse(UnitId unit, int planYear, Course course, Costs costs, String need, int planned, int priority, int capacity) {

    private static final int MOST_PEOPLE = 10_000;
    /** What a report can hold (training.report): a course that it could not is not planned. */
    private static final int MOST_LEARNERS = 1000;
    private static final long MOST_COST = 10_000_000_000_000L;

    /** What can be said of it by itself; cells are the names of the form's fields. */
    EntryCheck check() {
        EntryCheck check = new EntryCheck().present("courseKind", course.kind()).text("courseName", course.name(), 400)
                .optional("occupation", course.occupation(), 200).text("coursePlace", course.place(), 400)
                .present("fromDay", course.from()).present("toDay", course.to()).period("toDay", course.from(), course.to())
                .optional("need", need, 2000).optional("scheme", course.scheme(), 100);
        employer(check);
        if (course.from() != null && course.to() != null) {
            check.unless(planYear >= course.from().getYear() && planYear <= course.to().getYear(),
                    Refusal.error("COURSE_YEAR_DIFFERS", "", "fromDay", Integer.toString(planYear), course.from(), course.to()));
        }
        return check.unless(planned >= 0 && planned <= MOST_PEOPLE && capacity >= 0 && capacity <= MOST_PEOPLE,
                        Refusal.error("COURSE_NUMBER_OUT_OF_RANGE", "", "planned", MOST_PEOPLE))
                .unless(priority >= 0 && priority <= planned, Refusal.error("COURSE_PRIORITY_ABOVE_PLANNED", "", "priority", priority, planned))
                .unless(course.kind() == null || !course.kind().namesLearners() || capacity <= MOST_LEARNERS,
                        Refusal.error("COURSE_NUMBER_OUT_OF_RANGE", "", "capacity", MOST_LEARNERS))
                .unless(costs.national() >= 0 && costs.local() >= 0 && costs.other() >= 0, Refusal.error("COURSE_COST_NEGATIVE", "", "national"))
                .unless(Math.max(costs.national(), Math.max(costs.local(), costs.other())) <= MOST_COST, Refusal.error("COURSE_COST_TOO_LARGE", "", "national", MOST_COST));
    }

    private void employer(EntryCheck check) {
        Establishment employer = course.employer();
        if (employer != null) {
            check.text("employerName", employer.name(), 400).present("legalForm", employer.legalForm()).optional("employerAddress", employer.address(), 400)
                    .unless(employer.taxCode() == null || TaxCode.of(employer.taxCode()).filter(code -> code.value().equals(employer.taxCode())).isPresent(),
                            Refusal.error("COURSE_EMPLOYER_CODE", "", "employerCode", String.valueOf(employer.taxCode())))
                    .unless(course.committed() == null || course.committed() >= 0 && course.committed() <= MOST_PEOPLE,
                            Refusal.error("COURSE_NUMBER_OUT_OF_RANGE", "", "committed", MOST_PEOPLE));
        }
    }
}
