package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.Hindrance;
import vn.khuyencong.reports.FormSheets;
import vn.khuyencong.training.LearnerList;
import vn.khuyencong.training.LearnerLists;
import vn.khuyencong.training.TrainingCourse;
import vn.khuyencong.training.TrainingCourses;

/** Fills the form of a course. */
@ApplicationScoped
class CourseFilling {

    @Inject
    private TrainingCourses courses;
    @Inject
    private LearnerLists lists;

    FilledForm list(Viewer viewer, Parameters parameters) {
        long id = parameters.number("course", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("course", Words.get("course.which")));
        TrainingCourse course = courses.find(viewer, id).orElseThrow(() -> new NotThere(Words.get("course.unknown")));
        LearnerList list = lists.of(viewer, course).orElseThrow(() -> new NotThere(Words.get("course.notReported")));
        FilledForm filled = new FilledForm("BM21-" + course.unit() + "-" + course.planYear() + "-" + course.id() + (list.mark().isEmpty() ? "" : "-DRAFT"), list, list.edition(), list.heading(),
                printer -> printer.learnerListPdf(list), () -> FormSheets.of(list));
        // Whoever does not prepare courses of the unit sees its people without what is theirs.
        return courses.mayPrepare(viewer, course.unit()) ? filled : filled.hindered(Hindrance.CUT);
    }
}
