package vn.khuyencong.demo;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.AwardResult;
import vn.khuyencong.exchange.contract.AwardResult.GroupEntries;
import vn.khuyencong.exchange.contract.AwardResult.RecognisedProduct;
import vn.khuyencong.exchange.contract.ConsultancyField;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.ConsultancyReport.Client;
import vn.khuyencong.exchange.contract.ConsultancyReport.Project;
import vn.khuyencong.exchange.contract.ConsultancyReport.Recognised;
import vn.khuyencong.exchange.contract.ConsultancyStatus;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.exchange.contract.TrainingReport;
import vn.khuyencong.exchange.contract.TrainingReport.Costs;
import vn.khuyencong.exchange.contract.TrainingReport.Course;
import vn.khuyencong.exchange.contract.TrainingReport.CourseResult;
import vn.khuyencong.exchange.contract.TrainingReport.Learner;
import vn.khuyencong.exchange.contract.TrainingReport.Sex;
import vn.khuyencong.exchange.contract.TrainingReport.Survey;

/**
 * What the northern provinces report of courses, recognised products and consultancy, one document each, so that the sums of these come to
 * the figures of their signed reports. People, products and clients are made up. The same on every machine and day.
 */
final class NorthernResults {

    /** Nobody looks as if he were somebody. */
    private static final String LEARNER = "Học viên minh họa ";
    private static final LocalDate FROM = LocalDate.of(2022, 6, 1);
    private static final LocalDate TO = LocalDate.of(2022, 7, 29);
    private static final LocalDate SURVEYED = LocalDate.of(2022, 11, 4);

    private NorthernResults() {
    }

    /** A day on which the provinces send, and what they send then. */
    enum Season {
        YEAR_2022(LocalDate.of(2022, 12, 20), NorthernResults::of2022),
        HALF_YEAR_2023(LocalDate.of(2023, 7, 6), province -> projects(province, 2023, 2, "h1_2023"));

        private final LocalDate day;
        private final Function<Map<String, String>, Stream<? extends Payload>> documents;

        Season(LocalDate day, Function<Map<String, String>, Stream<? extends Payload>> documents) {
            this.day = day;
            this.documents = documents;
        }

        LocalDate day() {
            return day;
        }

        /** All that is sent on that day. */
        Stream<? extends Payload> documents() {
            return NorthernFigures.provinces().stream().flatMap(documents);
        }
    }

    /** Writes {@code folder/SEASON/UNIT/*.json}. */
    static void write(Path folder) throws IOException {
        ObjectWriter writer = Json.MAPPER.writerWithDefaultPrettyPrinter();
        for (Season season : Season.values()) {
            for (Payload document : season.documents().toList()) {
                Path own = Files.createDirectories(folder.resolve(season.name()).resolve(document.key().unit()));
                writer.writeValue(own.resolve(document.key().document() + ".json").toFile(), document);
            }
        }
    }

    private static Stream<? extends Payload> of2022(Map<String, String> province) {
        return Stream.of(courses(province), workshops(province), products(province), projects(province, 2022, 3, "2022")).flatMap(some -> some);
    }

    private static Stream<TrainingReport> courses(Map<String, String> province) {
        int trained = number(province, "vocational_trained_2022");
        int managers = number(province, "management_trained_2022");
        Survey after = new Survey(3, SURVEYED, trained, 0, number(province, "vocational_employed_after_2022"), 0, 0);
        return Stream.of(course(province, "DN-2022-1", CourseKind.VOCATIONAL, "Đào tạo nghề (minh họa)", trained, List.of(after)),
                course(province, "QL-2022-1", CourseKind.MANAGEMENT, "Đào tạo quản trị doanh nghiệp (minh họa)", managers, List.of()))
                .filter(report -> !report.learners().isEmpty());
    }

    private static TrainingReport course(Map<String, String> province, String document, CourseKind kind, String name, int learners, List<Survey> surveys) {
        String of = LEARNER + (kind == CourseKind.MANAGEMENT ? "quản lý " : "") + province.get("province") + " ";
        return new TrainingReport(key(province, 2022, TrainingReport.STREAM, document), SubmissionKind.ORIGINAL, held(province, kind, name, FROM, TO), null,
                IntStream.range(0, learners).mapToObj(i -> new Learner(of + letters(i), 1970 + i % 30, i % 2 == 0 ? Sex.FEMALE : Sex.MALE, place(province), false, false,
                        null, CourseResult.COMPLETED, null, null)).toList(), surveys, new Costs(0, 1_000_000L * learners, 0), true, List.of());
    }

