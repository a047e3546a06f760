package vn.khuyencong.norm.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.exchange.contract.TrainingReport;
import vn.khuyencong.exchange.contract.TrainingReport.Course;
import vn.khuyencong.exchange.contract.TrainingReport.Learner;
import vn.khuyencong.exchange.contract.TrainingReport.CourseResult;
import vn.khuyencong.exchange.contract.TrainingReport.Survey;
import vn.khuyencong.exchange.contract.TrainingReport.Work;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.TaxCode;

/** What holds of the report of a course by itself. A refusal names the place of a learner in the list and never the person. */
public final class TrainingRules {

    /** Bộ luật Lao động 2019, Điều 143: who is younger works in exceptional cases alone. */
    private static final int WORKING_AGE = 15;
    private static final String LABOUR_CODE = "Bộ luật Lao động 2019, Điều 143";

    private TrainingRules() {
    }

    static List<Refusal> judge(TrainingReport report, LocalDate businessDay) {
        List<Refusal> findings = new ArrayList<>(KindRules.judge(report.kind(), report.key().version()));
        if (report.kind() == SubmissionKind.WITHDRAWAL) {
            return findings;
        }
        findings.addAll(course(report, businessDay));
        for (int i = 0; i < report.learners().size(); i++) {
            findings.addAll(learner(report.learners().get(i), report.course(), "/data/learners/" + i));
        }
        findings.addAll(twice(report.learners()));
        for (int i = 0; i < report.surveys().size(); i++) {
            findings.addAll(survey(report, i, businessDay));
        }
        findings.addAll(work(report));
        return findings;
    }

    private static List<Refusal> course(TrainingReport report, LocalDate businessDay) {
        List<Refusal> findings = new ArrayList<>();
        Course course = report.course();
        if (course.to().isBefore(course.from())) {
            findings.add(Refusal.error("COURSE_ENDS_BEFORE_BEGIN", "", "/data/course/to", course.from(), course.to()));
        }
        if (course.to().isAfter(businessDay)) {
            findings.add(Refusal.error("COURSE_NOT_OVER", "", "/data/course/to", course.to()));
        }
        int year = report.key().planYear();
        if (year < course.from().getYear() || year > course.to().getYear()) {
            findings.add(Refusal.error("COURSE_YEAR_DIFFERS", "", "/data/key/planYear", Integer.toString(year), course.from(), course.to()));
        }
        boolean named = course.kind().namesLearners();
        if (named == report.learners().isEmpty()) {
            findings.add(Refusal.error(named ? "COURSE_WITHOUT_LEARNERS" : "COURSE_NAMES_DELEGATES", "", "/data/learners"));
        }
        if (named == (report.delegates() != null)) {
            findings.add(Refusal.error(named ? "COURSE_WITH_DELEGATES" : "COURSE_WITHOUT_DELEGATES", "", "/data/delegates"));
        }
        if (course.employer() != null && TaxCode.of(course.employer().taxCode()).filter(code -> !code.checkDigitFits()).isPresent()) {
            findings.add(Refusal.warning("TAX_CODE_CHECK_DIGIT", "", "/data/course/employer/taxCode", course.employer().taxCode()));
        }
        return findings;
    }

    /** Whether somebody is old enough to learn for work in the year in which a course begins; said at a cell if he is not. */
    public static List<Refusal> ofAge(int birthYear, LocalDate from, String cell) {
        return from.getYear() - birthYear >= WORKING_AGE ? List.of() : List.of(Refusal.error("COURSE_LEARNER_TOO_YOUNG", LABOUR_CODE, cell, WORKING_AGE));
    }

    private static List<Refusal> learner(Learner learner, Course course, String cell) {
        List<Refusal> findings = new ArrayList<>(ofAge(learner.birthYear(), course.from(), cell + "/birthYear"));
        if (learner.certificate() != null && learner.result() != CourseResult.COMPLETED) {
            findings.add(Refusal.error("COURSE_CERTIFICATE_WITHOUT_RESULT", "", cell + "/certificate"));
        }
        if (learner.work() != null && learner.result() != CourseResult.COMPLETED) {
            findings.add(Refusal.error("COURSE_WORK_WITHOUT_RESULT", "", cell + "/work"));
        }
        return findings;
    }

