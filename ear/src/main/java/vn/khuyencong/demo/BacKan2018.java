package vn.khuyencong.demo;

import static vn.khuyencong.demo.RecordedPlan.establishment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.demo.RecordedLives.Sent;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.shared.FundSource;

/**
 * Bắc Kạn, first half of 2018: 3 national schemes of 600 triệu, assigned in May (one contracted, one to be adjusted, one asked
 * to be stopped); 10 local ones of 529 triệu (2 done, 4 half done, 2 asked to be stopped, 2 not begun; how the money divides
 * among them is made up); for 2019 no scheme that meets the aims of the national fund.
 */
final class BacKan2018 {

    private static final String UNIT = "P63-06";
    private static final String PROVINCE = "Bắc Kạn";
    private static final LocalDate ASSIGNED = LocalDate.of(2018, 2, 5);
    private static final LocalDate JUNE = LocalDate.of(2018, 6, 5);

    private static final RecordedPlan NATIONAL = new RecordedPlan(UNIT, PROVINCE, 2018, FundSource.NATIONAL,
            RecordedPlan.byTheMinister("4768/QĐ-BCT", LocalDate.of(2017, 12, 22)))
            .machines("Hỗ trợ ứng dụng máy móc thiết bị trong chế biến nông lâm sản", 200, "Máy chế biến nông lâm sản",
                    establishment("HTX Nông nghiệp Tân Thành", LegalForm.COOPERATIVE, "Xã Nông Thượng, thành phố Bắc Kạn"))
            .machines("Hỗ trợ ứng dụng máy móc thiết bị trong sản xuất sản phẩm phụ tùng cơ khí", 200, "Máy gia công cơ khí",
                    establishment("HTX Thành Ngân", LegalForm.COOPERATIVE, "Xã Cường Lợi, huyện Na Rì"))
            .machines("Hỗ trợ ứng dụng trong sản xuất các sản phẩm từ tre", 200, "Máy chế biến tre",
                    establishment("Công ty TNHH Đinh Lâm", LegalForm.COMPANY, "Thị trấn Chợ Rã, huyện Ba Bể"));
    private static final RecordedPlan LOCAL = new RecordedPlan(UNIT, PROVINCE, 2018, FundSource.LOCAL,
            RecordedPlan.byTheProvince("01/2018/QĐ-MHĐP", LocalDate.of(2018, 1, 10)))
            .work("A4", "Tổ chức bình chọn sản phẩm CNNT tiêu biểu tỉnh Bắc Kạn năm 2018", 60)
            .work("A9", "Hỗ trợ kinh phí khảo sát xây dựng kế hoạch khuyến công năm 2019", 30)
            .work("A6", "Thông tin, tuyên truyền hoạt động Khuyến công", 50)
            .work("A4", "Tham gia hội chợ triển lãm giới thiệu quảng bá sản phẩm CNNT tỉnh Bắc Kạn", 80)
            .work("A5", "Hỗ trợ thiết kế mẫu mã, bao bì sản phẩm", 60)
            .machines("Hỗ trợ ứng dụng máy móc thiết bị trong sản xuất đồ mộc dân dụng", 70, "Máy chế biến gỗ",
                    establishment("HKD Lại Văn Tú", LegalForm.HOUSEHOLD, "Xã Quang Phong, huyện Na Rì"))
            .machines("Hỗ trợ ứng dụng máy móc thiết bị trong sản xuất đồ mộc dân dụng", 70, "Máy chế biến gỗ",
                    establishment("HTX Thành Long", LegalForm.COOPERATIVE, "Xã Yên Hân, huyện Chợ Mới"))
            .machines("Hỗ trợ ứng dụng máy móc thiết bị trong sản xuất gạch không nung silicat", 59, "Máy ép gạch không nung",
                    establishment("HKD Sằm Văn Thường", LegalForm.HOUSEHOLD, "Xã Côn Minh, huyện Na Rì"))
            .work("A9", "Hội nghị tập huấn công tác khuyến công", 25)
            .work("A9", "Hỗ trợ kinh phí quản lý chương trình đề án khuyến công năm 2018", 25);
    private static final PlanSubmission NOTHING_FOR_2019 = new RecordedPlan(UNIT, PROVINCE, 2019, FundSource.NATIONAL, null).document();

    private BacKan2018() {
    }

    static Stream<Sent> documents() {
        Stream<Sent> plans = Stream.of(NATIONAL, LOCAL).map(plan -> new Sent(RecordedLives.Season.PLANS_2018, plan.document()));
        Stream<Sent> assigned = LOCAL.schemes().stream().map(scheme -> new Sent(RecordedLives.Season.ASSIGNED_2018, assigned(scheme).steps().get(0)));
        Stream<Sent> steps = Stream.concat(national(), local()).map(step -> new Sent(RecordedLives.Season.HALF_YEAR_2018, step));
        return Stream.of(plans, assigned, steps, Stream.of(new Sent(RecordedLives.Season.HALF_YEAR_2018, NOTHING_FOR_2019))).flatMap(sent -> sent);
    }

    private static Stream<SchemeStep> national() {
        List<PlanSubmission.Scheme> schemes = NATIONAL.schemes();
        return Stream.of(
                way(FundSource.NATIONAL, schemes.get(0)).checked(JUNE, "PROCEED").contracted(JUNE.plusDays(7)),
                way(FundSource.NATIONAL, schemes.get(1)).checked(JUNE, "ADJUST").adjustmentRequested(JUNE.plusDays(15), "EQUIPMENT_CHANGE",
                        "Đơn vị thụ hưởng đang nghiên cứu thị trường máy móc thiết bị", new SchemeStep.Change("ADJUST_CONTENT", List.of(
                        new SchemeStep.ChangedLine(1, null, null, null, "Hỗ trợ máy gia công cơ khí loại khác", null, List.of())), null, null, null)),
                way(FundSource.NATIONAL, schemes.get(2)).checked(JUNE, "STOP").stopRequested(JUNE.plusDays(13), "MARKET_DEMAND",
                        "Đơn vị gặp khó khăn về thị trường tiêu thụ")).flatMap(way -> way.steps().stream());
    }

    /** What follows the assignment, which was sent before. */
    private static Stream<SchemeStep> local() {
        return IntStream.range(0, LOCAL.schemes().size()).boxed().flatMap(i -> local(i, assigned(LOCAL.schemes().get(i))).steps().stream().skip(1));
    }

    private static SchemeWay local(int position, SchemeWay assigned) {
        return switch (position) {
            case 0, 1 -> assigned.begun(ASSIGNED.plusDays(10)).progress(JUNE, 100).completed(JUNE.plusDays(10));
            case 2, 3, 4 -> assigned.begun(ASSIGNED.plusDays(20)).progress(JUNE.plusDays(20), 50);
            case 5 -> assigned.checked(ASSIGNED.plusDays(20), "PROCEED").contracted(ASSIGNED.plusDays(40)).progress(JUNE.plusDays(20), 50);
            case 6, 7 -> assigned.checked(ASSIGNED.plusDays(25), "STOP").stopRequested(JUNE.plusDays(13), "OTHER", "Đơn vị thụ hưởng xin dừng thực hiện");
            default -> assigned;
        };
    }

    private static SchemeWay assigned(PlanSubmission.Scheme scheme) {
        return way(FundSource.LOCAL, scheme).assigned(ASSIGNED);
    }

    private static SchemeWay way(FundSource fund, PlanSubmission.Scheme scheme) {
        return new SchemeWay(UNIT, 2018, fund, scheme);
    }
}