    /** One after the other. */
    private static Stream<TrainingReport> workshops(Map<String, String> province) {
        int workshops = number(province, "workshops_2022");
        int delegates = number(province, "workshop_delegates_2022");
        return IntStream.range(0, workshops).mapToObj(i -> new TrainingReport(key(province, 2022, TrainingReport.STREAM, "HT-2022-" + (i + 1)), SubmissionKind.ORIGINAL,
                held(province, CourseKind.WORKSHOP, "Hội thảo (minh họa)", FROM.plusWeeks(i), FROM.plusWeeks(i)), delegates * (i + 1) / workshops - delegates * i / workshops,
                List.of(), List.of(), new Costs(0, 0, 0), true, List.of()));
    }

    private static Course held(Map<String, String> province, CourseKind kind, String name, LocalDate from, LocalDate to) {
        return new Course(kind, name, null, place(province), from, to, null, null, null);
    }

    private static Stream<AwardResult> products(Map<String, String> province) {
        int products = number(province, "award_products_2022");
        int makers = number(province, "award_establishment_turns_2022");
        List<RecognisedProduct> recognised = IntStream.range(0, products).mapToObj(i -> new RecognisedProduct(Integer.toString(i + 1),
                RecordedPlan.establishment(String.format("Cơ sở có sản phẩm minh họa %s %02d", province.get("province"), i % makers + 1),
                        PlanSubmission.LegalForm.HOUSEHOLD, place(province)), "Sản phẩm minh họa " + (i + 1), "OTHER", null, null)).toList();
        return recognised.isEmpty() ? Stream.empty() : Stream.of(new AwardResult(key(province, 2022, AwardResult.STREAM, "KQ-2022"), SubmissionKind.ORIGINAL,
                AwardLevel.PROVINCE, null, "Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu năm 2022 (minh họa)",
                new PlanSubmission.Decision("01/2022/QĐ-MHBC", LocalDate.of(2022, 9, 1), "Chủ tịch Ủy ban nhân dân"),
                List.of(new GroupEntries("OTHER", products)), makers, recognised, true, List.of()));
    }

    /** The projects of a year, which together earn what the report says, all of it in one quarter. */
    private static Stream<ConsultancyReport> projects(Map<String, String> province, int year, int quarter, String when) {
        long projects = number(province, "consultancy_projects_" + when);
        long millions = number(province, "consultancy_revenue_" + when);
        return LongStream.range(0, projects).mapToObj(i -> {
            long revenue = SchemeWay.trieu(millions * (i + 1) / projects - millions * i / projects);
            String name = province.get("province") + " " + year + "-" + (i + 1);
            return new ConsultancyReport(key(province, year, ConsultancyReport.STREAM, "TV-" + year + "-" + (i + 1)), SubmissionKind.ORIGINAL,
                    new Project("Dự án tư vấn minh họa " + name, ConsultancyField.values()[(int) i % ConsultancyField.values().length],
                            new Client("Khách hàng minh họa " + name, null, null), "MH-HĐ-" + year + "-" + (i + 1), LocalDate.of(year, 2, 1), null, null, revenue,
                            ConsultancyStatus.COMPLETED), List.of(new Recognised(year, quarter, revenue)), true);
        });
    }

    private static DocumentKey key(Map<String, String> province, int year, String stream, String document) {
        return new DocumentKey(DemoUnits.idOf(province.get("code")), year, stream, document, 1);
    }

    private static String place(Map<String, String> province) {
        return "Xã Minh Họa, " + province.get("province");
    }

    private static int number(Map<String, String> province, String column) {
        return Integer.parseInt(province.get(column));
    }

    /** A, B, … Z, AA, AB: a name has no digits. */
    private static String letters(int number) {
        return (number < 26 ? "" : letters(number / 26 - 1)) + (char) ('A' + number % 26);
    }
}
