package vn.khuyencong.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.demo.RecordedLives.Sent;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.shared.FundSource;

/**
 * Bắc Giang, first half of 2024: 18 local schemes of 3.500 triệu, 16 of them under way and 7 of the 10 on machines done; of the
 * national group schemes, planned on what was offered in 2023, one is to cost less, one needs another machine and one another
 * specification. How the money divides and what the national plan comes to is made up.
 */
final class BacGiang2024 {

    private static final String UNIT = BacGiang2023.UNIT;
    private static final String PROVINCE = "Bắc Giang";
    private static final String MACHINES = "Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến vào sản xuất";
    private static final int ON_MACHINES = 10;
    private static final int DONE = 7;
    private static final int UNDER_WAY = 16;
    private static final LocalDate ASSIGNED = LocalDate.of(2024, 3, 8);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 10);

    private static final RecordedPlan NATIONAL = new RecordedPlan(UNIT, PROVINCE, 2024, FundSource.NATIONAL,
            RecordedPlan.byTheMinister("01/2023/QĐ-MHQG", LocalDate.of(2023, 12, 22)))
            .machines(MACHINES, 300, "Máy cắt gọt kim loại CNC", establishment(1), establishment(2))
            .machines(MACHINES, 300, "Máy đóng gói tự động", establishment(3), establishment(4))
            .machines(MACHINES, 300, "Máy ép ván", establishment(5), establishment(6))
            .machines(MACHINES, 300, "Máy sấy nông sản", establishment(7));

    private BacGiang2024() {
    }

    static Stream<Sent> documents() {
        RecordedPlan local = local();
        Stream<Sent> plans = Stream.of(NATIONAL, local).map(plan -> new Sent(RecordedLives.Season.PLANS_2024, plan.document()));
        Stream<SchemeStep> steps = Stream.concat(changes(), IntStream.range(0, local.schemes().size()).boxed()
                .flatMap(i -> half(i, local.schemes().get(i)).steps().stream()));
        return Stream.concat(plans, steps.map(step -> new Sent(RecordedLives.Season.HALF_YEAR_2024, step)));
    }

    private static RecordedPlan local() {
        RecordedPlan plan = new RecordedPlan(UNIT, PROVINCE, 2024, FundSource.LOCAL, RecordedPlan.byTheProvince("01/2024/QĐ-MHĐP", LocalDate.of(2024, 3, 5)));
        for (int i = 1; i <= ON_MACHINES; i++) {
            plan.machines(MACHINES, 220, "Máy, thiết bị minh họa", establishment(7 + i));
        }
        return plan.work("A4", "Phát triển sản phẩm công nghiệp nông thôn tiêu biểu, hội nghị, hội chợ", 200)
                .work("A5", "Tư vấn, trợ giúp cơ sở công nghiệp nông thôn", 150)
                .work("A6", "Cung cấp thông tin về khuyến công", 120)
                .work("A6", "Tuyên truyền về khuyến công", 120)
                .work("A9", "Nâng cao năng lực quản lý hoạt động khuyến công", 130)
                .work("A9", "Tổ chức thực hiện hoạt động khuyến công", 130)
                .work("A4", "Tham gia hội chợ, triển lãm ngoài tỉnh", 250)
                .work("A2", "Đào tạo quản trị doanh nghiệp", 200);
    }

    private static Stream<SchemeStep> changes() {
        return Stream.of(
                asked(0, "Giảm tổng mức đầu tư theo giá mua thực tế", new SchemeStep.Change("ADJUST_INVESTMENT_DOWN", List.of(new SchemeStep.ChangedLine(1,
                        SchemeWay.trieu(240), SchemeWay.trieu(480), SchemeWay.trieu(240), null, null, List.of())), null, null, null)),
                asked(1, "Máy trong hồ sơ không còn bán", changed("ADJUST_EQUIPMENT_NAME", new SchemeStep.ChangedItem(1, "Máy đóng gói chân không", null, null))),
                asked(2, "Thông số kỹ thuật khác báo giá", changed("ADJUST_EQUIPMENT_SPEC", new SchemeStep.ChangedItem(1, null, "Lực ép 600 tấn", null))));
    }

    private static SchemeStep asked(int position, String note, SchemeStep.Change change) {
        return new SchemeWay(UNIT, 2024, FundSource.NATIONAL, NATIONAL.schemes().get(position))
                .adjustmentRequested(JUNE, "EQUIPMENT_CHANGE", note, change).steps().get(0);
    }

    private static SchemeStep.Change changed(String kind, SchemeStep.ChangedItem item) {
        return new SchemeStep.Change(kind, List.of(new SchemeStep.ChangedLine(1, null, null, null, null, null, List.of(item))), null, null, null);
    }

    private static SchemeWay half(int position, PlanSubmission.Scheme scheme) {
        SchemeWay way = new SchemeWay(UNIT, 2024, FundSource.LOCAL, scheme).assigned(ASSIGNED);
        if (position < ON_MACHINES) {
            way.checked(ASSIGNED.plusDays(10), "PROCEED").contracted(ASSIGNED.plusDays(30));
            return position < DONE ? way.progress(JUNE, 90).completed(JUNE.plusDays(15)) : way.progress(JUNE, 60);
        }
        if (position == ON_MACHINES) {
            return way.begun(ASSIGNED.plusDays(10)).progress(JUNE, 100).completed(JUNE.plusDays(5));
        }
        return position < UNDER_WAY ? way.begun(ASSIGNED.plusDays(10)).progress(JUNE, 50) : way;
    }

    private static PlanSubmission.Establishment establishment(int number) {
        return RecordedPlan.establishment(String.format("Cơ sở CNNT minh họa %s 2024-%02d", PROVINCE, number), PlanSubmission.LegalForm.COMPANY,
                "Xã Minh Họa, " + PROVINCE);
    }
}
