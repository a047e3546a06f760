package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.ResultReports;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.exchange.contract.Content;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.AttachmentPart;
import vn.khuyencong.exchange.contract.AttachmentReference;
import vn.khuyencong.exchange.contract.TrainingReport;
import vn.khuyencong.exchange.contract.TrainingReport.Learner;
import vn.khuyencong.exchange.contract.TrainingReport.CourseResult;
import vn.khuyencong.exchange.contract.TrainingReport.Sex;
import vn.khuyencong.exchange.contract.TrainingReport.Survey;
import vn.khuyencong.exchange.contract.TrainingReport.Work;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.testing.CourseReportOf;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;
import vn.khuyencong.training.CourseReport;
import vn.khuyencong.training.CourseReport.ReportState;
import vn.khuyencong.training.CourseReports;
import vn.khuyencong.training.CourseState;
import vn.khuyencong.training.SamePersons;
import vn.khuyencong.training.TrainingCount;
import vn.khuyencong.training.TrainingCourses;
import vn.khuyencong.training.TrainingFigures;

class CourseIntakeTest {

    private static final String UNIT = "P63-24";
    private static final Path GOLDEN = Path.of("../ear/src/main/resources/vn/khuyencong/demo/north-2022-2023.csv");
    private static final LocalDate FROM = LocalDate.of(2024, 3, 4);
    private static final LocalDate TO = LocalDate.of(2024, 4, 30);
    private static final LocalDate AFTER = LocalDate.of(2024, 8, 15);

