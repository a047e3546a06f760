package vn.khuyencong.web.training;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.TrainingReport.Costs;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.training.CourseFacts;
import vn.khuyencong.training.TrainingCourse;
import vn.khuyencong.training.TrainingCourses.CourseRow;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;

/** The courses of a year as a spreadsheet: counts and costs, nobody's name. */
final class CourseSheet {

    private static final int WIDTH = 15;

    private CourseSheet() {
    }

    static Spreadsheet of(String title, List<CourseRow> rows, Function<CourseRow, String> unit) {
        List<Column> columns = Stream.of("course.document", "course.unit", "course.course", "course.kind", "course.state", "asked.fromDay", "asked.toDay",
                "asked.coursePlace", "asked.planned", "course.learned", "course.completed", "asked.delegates", "asked.national", "asked.localFund",
                "asked.otherFund").map(key -> Column.of(Words.get(key), key.equals("course.course") ? 3 * WIDTH : WIDTH)).toList();
        return new Spreadsheet(Words.get("sheet.courses"), List.of(title), "", columns, 3, rows.stream().map(row -> row(row, unit)).toList(), List.of(),
                rows.stream().anyMatch(row -> row.course().sample()), null);
    }

    private static Spreadsheet.Row row(CourseRow row, Function<CourseRow, String> unit) {
        TrainingCourse course = row.course();
        Formats formats = new Formats();
        CourseFacts facts = row.facts();
        Costs costs = facts.costs();
        return new Spreadsheet.Row(Kind.LINE, List.of(Value.text(course.document()), Value.text(unit.apply(row)), Value.text(facts.name()),
                Value.text(Words.of(facts.courseKind())), Value.text(Words.of(course.state())), Value.text(formats.day(facts.fromDay())),
                Value.text(formats.day(facts.toDay())), Value.text(facts.place()), Value.whole((long) course.planned()),
                row.report() == null ? Value.text("") : Value.whole((long) row.report().learners()),
                row.report() == null ? Value.text("") : Value.whole((long) row.report().completed()),
                facts.delegates() == null ? Value.text("") : Value.whole(facts.delegates().longValue()), Value.whole(costs.national()),
                Value.whole(costs.local()), Value.whole(costs.other())));
    }
}
