package vn.khuyencong.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.exchange.contract.TrainingReport;
import vn.khuyencong.exchange.contract.TrainingReport.Costs;
import vn.khuyencong.exchange.contract.TrainingReport.Course;
import vn.khuyencong.exchange.contract.TrainingReport.Learner;
import vn.khuyencong.exchange.contract.TrainingReport.CourseResult;
import vn.khuyencong.exchange.contract.TrainingReport.Sex;
import vn.khuyencong.exchange.contract.TrainingReport.Survey;

/** Reports of courses as units write them, with learners who are nobody. */
public final class CourseReportOf {

    private final String unit;
    private final LocalDate from;
    private final LocalDate to;
    private String place = "Xã B";
    private String people = "";

    public CourseReportOf(String unit, LocalDate from, LocalDate to) {
        this.unit = unit;
        this.from = from;
        this.to = to;
    }

    public CourseReportOf at(String otherPlace) {
        place = otherPlace;
        return this;
    }

    /** Learners of other reports of the same people are perhaps the same. */
    public CourseReportOf people(String ofGroup) {
        people = ofGroup;
        return this;
    }

    /** One of so many learners who completed it. */
    public TrainingReport of(String document, int version, CourseKind kind, int learners, Survey... surveys) {
        return with(document, version, course(kind, null), IntStream.range(0, learners).mapToObj(this::learner).toList(), surveys);
    }

    /** A workshop. */
    public TrainingReport workshop(String document, int delegates) {
        return new TrainingReport(key(document, 1), SubmissionKind.ORIGINAL, course(CourseKind.WORKSHOP, null), delegates, List.of(), List.of(),
                new Costs(0, 0, 0), false, null);
    }

    public TrainingReport withdrawal(String document, int version) {
        return new TrainingReport(key(document, version), SubmissionKind.WITHDRAWAL, null, null, null, null, null, false, null);
    }

    public TrainingReport with(String document, int version, Course course, List<Learner> learners, Survey... surveys) {
        return new TrainingReport(key(document, version), version == 1 ? SubmissionKind.ORIGINAL : SubmissionKind.REPLACEMENT, course, null, learners,
                List.of(surveys), new Costs(0, 1_000_000L * learners.size(), 0), false, null);
    }

    public Course course(CourseKind kind, Establishment employer) {
        return new Course(kind, "Khóa " + kind, null, place, from, to, null, employer, null);
    }

    public List<Learner> learners(int count) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(this::learner).toList());
    }

    public Learner learner(int number) {
        return new Learner("Học viên " + people + " " + letters(number), 1990, Sex.FEMALE, "Xã B", false, false, null, CourseResult.COMPLETED, null, null);
    }

    private DocumentKey key(String document, int version) {
        return new DocumentKey(unit, from.getYear(), TrainingReport.STREAM, document, version);
    }

    private static String letters(int number) {
        return number < 26 ? String.valueOf((char) ('A' + number)) : letters(number / 26 - 1) + (char) ('A' + number % 26);
    }
}
