package vn.khuyencong.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.khuyencong.award.NominationList;
import vn.khuyencong.award.NominationPaper;
import vn.khuyencong.form.Diploma;
import vn.khuyencong.form.Diploma.Fact;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Printed;
import vn.khuyencong.merit.MeritPetition;

/** What the forms of awards and merits print, for tests. */
final class AwardForms {

    static final String CODE = "https://khuyencong.example/kiem-tra-giay-chung-nhan.xhtml?ma=7K2M-9QXA-0B1C-D4EF";
    private static final String LONG = "Bộ sản phẩm gốm sứ mỹ nghệ xuất khẩu vẽ tay truyền thống Nguyễn Thị Ngọc Quỳnh gồm ấm, chén, khay và bình hoa";

    private AwardForms() {
    }

    static NominationPaper paper(int sentences, String mark) {
        return new NominationPaper(Editions.of("BM22"), Headings.of("PHIẾU ĐĂNG KÝ BÌNH CHỌN", "Bình chọn sản phẩm khu vực phía Bắc 2024", true), mark,
                List.of(new Fact("Tên cơ sở", FairForms.LONGEST), new Fact("Tên sản phẩm, bộ sản phẩm", LONG),
                        new Fact("Thuyết minh sản phẩm", "Làm bằng đất sét trắng, nung ở nhiệt độ cao. ".repeat(sentences).strip())),
                "Cơ sở cam kết: sản phẩm do cơ sở trực tiếp sản xuất.", List.of("Hồ sơ số P63-24/BC-01, phiên bản 1."));
    }

    static NominationList list(int rows, int groups, boolean sample) {
        List<NominationList.Block> blocks = new ArrayList<>();
        for (int group = 0; group < groups && rows > 0; group++) {
            List<NominationList.Row> of = IntStream.range(rows * group / groups, rows * (group + 1) / groups).mapToObj(AwardForms::row).toList();
            blocks.add(new NominationList.Block("Nhóm " + (group + 1), of, "Cộng Nhóm " + (group + 1), of.size() + " sản phẩm", of.size() + " cơ sở"));
        }
        return new NominationList(Editions.of("TRICHNGANG"), Headings.of("DANH SÁCH TRÍCH NGANG", "Bình chọn 2024", sample), blocks, rows + " sản phẩm", rows + " cơ sở",
                List.of("Tổng số " + rows + " sản phẩm."), List.of("Doanh thu tính bằng triệu đồng."));
    }

    private static NominationList.Row row(int i) {
        return new NominationList.Row(Integer.toString(i + 1), i % 4 == 0 ? LONG + " " + i : "Mỳ gạo số " + i, i % 3 == 0 ? FairForms.LONGEST : "HTX Minh Họa " + i,
                "Xã Mẫu", "Bắc Giang", number(1_234_567), number(12), "OCOP 4 sao", "87,50",
                "Giấy chứng nhận cấp tỉnh số 07/2023/GCN-T; quyết định số 1250/QĐ-UBND ngày 15/08/2023");
    }

    private static Printed number(long number) {
        return new Printed(BigDecimal.valueOf(number), String.format(Locale.ROOT, "%,d", number).replace(',', '.'));
    }

    static MeritPetition petition(int collectives, int persons) {
        List<MeritPetition.Block> blocks = new ArrayList<>();
        if (collectives > 0) {
            blocks.add(new MeritPetition.Block("I. Tập thể", IntStream.range(0, collectives).mapToObj(i -> merit(i, "Tập thể " + (i + 1))).toList()));
        }
        if (persons > 0) {
            blocks.add(new MeritPetition.Block("II. Cá nhân", IntStream.range(0, persons).mapToObj(i -> merit(i, "Cán bộ khuyến công " + (i + 1))).toList()));
        }
        return new MeritPetition(Editions.of("BM28"), Headings.of("TỜ TRÌNH", "Về việc đề nghị tặng Bằng khen năm 2022", true), "Bộ trưởng Bộ Công Thương", blocks,
                List.of("Trình Bộ trưởng xem xét, tặng Bằng khen cho " + collectives + " tập thể và " + persons + " cá nhân."), List.of("Bảng điểm của ngày đề nghị."));
    }

    private static MeritPetition.Row merit(int i, String who) {
        return new MeritPetition.Row(Integer.toString(i + 1), who, "Bắc Giang", "Thành tích xuất sắc trong công tác khuyến công năm 2022",
                "hoàn thành: 10/12 (83,3%); quyết toán (đồng): 3.200.000.000/3.300.000.000 (97,0%); không phải ngừng: 12/12 (100,0%); đúng hạn: chưa có số liệu", "72,73/80 điểm");
    }

    static Diploma certificate(boolean sample) {
        return new Diploma("BM24", Editions.of("BM24"), heading("ỦY BAN NHÂN DÂN", "TỈNH BẮC GIANG", "GIẤY CHỨNG NHẬN",
                "SẢN PHẨM CÔNG NGHIỆP NÔNG THÔN TIÊU BIỂU CẤP TỈNH NĂM 2023", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", sample), "Chứng nhận sản phẩm", LONG,
                List.of(new Fact("Của cơ sở", FairForms.LONGEST), new Fact("Địa chỉ", "Xã Mẫu, tỉnh Bắc Giang"),
                        new Fact("Nhóm sản phẩm", "Thiết bị, máy móc, dụng cụ và phụ tùng cơ khí"), new Fact("Quyết định", "Số 1250/QĐ-UBND ngày 15/08/2023"),
                        new Fact("Giá trị", "Từ ngày 15/08/2023 đến hết ngày 14/08/2028")), CODE, "Mã kiểm tra: 7K2M-9QXA-0B1C-D4EF");
    }

    static Diploma merit() {
        return new Diploma("BM28", Editions.of("BANGKHEN"), heading("", "BỘ CÔNG THƯƠNG", "BẰNG KHEN", "CỦA BỘ TRƯỞNG BỘ CÔNG THƯƠNG", "BỘ TRƯỞNG", true), "Tặng",
                "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp", List.of(new Fact("Đơn vị", "Tỉnh Bắc Giang"),
                new Fact("Thành tích", "Có thành tích xuất sắc trong công tác khuyến công năm 2022")), CODE, "Mã kiểm tra: 7K2M-9QXA-0B1C-D4EF");
    }

    /** As one that was granted before there were codes. */
    static Diploma meritWithoutCode() {
        Diploma merit = merit();
        return new Diploma(merit.form(), merit.edition(), merit.heading(), merit.lead(), merit.name(), merit.facts(), "", "");
    }

    private static FormHeading heading(String parent, String issuer, String title, String subtitle, String signer, boolean sample) {
        FormHeading any = Headings.of(title, subtitle, sample);
        return new FormHeading(parent, issuer, "007/2023/GCN-T", any.place(), any.date(), title, subtitle, signer, List.of("- Cơ sở;", "- Lưu: VT."), sample,
                any.dataDigest());
    }
}
