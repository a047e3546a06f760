package vn.khuyencong.demo;

import java.time.LocalDate;
import java.util.stream.Stream;
import vn.khuyencong.demo.RecordedLives.Sent;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.shared.FundSource;

/**
 * Bắc Ninh, plans of 2021: nationally 1.900 triệu, machines for 3 establishments at the ceiling of 300 each and a model of
 * carton packaging at the ceiling of 1.000; locally 4.500 triệu, machines for 14 establishments and what helps them besides
 * (how the money divides is made up).
 */
final class BacNinh2021 {

    private static final String UNIT = "P63-27";
    private static final String PROVINCE = "Bắc Ninh";
    private static final int LOCAL_ESTABLISHMENTS = 14;

    private BacNinh2021() {
    }

    static Stream<Sent> documents() {
        return Stream.of(national(), local()).map(plan -> new Sent(RecordedLives.Season.PLANS_2021, plan.document()));
    }

    private static RecordedPlan national() {
        return new RecordedPlan(UNIT, PROVINCE, 2021, FundSource.NATIONAL, RecordedPlan.byTheMinister("01/2020/QĐ-MHQG", LocalDate.of(2020, 12, 22)))
                .machines("Hỗ trợ ứng dụng máy móc thiết bị tiên tiến vào sản xuất bao bì carton", 300, "Máy sản xuất bao bì carton",
                        establishment(1), establishment(2), establishment(3))
                .model("Xây dựng mô hình trình diễn kỹ thuật sản xuất bao bì carton, công suất 60.000 tấn/năm", 1_000,
                        "Dây chuyền sản xuất bao bì carton", RecordedPlan.unnamed(4, "Huyện Thuận Thành, Bắc Ninh"));
    }

    private static RecordedPlan local() {
        RecordedPlan plan = new RecordedPlan(UNIT, PROVINCE, 2021, FundSource.LOCAL, RecordedPlan.byTheProvince("01/2021/QĐ-MHĐP", LocalDate.of(2021, 1, 10)));
        for (int i = 1; i <= LOCAL_ESTABLISHMENTS; i++) {
            plan.machines("Hỗ trợ đầu tư máy móc thiết bị tiên tiến vào sản xuất", 250, "Máy, thiết bị minh họa", establishment(4 + i));
        }
        return plan.work("A5", "Tư vấn ứng dụng công nghệ, thiết bị tiên tiến vào sản xuất", 600)
                .work("A6", "Thông tin, tuyên truyền về khuyến công", 400);
    }

    private static PlanSubmission.Establishment establishment(int number) {
        return RecordedPlan.unnamed(number, "Xã Minh Họa, Bắc Ninh");
    }
}
