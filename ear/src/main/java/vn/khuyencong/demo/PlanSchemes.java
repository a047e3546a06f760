package vn.khuyencong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.shared.FundSource;

/**
 * Splits a province's plan into schemes and lines: sums exact to the đồng, every line within its ceiling. Seeded by unit,
 * year and fund. Bắc Giang's plan of 2023 is the one the records tell of: 6 national schemes for 11 establishments, 16
 * local ones, 9 of them for one establishment each.
 */
final class PlanSchemes {

    private static final long MILLION = 1_000_000L;
    private static final long MACHINERY_MOST = 300;
    private static final long DEMO_MOST = 1_000;

    private final Map<String, String> province;
    private final int year;
    private final FundSource fund;
    private final Random random;
    private final List<PlanSubmission.Scheme> schemes = new ArrayList<>();
    private long left;
    private int establishments;

    private PlanSchemes(Map<String, String> province, int year, FundSource fund) {
        this.province = province;
        this.year = year;
        this.fund = fund;
        this.random = new Random(Integer.parseInt(province.get("code")) * 10_000L + year * 2L + fund.ordinal());
        this.left = number("plan_" + year + "_" + (fund == FundSource.NATIONAL ? "national" : "local"));
    }

    static List<PlanSubmission.Scheme> of(Map<String, String> province, int year, FundSource fund) {
        PlanSchemes plan = new PlanSchemes(province, year, fund);
        if (province.get("code").equals("24") && year == 2023) {
            plan.bacGiang2023();
        } else {
            plan.synthetic();
        }
        return plan.schemes;
    }

    private void synthetic() {
        String suffix = fund == FundSource.NATIONAL ? "national" : "local";
        long models = number("demo_models_2022_" + suffix);
        long machines = number("machinery_establishments_2022_" + suffix);
        for (long i = 0; i < models; i++) {
            demo(Math.min(DEMO_MOST, left / 4));
        }
        long each = machines == 0 ? 0 : Math.min(MACHINERY_MOST, left * 7 / 10 / machines);
        for (long done = 0; done < machines; ) {
            int size = (int) Math.min(1 + random.nextInt(3), machines - done);
            machinery(size, each);
            done += size;
        }
        rest(List.of(40L, 25L, 20L, 15L));
    }

    private void bacGiang2023() {
        if (fund == FundSource.NATIONAL) {
            // 11 establishments share 3,200 million: ten get 291, the last 290.
            for (int i = 0; i < 5; i++) {
                machinery(2, 291);
            }
            machinery(1, left);
        } else {
            for (int i = 0; i < 9; i++) {
                machinery(1, 200);
            }
            rest(List.of(20L, 18L, 16L, 14L, 12L, 11L, 9L));
        }
    }

    private void demo(long support) {
        scheme("Xây dựng mô hình trình diễn kỹ thuật", PlanSubmission.SchemeKind.SHOWCASE,
                List.of(line("A3", "DEMO_NEW", "Xây dựng mô hình trình diễn kỹ thuật sản xuất sản phẩm mới", support, 30, true)));
    }

    private void machinery(int size, long each) {
        List<PlanSubmission.Line> lines = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lines.add(line("A3", "MACHINERY", "Ứng dụng máy móc, thiết bị tiên tiến vào sản xuất", each, 50, true));
        }
        scheme("Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến vào sản xuất",
                size == 1 ? PlanSubmission.SchemeKind.SINGLE : PlanSubmission.SchemeKind.GROUP, lines);
    }

    /** What machines and models leave goes to fairs, training, communication and management, in the given parts. */
    private void rest(List<Long> percents) {
        String[] activity = {"A4", "A2", "A6", "A9", "A4", "A5", "A6"};
        String[] content = {"Tham gia hội chợ, triển lãm giới thiệu sản phẩm", "Đào tạo quản trị doanh nghiệp",
            "Thông tin, tuyên truyền về khuyến công", "Nâng cao năng lực quản lý khuyến công",
            "Tổ chức bình chọn sản phẩm công nghiệp nông thôn tiêu biểu", "Tư vấn, trợ giúp cơ sở công nghiệp nông thôn",
            "Xây dựng chuyên mục khuyến công trên báo, đài"};
        long whole = left;
        for (int i = 0; i < percents.size(); i++) {
            long support = i == percents.size() - 1 ? left : whole * percents.get(i) / 100;
            if (support > 0) {
                scheme(content[i], PlanSubmission.SchemeKind.SINGLE, List.of(line(activity[i], null, content[i], support, 100, false)));
            }
        }
    }

    private void scheme(String name, PlanSubmission.SchemeKind kind, List<PlanSubmission.Line> lines) {
        String code = String.format("%s-%d-%02d", fund == FundSource.NATIONAL ? "KCQG" : "KCDP", year, schemes.size() + 1);
        schemes.add(new PlanSubmission.Scheme(code, name, kind, "Trung tâm Khuyến công " + province.get("province"),
                province.get("province"), year + "-03", year + "-11", null,
                lines.stream().mapToLong(PlanSubmission.Line::support).sum(), lines));
    }

    /** @param support triệu đồng, taken off what is left; {@code percent} is the largest share the law allows */
    private PlanSubmission.Line line(String activity, String norm, String content, long support, int percent, boolean machine) {
        left -= support;
        long cost = percent == 100 ? support * MILLION
                : (support * MILLION * 100 / percent / MILLION + 1 + random.nextInt(40)) * MILLION;
        List<PlanSubmission.Equipment> equipment = machine ? List.of(new PlanSubmission.Equipment("Máy, thiết bị minh họa",
                null, null, 1, cost, new PlanSubmission.Quotation("BG-" + (establishments + 1), "Nhà cung cấp minh họa",
                LocalDate.of(year - 1, 9, 1), LocalDate.of(year, 6, 30)))) : List.of();
        return new PlanSubmission.Line(activity, norm, content, null, null, null, false, null,
                machine ? establishment() : null, 1, cost, support * MILLION, cost - support * MILLION, 0, equipment);
    }

    private PlanSubmission.Establishment establishment() {
        establishments++;
        PlanSubmission.LegalForm[] forms = {PlanSubmission.LegalForm.COMPANY, PlanSubmission.LegalForm.COOPERATIVE,
            PlanSubmission.LegalForm.HOUSEHOLD};
        return new PlanSubmission.Establishment(String.format("Cơ sở CNNT minh họa %s %s-%02d", province.get("province"),
                fund == FundSource.NATIONAL ? "QG" : "ĐP", establishments), forms[random.nextInt(forms.length)], null,
                address());
    }

    /** The same place each year; but one paper leaves the commune out, and whether it means the same establishment is for an officer to say. */
    private String address() {
        boolean incomplete = year == 2023 && fund == FundSource.NATIONAL && establishments == 1;
        return (incomplete ? "" : "Xã Minh Họa, ") + province.get("province");
    }

    private long number(String column) {
        return Long.parseLong(province.get(column));
    }
}