    /** The same entry, or the same certificate, twice in one list; who is but perhaps one person is only warned of: two people may be alike in all that a list says. */
    private static List<Refusal> twice(List<Learner> learners) {
        List<Refusal> findings = new ArrayList<>();
        Map<String, List<Learner>> people = new HashMap<>();
        Set<String> certificates = new HashSet<>();
        for (int i = 0; i < learners.size(); i++) {
            Learner one = learners.get(i);
            List<Learner> before = people.computeIfAbsent(one.person(), person -> new ArrayList<>());
            if (before.stream().anyMatch(one::isSame)) {
                findings.add(Refusal.error("COURSE_PERSON_TWICE", "", "/data/learners/" + i));
            } else if (!before.isEmpty()) {
                findings.add(Refusal.warning("COURSE_PERSON_PERHAPS_TWICE", "", "/data/learners/" + i));
            }
            before.add(one);
            if (one.certificate() != null && !certificates.add(one.certificate())) {
                findings.add(Refusal.error("COURSE_CERTIFICATE_TWICE", "", "/data/learners/" + i + "/certificate"));
            }
        }
        return findings;
    }

    private static List<Refusal> survey(TrainingReport report, int index, LocalDate businessDay) {
        List<Refusal> findings = new ArrayList<>();
        String cell = "/data/surveys/" + index;
        Survey survey = report.surveys().get(index);
        if (!report.course().kind().namesLearners()) {
            findings.add(Refusal.error("COURSE_SURVEY_OF_WORKSHOP", "", cell));
        }
        if (IntStream.range(0, index).anyMatch(earlier -> report.surveys().get(earlier).months() == survey.months())) {
            findings.add(Refusal.error("COURSE_SURVEY_TWICE", "", cell + "/months", survey.months()));
        }
        if (survey.on().isBefore(report.course().to().plusMonths(survey.months()))) {
            findings.add(Refusal.error("COURSE_SURVEY_EARLY", "", cell + "/on", survey.months(), report.course().to().plusMonths(survey.months())));
        }
        if (survey.on().isAfter(businessDay)) {
            findings.add(Refusal.error("COURSE_SURVEY_IN_FUTURE", "", cell + "/on", survey.on()));
        }
        if (survey.reached() > report.completed()) {
            findings.add(Refusal.error("COURSE_REACHED_ABOVE_COMPLETED", "", cell + "/reached", survey.reached(), report.completed()));
        }
        if (survey.employed() > survey.reached()) {
            findings.add(Refusal.error("COURSE_EMPLOYED_ABOVE_REACHED", "", cell, survey.employed(), survey.reached()));
        }
        if (survey.employer() > 0 && report.course().employer() == null) {
            findings.add(Refusal.error("COURSE_WITHOUT_EMPLOYER", "", cell + "/employer"));
        }
        return findings;
    }

    /** Where it is said of each learner where he works, that must be what the latest survey counted. */
    private static List<Refusal> work(TrainingReport report) {
        Map<Work, Integer> said = new EnumMap<>(Work.class);
        report.learners().stream().filter(learner -> learner.work() != null).forEach(learner -> said.merge(learner.work(), 1, Integer::sum));
        if (said.isEmpty()) {
            return List.of();
        }
        Survey latest = report.surveys().stream().max(java.util.Comparator.comparing(Survey::on)).orElse(null);
        if (latest == null) {
            return List.of(Refusal.error("COURSE_WORK_WITHOUT_SURVEY", "", "/data/surveys"));
        }
        Map<Work, Integer> counted = Map.of(Work.EMPLOYER, latest.employer(), Work.LOCAL, latest.local(), Work.ELSEWHERE, latest.elsewhere(),
                Work.SELF, latest.self());
        return counted.entrySet().stream().allMatch(one -> said.getOrDefault(one.getKey(), 0).equals(one.getValue())) ? List.of()
                : List.of(Refusal.error("COURSE_WORK_DIFFERS", "", "/data/surveys", latest.months()));
    }
}