    private final CourseReportOf reports = new CourseReportOf(UNIT, FROM, TO);
    private Services services;
    private UnitAtItsDoor unit;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("courses-" + test.getDisplayName())).play(AFTER);
        unit = new UnitAtItsDoor(services, UNIT);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aReportIsTakenWithItsCourseItsLearnersAndItsEmployer() {
        Establishment employer = new Establishment("Công ty A", LegalForm.COMPANY, "0100109106", "Xã B");
        accepted(reports.with("KDT-1", 1, reports.course(CourseKind.VOCATIONAL, employer), reports.learners(12)));
        CourseReport taken = report("KDT-1", 1);
        assertEquals(ReportState.IN_FORCE, taken.state());
        assertEquals(12, taken.completed());
        assertEquals(CourseState.REPORTED, taken.ofCourse().state());
        assertEquals(12, taken.ofCourse().planned());
        assertTrue(taken.establishmentId() > 0);
        assertEquals(12, services.transact(work -> work.em().createQuery("select l from CourseLearner l").getResultList()).size());
    }

    @Test
    void theMessageItselfIsReadByWhoeverIsInChargeAtItsUnitAndByNobodyElse() {
        long report = unit.send(reports.of("KDT-1", 1, CourseKind.VOCATIONAL, 12)).id();
        assertTrue(raw(Viewers.officer(UNIT), report));
        assertFalse(raw(Viewers.DEPT_OFFICER, report));
        assertFalse(raw(Viewers.officer("P63-27"), report));
        assertEquals(List.of("OK", "PERSONAL_DATA"), services.<List<String>>transact(work -> work.em().createQuery(
                "select e.outcome from AuditEntry e where e.act = :act order by e.id", String.class).setParameter("act", AuditAct.RAW_MESSAGE_READ).getResultList()));
    }

    @Test
    void aScanThatReportsOfCoursesAloneListIsReadByWhoeverIsInChargeAtItsUnitAndByNobodyElse() {
        String sha256 = "0".repeat(64);
        AttachmentReference scan = new AttachmentReference(sha256, "danh-sach.pdf", "application/pdf", 10, null);
        TrainingReport plain = reports.of("KDT-1", 1, CourseKind.VOCATIONAL, 12);
        long report = unit.send(new TrainingReport(plain.key(), plain.kind(), plain.course(), null, plain.learners(), plain.surveys(), plain.costs(), false, List.of(scan))).id();
        services.transact(work -> {
            Attachment file = new Attachment(new AttachmentPart(UNIT, sha256, 10, "application/pdf", 1, 1, ""), 1, Instant.now());
            file.wasChecked(List.of(), Instant.now());
            work.em().persist(file);
            return null;
        });
        assertTrue(opened(Viewers.officer(UNIT), sha256));
        assertFalse(opened(Viewers.DEPT_OFFICER, sha256));
        long other = unit.send(reports.of("KDT-2", 1, CourseKind.MANAGEMENT, 12)).id();
        assertEquals(List.of(true, false, false), List.of(listed(report, sha256), listed(report, "1".repeat(64)), listed(other, sha256)));
    }

    private boolean opened(Viewer viewer, String sha256) {
        return services.transact(work -> work.the(Attachments.class).open(viewer, new UnitId(UNIT), sha256)).isPresent();
    }

    /** Whether a document that somebody is let read for another reason opens a file. */
    private boolean listed(long document, String sha256) {
        return services.transact(work -> work.the(Attachments.class).openListed(Viewers.DEPT_OFFICER, document, sha256)).isPresent();
    }

    private boolean raw(Viewer viewer, long message) {
        return services.transact(work -> work.the(Submissions.class).rawBody(viewer, message)).isPresent();
    }

    @Test
    void laterVersionsBringWhatBecameOfTheLearnersAndTheLatestSurveyCounts() {
        accepted(reports.of("KDT-1", 1, CourseKind.VOCATIONAL, 12));
        assertEquals(new TrainingCount(1, 12, 0, 0, 0, 0, 0, 0), count());
        assertEquals(null, count().employedPercent());
        Survey third = new Survey(3, LocalDate.of(2024, 8, 1), 11, 0, 5, 2, 1);
        accepted(reports.of("KDT-1", 2, CourseKind.VOCATIONAL, 12, third));
        assertEquals(ReportState.SUPERSEDED, report("KDT-1", 1).state());
        assertEquals(new TrainingCount(1, 12, 12, 8, 0, 0, 0, 0), count());
        assertEquals(new BigDecimal("66.7"), count().employedPercent());
        services.play(LocalDate.of(2024, 11, 20));
        accepted(reports.of("KDT-1", 3, CourseKind.VOCATIONAL, 12, third, new Survey(6, LocalDate.of(2024, 11, 15), 12, 0, 6, 2, 2)));
        assertEquals(10, count().employed());
        accepted(reports.withdrawal("KDT-1", 4));
        assertEquals(new TrainingCount(0, 0, 0, 0, 0, 0, 0, 0), count());
        returned("COURSE_NOTHING_TO_WITHDRAW", reports.withdrawal("KDT-1", 5));
    }

    @Test
    void aVersionWaitsForTheOneBeforeAndAReturnedOneLeavesTheEarlierInForce() {
        InboxMessage second = unit.send(reports.of("KDT-1", 2, CourseKind.CRAFT, 12));
        assertEquals(InboxState.WAITING, second.state());
        accepted(reports.of("KDT-1", 1, CourseKind.CRAFT, 13));
        assertEquals(ReportState.IN_FORCE, report("KDT-1", 2).state());
        returned("COURSE_WITHOUT_LEARNERS", reports.of("KDT-1", 3, CourseKind.CRAFT, 0));
        assertEquals(ReportState.IN_FORCE, report("KDT-1", 2).state());
        assertEquals(12, count().trained());
    }

    @Test
    void aCourseIsReportedWhenItIsOver() {
        returned("COURSE_NOT_OVER", new CourseReportOf(UNIT, FROM, AFTER.plusDays(1)).of("KDT-1", 1, CourseKind.MANAGEMENT, 12));
        returned("COURSE_ENDS_BEFORE_BEGIN", new CourseReportOf(UNIT, TO, FROM).of("KDT-2", 1, CourseKind.MANAGEMENT, 12));
        TrainingReport other = reports.of("KDT-3", 1, CourseKind.MANAGEMENT, 12);
        returned("COURSE_YEAR_DIFFERS", new TrainingReport(new DocumentKey(UNIT, 2023, "TRAINING", "KDT-3", 1), other.kind(), other.course(), null,
                other.learners(), null, other.costs(), false, null));
    }

    @Test
    void aWorkshopCountsItsDelegatesAndNamesNobody() {
        accepted(reports.workshop("HT-1", 104));
        assertEquals(new TrainingCount(1, 0, 0, 0, 0, 1, 104, 0), count());
        TrainingReport workshop = new CourseReportOf(UNIT, FROM, TO).at("Xã C").workshop("HT-2", 30);
        InboxMessage wrong = unit.send(new TrainingReport(workshop.key(), workshop.kind(), workshop.course(), null, reports.learners(2),
                List.of(new Survey(3, LocalDate.of(2024, 8, 1), 1, 0, 1, 0, 0)), workshop.costs(), false, null));
        assertEquals(List.of("COURSE_NAMES_DELEGATES", "COURSE_WITHOUT_DELEGATES", "COURSE_SURVEY_OF_WORKSHOP"), rules(wrong));
        TrainingReport course = reports.of("KDT-1", 1, CourseKind.STARTUP, 12);
        returned("COURSE_WITH_DELEGATES", new TrainingReport(course.key(), course.kind(), course.course(), 3, course.learners(), null, course.costs(), false, null));
    }

    @Test
    void whatIsWrongOfALearnerIsToldByItsPlaceAndNeverByTheName() {
        List<Learner> learners = reports.learners(12);
        learners.set(3, learners.get(2));
        learners.set(4, learner("Học viên Q", 2015, CourseResult.COMPLETED, "CC-01", null));
        learners.set(5, learner("Học viên R", 1990, CourseResult.LEFT, "CC-02", null));
        learners.set(6, learner("Học viên S", 1990, CourseResult.COMPLETED, "CC-01", null));
        InboxMessage inbox = unit.send(reports.with("KDT-1", 1, reports.course(CourseKind.DIGITAL, null), learners));
        assertEquals(List.of("COURSE_LEARNER_TOO_YOUNG /data/learners/4/birthYear", "COURSE_CERTIFICATE_WITHOUT_RESULT /data/learners/5/certificate",
                "COURSE_PERSON_TWICE /data/learners/3", "COURSE_CERTIFICATE_TWICE /data/learners/6/certificate"),
                inbox.findings().stream().map(found -> found.rule() + " " + found.cell()).toList());
        assertFalse(inbox.findings().toString().contains("Học viên"));
        assertFalse(learners.toString().contains("Học viên"));
    }

    @Test
    void aNumberOfAnIdentityPaperIsRefusedAndNotRepeated() {
        List<Learner> learners = reports.learners(12);
        learners.set(7, learner("Học viên 024090001234", 1990, CourseResult.COMPLETED, null, null));
        InboxMessage inbox = unit.send(reports.with("KDT-1", 1, reports.course(CourseKind.CRAFT, null), learners));
        assertEquals(List.of("SCHEMA_VALUE /data/learners/7/name [•••]"),
                inbox.findings().stream().map(found -> found.rule() + " " + found.cell() + " " + found.arguments()).toList());
    }

    @Test
    void aSurveyIsMadeInItsTimeAndCountsNoMoreThanCompleted() {
        returned("COURSE_SURVEY_EARLY", reports.of("KDT-1", 1, CourseKind.CRAFT, 12, new Survey(3, LocalDate.of(2024, 7, 29), 1, 0, 1, 0, 0)));
        returned("COURSE_SURVEY_IN_FUTURE", reports.of("KDT-2", 1, CourseKind.CRAFT, 12, new Survey(3, AFTER.plusDays(1), 1, 0, 1, 0, 0)));
        returned("COURSE_REACHED_ABOVE_COMPLETED", reports.of("KDT-3", 1, CourseKind.CRAFT, 12, new Survey(3, AFTER, 13, 0, 1, 0, 0)));
        returned("COURSE_EMPLOYED_ABOVE_REACHED", reports.of("KDT-4", 1, CourseKind.CRAFT, 12, new Survey(3, AFTER, 2, 0, 1, 1, 1)));
        returned("COURSE_WITHOUT_EMPLOYER", reports.of("KDT-5", 1, CourseKind.CRAFT, 12, new Survey(3, AFTER, 2, 1, 0, 0, 0)));
        returned("COURSE_SURVEY_TWICE", reports.of("KDT-6", 1, CourseKind.CRAFT, 12, new Survey(3, AFTER, 2, 0, 1, 0, 0), new Survey(3, AFTER, 2, 0, 1, 0, 0)));
    }

    @Test
    void whatIsSaidOfEachLearnerAddsUpToTheSurvey() {
        List<Learner> learners = reports.learners(12);
        learners.set(0, learner("Học viên Q", 1990, CourseResult.COMPLETED, null, Work.LOCAL));
        returned("COURSE_WORK_WITHOUT_SURVEY", reports.with("KDT-1", 1, reports.course(CourseKind.CRAFT, null), learners));
        returned("COURSE_WORK_DIFFERS", reports.with("KDT-2", 1, reports.course(CourseKind.CRAFT, null), learners, new Survey(3, AFTER, 2, 0, 1, 1, 0)));
        accepted(reports.with("KDT-3", 1, reports.course(CourseKind.CRAFT, null), learners, new Survey(3, AFTER, 2, 0, 1, 0, 0)));
        learners.set(0, learner("Học viên Q", 1990, CourseResult.FAILED, null, Work.LOCAL));
        returned("COURSE_WORK_WITHOUT_RESULT", reports.with("KDT-4", 1, reports.course(CourseKind.CRAFT, null), learners,
                new Survey(3, AFTER, 2, 0, 1, 0, 0)));
    }

    @Test
    void theNormsOfTheFirstDayOnlyWarnOfWhatWasHeld() {
        InboxMessage big = accepted(reports.of("KDT-1", 1, CourseKind.VOCATIONAL, 36));
        assertEquals(List.of("COURSE_CLASS_BIG"), rules(big));
        assertEquals("QĐ 46/2015/QĐ-TTg, Điều 5; sĩ số, chuyên cần theo quy ước", big.findings().get(0).article());
        assertEquals(List.of("COURSE_CLASS_SMALL", "COURSE_TOO_LONG"),
                rules(accepted(new CourseReportOf(UNIT, LocalDate.of(2024, 1, 2), TO).people("X").of("KDT-2", 1, CourseKind.CRAFT, 3))));
        assertEquals(List.of(), rules(accepted(reports.people("Y").of("KDT-3", 1, CourseKind.STARTUP, 3))));
    }

    @Test
    void whoLearnsInTwoCoursesIsNoticedAndNobodyOfAnotherUnitIsNamed() {
        accepted(reports.of("KDT-1", 1, CourseKind.STARTUP, 12));
        InboxMessage again = accepted(new CourseReportOf(UNIT, FROM, TO.plusDays(1)).of("KDT-2", 1, CourseKind.STARTUP, 2));
        assertEquals(List.of("COURSE_PERSON_IN_ANOTHER", "COURSE_PERSON_IN_ANOTHER"), rules(again));
        assertEquals(List.of("KDT-1"), again.findings().get(0).arguments());
        InboxMessage there = new UnitAtItsDoor(services, "P63-27").send(new CourseReportOf("P63-27", FROM, TO).of("A", 1, CourseKind.STARTUP, 1));
        assertEquals(InboxState.ACCEPTED, there.state());
        assertEquals(List.of("COURSE_PERSON_IN_ANOTHER_UNIT", "COURSE_PERHAPS_TWICE_IN_TWO_UNITS"), rules(there));
        assertEquals(List.of(List.of(), List.of()), there.findings().stream().map(Refusal::arguments).toList());
        List<SamePersons.Pair> pairs = services.transact(work -> work.the(SamePersons.class).pairs(Viewers.DEPT_OFFICER, 2024));
        assertEquals(List.of("KDT-1 A 1 true", "KDT-1 KDT-2 2 false", "KDT-2 A 1 false"),
                pairs.stream().map(pair -> pair.first().document() + " " + pair.second().document() + " " + pair.people() + " " + pair.perhaps()).toList());
    }

    @Test
    void aWorkshopThatAUnitReportsTwiceIsNoticedAndTwoClassesSideBySideAreNot() {
        accepted(reports.workshop("HT-1", 104));
        InboxMessage again = accepted(new CourseReportOf(UNIT, FROM, TO).at("XÃ  b").workshop("HT-2", 104));
        assertEquals(List.of("COURSE_PERHAPS_TWICE [HT-1]"), again.findings().stream().map(found -> found.rule() + " " + found.arguments()).toList());
        assertEquals(List.of(), rules(accepted(reports.people("X").of("KDT-1", 1, CourseKind.STARTUP, 2))));
        assertEquals(List.of(), rules(accepted(reports.people("Y").of("KDT-2", 1, CourseKind.STARTUP, 2))));
        assertEquals(List.of("HT-1 HT-2 0 true"), services.transact(work -> work.the(SamePersons.class).pairs(Viewers.DEPT_OFFICER, 2024)).stream()
                .map(pair -> pair.first().document() + " " + pair.second().document() + " " + pair.people() + " " + pair.perhaps()).toList());
    }

    @Test
    void twoWhoAreAlikeInAListAreOnlyWarnedOf() {
        List<Learner> learners = reports.learners(12);
        learners.set(3, new Learner("HỌC VIÊN  a", 1990, Sex.FEMALE, "xã B", false, false, "Cơ sở khác", CourseResult.COMPLETED, null, null));
        assertEquals(List.of("COURSE_PERSON_PERHAPS_TWICE /data/learners/3"),
                accepted(reports.with("KDT-1", 1, reports.course(CourseKind.STARTUP, null), learners)).findings().stream().map(found -> found.rule() + " " + found.cell()).toList());
    }

    @Test
    void aCourseThatGoesOverNewYearCountsInItsPlanYearOnce() {
        services.play(LocalDate.of(2025, 2, 10));
        CourseReportOf overNewYear = new CourseReportOf(UNIT, LocalDate.of(2024, 12, 2), LocalDate.of(2025, 1, 24));
        accepted(overNewYear.of("KDT-1", 1, CourseKind.VOCATIONAL, 12));
        assertEquals(List.of(0, 12, 0), List.of(trained(2024, LocalDate.of(2024, 6, 30)), trained(2024, LocalDate.of(2024, 12, 31)), trained(2025, LocalDate.of(2025, 12, 31))));
    }

    private int trained(int year, LocalDate until) {
        return services.transact(work -> work.the(TrainingFigures.class).of(Set.of(new UnitId(UNIT)), year, until)).trained();
    }

    @Test
    void aCourseWhoseReportWasTakenBackIsNoLongerListedAsReportedUntilAnotherVersionComes() {
        accepted(reports.of("KDT-1", 1, CourseKind.CRAFT, 12));
        accepted(reports.withdrawal("KDT-1", 2));
        assertEquals(List.of(CourseState.WITHDRAWN), states());
        accepted(reports.of("KDT-1", 3, CourseKind.CRAFT, 12));
        assertEquals(List.of(CourseState.REPORTED), states());
    }

    private List<CourseState> states() {
        return services.transact(work -> work.the(TrainingCourses.class).ofYear(Viewers.DEPT_OFFICER, 2024).stream().map(row -> row.course().state()).toList());
    }

    @Test
    void theNorthOf2022HasItsFiguresThroughTheMessagePath() throws IOException {
        services.play(LocalDate.of(2022, 12, 31));
        Set<UnitId> north = new java.util.HashSet<>();
        try (Reader text = Files.newBufferedReader(GOLDEN)) {
            for (CSVRecord row : CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text)) {
                report(row);
                north.add(new UnitId(province(row)));
            }
        }
        TrainingCount counted = services.transact(work -> work.the(TrainingFigures.class).of(north, 2022, LocalDate.of(2022, 12, 31)));
        assertEquals(List.of(180, 180, 148, 670, 5, 520), List.of(counted.trained(), counted.surveyed(), counted.employed(), counted.managers(),
                counted.workshops(), counted.delegates()));
        assertEquals(new BigDecimal("82.2"), counted.employedPercent());
        TrainingCount folded = services.transact(work -> work.the(TrainingFigures.class).of(Viewers.DEPT_OFFICER, 2022));
        assertEquals(counted, folded);
        List<String> notes = services.transact(work -> work.the(ResultReports.class).of(Viewers.DEPT_OFFICER,
                new Question(2022, Period.YEAR, Scope.of(Region.NORTH), Boundaries.THEN, false))).notes();
        assertTrue(notes.contains("Đối chiếu, không cộng vào biểu: theo báo cáo từng khóa đào tạo có 180 lao động học nghề xong, đã khảo sát 180, "
                + "trong đó 148 có việc làm; 670 người học khởi sự, quản trị, sản xuất sạch hơn; 5 hội thảo, tập huấn với 520 đại biểu."), notes::toString);
    }

    /** What a province has of each figure, as reports of its courses. */
    private void report(CSVRecord row) {
        String province = province(row);
        CourseReportOf of = new CourseReportOf(province, LocalDate.of(2022, 6, 1), LocalDate.of(2022, 7, 29)).at("Xã của " + province)
                .people(row.get("province").replaceAll("[0-9]", ""));
        UnitAtItsDoor door = province.equals(UNIT) ? unit : new UnitAtItsDoor(services, province);
        int trained = number(row, "vocational_trained_2022");
        if (trained > 0) {
            send(door, of.of("DN-1", 1, CourseKind.VOCATIONAL, trained,
                    new Survey(3, LocalDate.of(2022, 11, 4), trained, 0, number(row, "vocational_employed_after_2022"), 0, 0)));
        }
        int managers = number(row, "management_trained_2022");
        if (managers > 0) {
            send(door, of.people("quản lý " + row.get("province").replaceAll("[0-9]", "")).of("QL-1", 1, CourseKind.MANAGEMENT, managers));
        }
        int workshops = number(row, "workshops_2022");
        for (int i = 0; i < workshops; i++) {
            int delegates = number(row, "workshop_delegates_2022") * (i + 1) / workshops - number(row, "workshop_delegates_2022") * i / workshops;
            send(door, of.workshop("HT-" + (i + 1), delegates));
        }
    }

    private String province(CSVRecord row) {
        return services.transact(work -> work.the(Territory.class).map().on(LocalDate.of(2022, 6, 1)).stream()
                .filter(one -> one.code().equals(row.get("code"))).findFirst().orElseThrow().id().value());
    }

    private static void send(UnitAtItsDoor door, TrainingReport report) {
        InboxMessage inbox = door.send(report);
        assertEquals(InboxState.ACCEPTED, inbox.state(), () -> inbox.findings().toString());
    }

    private static int number(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }

    private static Learner learner(String name, int born, CourseResult result, String certificate, Work work) {
        return new Learner(name, born, Sex.MALE, "Xã B", false, false, null, result, certificate, work);
    }

    private TrainingCount count() {
        return services.transact(work -> work.the(TrainingFigures.class).of(Viewers.officer(UNIT), 2024));
    }

    private InboxMessage accepted(Content content) {
        InboxMessage inbox = unit.send(content);
        assertEquals(InboxState.ACCEPTED, inbox.state(), () -> inbox.findings().toString());
        return inbox;
    }

    private void returned(String rule, Content content) {
        InboxMessage inbox = unit.send(content);
        assertTrue(rules(inbox).contains(rule), () -> rule + " in " + inbox.findings());
        assertEquals(InboxState.RETURNED, inbox.state());
    }

    private static List<String> rules(InboxMessage inbox) {
        return inbox.findings().stream().map(Refusal::rule).toList();
    }

    private CourseReport report(String document, int version) {
        return services.transact(work -> {
            CourseReport found = work.the(CourseReports.class).find(new DocumentKey(UNIT, 2024, "TRAINING", document, version)).orElseThrow();
            if (found.ofCourse() != null) {
                found.ofCourse().state();
            }
            return found;
        });
    }
}
