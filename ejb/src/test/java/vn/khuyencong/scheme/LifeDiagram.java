package vn.khuyencong.scheme;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.khuyencong.award.RoundLife;
import vn.khuyencong.fair.FairLife;
import vn.khuyencong.merit.MeritLife;
import vn.khuyencong.plan.national.NationalPlanLife;
import vn.khuyencong.scheme.registration.RegistrationLife;
import vn.khuyencong.training.CourseLife;

/**
 * {@code docs/trang-thai.md}: the tables of the life of a need, of the national plan, of a scheme, of a fair, of a round of awards, of a proposal for
 * merit and of a course as diagrams and as tables, in words.
 */
final class LifeDiagram {

    private static final Set<SchemeAct> CHANGES = EnumSet.of(SchemeAct.REQUEST_ADJUSTMENT, SchemeAct.APPROVE_ADJUSTMENT, SchemeAct.REFUSE_ADJUSTMENT,
            SchemeAct.REQUEST_STOP, SchemeAct.APPROVE_STOP, SchemeAct.REFUSE_STOP, SchemeAct.WITHDRAW_REQUEST, SchemeAct.REPORT_VIOLATION,
            SchemeAct.LIFT_HOLD, SchemeAct.STOP_FOR_VIOLATION, SchemeAct.EXTEND_TIME, SchemeAct.AMEND, SchemeAct.DROP, SchemeAct.INSPECT);
    private static final List<String> HEAD = List.of("# Vòng đời của nhu cầu, kế hoạch quốc gia, đề án khuyến công, hội chợ, bình chọn, bằng khen và khóa đào tạo", "",
            "Tài liệu này được dựng từ các bảng chuyển trạng thái mà hệ thống dùng (`vn.khuyencong.scheme.registration.RegistrationLife`, "
            + "`vn.khuyencong.plan.national.NationalPlanLife`, `vn.khuyencong.scheme.SchemeLife`, `vn.khuyencong.fair.FairLife`, `vn.khuyencong.award.RoundLife`, "
            + "`vn.khuyencong.merit.MeritLife`, `vn.khuyencong.training.CourseLife`); việc nào không có trong bảng "
            + "thì hệ thống từ chối. Sơ đồ chỉ vẽ những bước làm đổi trạng thái; bảng bên dưới mỗi sơ đồ ghi đủ.", "",
            "Không sửa tay: `LifeDiagramTest` so tài liệu với bảng và nói cách dựng lại.", "");

    private LifeDiagram() {
    }

    /** The whole document. */
    static String document() {
        return String.join("\n", HEAD)
                + LifeDrawing.of("Nhu cầu đã đăng ký", RegistrationLife.rows().stream().map(LifeWay::of).toList())
                + LifeDrawing.of("Kế hoạch khuyến công quốc gia của một năm", NationalPlanLife.transitions().stream().map(LifeWay::of).toList())
                + scheme("Đề án: từ hồ sơ đến quyết định phê duyệt kế hoạch", row -> !row.from().wasApproved() && !CHANGES.contains(row.act()))
                + scheme("Đề án: thực hiện, từ giao kinh phí đến hậu kiểm", row -> row.from().wasApproved() && !CHANGES.contains(row.act()))
                + scheme("Đề án: điều chỉnh, bổ sung, ngừng", row -> CHANGES.contains(row.act()))
                + LifeDrawing.of("Hội chợ, triển lãm", FairLife.transitions().stream().map(LifeWay::of).toList())
                + LifeDrawing.of("Vòng bình chọn sản phẩm", RoundLife.transitions().stream().map(LifeWay::of).toList())
                + LifeDrawing.of("Đề nghị tặng bằng khen", MeritLife.rows().stream().map(LifeWay::of).toList())
                + LifeDrawing.of("Khóa đào tạo, tập huấn, hội thảo", CourseLife.transitions().stream().map(LifeWay::of).toList());
    }

    private static String scheme(String title, Predicate<Transition> rows) {
        return LifeDrawing.ofScheme(title, SchemeLife.transitions().stream().filter(rows).map(LifeWay::of).toList());
    }
}
