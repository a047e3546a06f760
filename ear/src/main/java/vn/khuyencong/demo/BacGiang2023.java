package vn.khuyencong.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.demo.RecordedLives.Sent;
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;

/**
 * Bắc Giang, 2023: the plans that were sent in January are carried out to the end. All 6 national schemes of 3.200 triệu; all
 * 16 local ones of 3.300 triệu, of which 3.200 are settled and 100 freed: so both figures that are told of them hold, the
 * plan's and the report's. What stands on machines is post-checked on the survey of 2024.
 */
final class BacGiang2023 {

    static final String UNIT = "P63-24";

    private static final LocalDate BEGUN = LocalDate.of(2023, 2, 20);
    private static final LocalDate DONE = LocalDate.of(2023, 12, 10);
    /** Of the last local scheme. */
    private static final long FREED = SchemeWay.trieu(100);

    private BacGiang2023() {
    }

    static Stream<Sent> documents() {
        return Stream.concat(Stream.of(FundSource.NATIONAL, FundSource.LOCAL).flatMap(BacGiang2023::lives), Stream.of(new Sent(
                RecordedLives.Season.YEAR_2023, report())));
    }

    /** The schemes that end with machines at an establishment. */
    static List<PlanSubmission.Scheme> onMachines(FundSource fund) {
        return PlanSchemes.of(province(), 2023, fund).stream().filter(BacGiang2023::isOnMachines).toList();
    }

    private static boolean isOnMachines(PlanSubmission.Scheme scheme) {
        return scheme.lines().get(0).establishment() != null;
    }

    private static Stream<Sent> lives(FundSource fund) {
        List<PlanSubmission.Scheme> schemes = PlanSchemes.of(province(), 2023, fund);
        return IntStream.range(0, schemes.size()).boxed().flatMap(i -> life(fund, schemes.get(i), i == schemes.size() - 1));
    }

    private static Stream<Sent> life(FundSource fund, PlanSubmission.Scheme scheme, boolean last) {
        SchemeWay way = new SchemeWay(UNIT, 2023, fund, scheme);
        if (fund == FundSource.LOCAL) {
            way.assigned(RecordedLives.Season.ASSIGNED_2023.day());
        }
        long settled = scheme.support() - (fund == FundSource.LOCAL && last ? FREED : 0);
        if (isOnMachines(scheme)) {
            way.machinesBought(BEGUN, DONE, settled);
        } else {
            way.workDone(BEGUN, DONE, settled);
        }
        return way.steps().stream().map(step -> new Sent(season(step), step));
    }

    private static RecordedLives.Season season(SchemeStep step) {
        return step.act().equals("ASSIGN_FUNDS") ? RecordedLives.Season.ASSIGNED_2023 : RecordedLives.Season.DONE_2023;
    }

    private static PeriodicReport report() {
        return new PeriodicReport(new DocumentKey(UNIT, 2023, "REPORT_YEAR", "BC-YEAR-2023", 1), SubmissionKind.ORIGINAL, Period.YEAR,
                ValueStatus.ACTUAL, "Báo cáo kết quả công tác khuyến công - Bắc Giang (số liệu minh họa)", true,
                List.of(new Amount("funds", FundSource.NATIONAL, null, SchemeWay.trieu(3_200)),
                        new Amount("funds", FundSource.LOCAL, null, SchemeWay.trieu(3_200))));
    }

    private static Map<String, String> province() {
        return NorthernFigures.provinces().stream().filter(province -> province.get("code").equals("24")).findFirst().orElseThrow();
    }
}
