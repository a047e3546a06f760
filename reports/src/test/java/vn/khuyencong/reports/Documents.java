package vn.khuyencong.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Block.Table;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.Document.Style;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.FormColumn.Kind;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Part.Annex;
import vn.khuyencong.form.Part.Paper;
import vn.khuyencong.form.Printed;
import vn.khuyencong.form.Signature;

/** Documents for tests and for trying a template: a letter, a decision with its annex, a record, a paper of an establishment, wide tables. */
final class Documents {

    static final String SENTENCE = "Căn cứ kết quả thẩm định, các đề án bảo đảm đúng đối tượng, nội dung và mức hỗ trợ theo quy định; hồ sơ đầy đủ, hợp lệ; đơn giá"
            + " thiết bị có báo giá kèm theo và phù hợp với mặt bằng giá tại địa phương.";
    static final String LONGEST_NAME = "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp tỉnh Bà Rịa - Vũng Tàu, huyện Thường Xuân";

    private static final List<FormColumn> SCHEMES = List.of(new FormColumn("schemes", "order", null, "TT", 5, Kind.ORDER),
            new FormColumn("schemes", "name", null, "Tên đề án", 40, Kind.TEXT), new FormColumn("schemes", "unit", null, "Đơn vị thực hiện", 30, Kind.TEXT),
            new FormColumn("schemes", "day", null, "Hoàn thành", 12, Kind.DAY), new FormColumn("schemes", "amount", null, "Kinh phí", 14, Kind.FIGURE));
    private static final List<FormColumn> ESTIMATE = List.of(new FormColumn("estimate", "order", null, "TT", 4, Kind.ORDER),
            new FormColumn("estimate", "content", null, "Nội dung chi", 24, Kind.TEXT), new FormColumn("estimate", "unit", null, "ĐVT", 7, Kind.ORDER),
            new FormColumn("estimate", "quantity", null, "Số lượng", 7, Kind.FIGURE), new FormColumn("estimate", "price", null, "Đơn giá", 10, Kind.FIGURE),
            new FormColumn("estimate", "amount", null, "Thành tiền", 12, Kind.FIGURE),
            new FormColumn("estimate", "national", "Nguồn kinh phí", "KCQG", 11, Kind.FIGURE),
            new FormColumn("estimate", "local", "Nguồn kinh phí", "KCĐP", 11, Kind.FIGURE),
            new FormColumn("estimate", "counterpart", "Nguồn kinh phí", "Đối ứng", 11, Kind.FIGURE),
            new FormColumn("estimate", "basis", null, "Căn cứ", 14, Kind.TEXT));

    private Documents() {
    }

    static FormEdition edition(String form, String title) {
        List<FormColumn> columns = new ArrayList<>(SCHEMES);
        columns.addAll(ESTIMATE);
        for (int i = 0; i < TableShape.MOST; i++) {
            columns.add(new FormColumn("wide", "k" + i, i < 2 ? null : (i == 4 || i == 5 ? "Nhóm chỉ tiêu về nâng cao năng lực quản lý " : "Nhóm chỉ tiêu ") + i / 2, i == 0 ? "TT" : i == 1 ? "Tỉnh, thành phố" : i % 3 == 0 ? "Kinh phí thực hiện " + i : "Cột " + i, i == 0 ? 3 : i == 1 ? 12 : 8,
                    i == 0 ? Kind.ORDER : i == 1 ? Kind.TEXT : Kind.FIGURE));
        }
        return new FormEdition(form, LocalDate.of(2012, 7, 5), null, "", title, "QĐ", "NĐ 45/2012/NĐ-CP", false, columns);
    }

    static FormHeading heading(String symbol, String title, String subtitle, boolean sample) {
        FormHeading any = Headings.of(title, subtitle, sample);
        return new FormHeading(any.parentBody(), any.issuer(), symbol, any.place(), any.date(), title, subtitle, any.signerPost(), any.recipients(), sample,
                any.dataDigest());
    }

    static Signature deputy() {
        return new Signature(List.of("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"), "", "");
    }

    static Signature by(String post) {
        return new Signature(List.of(post), "(Ký, ghi rõ họ tên)", "");
    }

    static Document letter(int paragraphs) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Addressees(List.of("Bộ Công Thương"))));
        IntStream.range(0, paragraphs).forEach(i -> blocks.add(new Block.Paragraph(SENTENCE)));
        blocks.add(new Block.Amount("Tổng kinh phí đề nghị", 3_005_000_000L));
        blocks.add(new Block.Paragraph("Sở Công Thương kính đề nghị quý Cục xem xét./."));
        return new Document(edition("BM06", "V/v đề nghị phê duyệt kế hoạch khuyến công quốc gia"),
                heading("/CTĐP-KC", "V/v đề nghị phê duyệt kế hoạch khuyến công quốc gia", "năm 2026", false), Style.LETTER,
                List.of(new Part(Paper.A4_PORTRAIT, null, blocks, List.of(deputy()))), "");
    }

    static Document decision(int schemes) {
        List<Block> blocks = List.of(
                new Block.Centred("BỘ TRƯỞNG BỘ CÔNG THƯƠNG"),
                new Block.Basis(List.of("Căn cứ Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công",
                        "Căn cứ Thông tư số 36/2013/TT-BCT ngày 27 tháng 12 năm 2013 của Bộ trưởng Bộ Công Thương",
                        "Theo đề nghị của Cục trưởng Cục Công Thương địa phương")),
                new Block.Centred("QUYẾT ĐỊNH:"),
                new Block.Section("Điều 1."), new Block.Paragraph("Phê duyệt kế hoạch kinh phí khuyến công quốc gia năm 2026 với " + schemes + " đề án theo Phụ lục kèm theo."),
                new Block.Amount("Tổng kinh phí", 300_000_000L * schemes),
                new Block.Section("Điều 2."), new Block.Paragraph("Quyết định này có hiệu lực kể từ ngày ký."),
                new Block.Section("Điều 3."), new Block.Paragraph(SENTENCE));
        return new Document(edition("BM10", "QUYẾT ĐỊNH"), heading("12/QĐ-BCT", "QUYẾT ĐỊNH", "Về việc phê duyệt kế hoạch kinh phí khuyến công quốc gia năm 2026", true), Style.TITLED,
                List.of(new Part(Paper.A4_PORTRAIT, null, blocks, List.of(deputy())),
                        new Part(Paper.A4_LANDSCAPE, new Annex("Phụ lục", "DANH MỤC ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2026",
                                "(Kèm theo Quyết định số 12/QĐ-BCT ngày 05 tháng 01 năm 2026)"), List.of(schemes(schemes)), List.of())), "");
    }

    /** A table of schemes in two groups, with their sums. */
    static Table schemes(int number) {
        List<Row> rows = new ArrayList<>();
        for (int group = 0; group < 2 && number > 0; group++) {
            rows.add(Row.group("A" + (group + 1) + ": " + (group == 0 ? "đào tạo nghề, truyền nghề và phát triển nghề" : "mô hình trình diễn kỹ thuật")));
            IntStream.range(number * group / 2, number * (group + 1) / 2).forEach(i -> rows.add(new Row(Row.Kind.ITEM, Map.of("order", Printed.text("" + (i + 1)),
                    "name", Printed.text("Đề án thứ " + (i + 1) + ": hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong sản xuất" + (i % 5 == 0 ? " tại " + LONGEST_NAME : "")),
                    "unit", Printed.text(i % 7 == 0 ? LONGEST_NAME : "Trung tâm Khuyến công"), "day", Printed.text("31/12/2026"), "amount", PlanTables.amount(300_000_000L + i)))));
            rows.add(new Row(Row.Kind.SUM, Map.of("name", Printed.text("Cộng A" + (group + 1)), "amount", PlanTables.amount(300_000_000L * number / 2))));
        }
        if (number > 0) {
            rows.add(new Row(Row.Kind.TOTAL, Map.of("name", Printed.text("Tổng cộng"), "amount", PlanTables.amount(300_000_000L * number))));
        }
        return new Table("schemes", "", "Đơn vị tính: đồng", rows);
    }

    /** Minutes with two tables of different columns. */
    static Document record(int signers, int rows) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph("Hôm nay, ngày 05 tháng 01 năm 2026, tại trụ sở " + LONGEST_NAME + ", chúng tôi gồm:"),
                new Block.Fact("Chủ trì", "Trưởng phòng Quản lý công nghiệp"), new Block.Fact("Đơn vị thụ hưởng", LONGEST_NAME),
                new Block.Section("I. Nội dung kiểm tra"), new Block.Section("1. Danh mục"), schemes(rows),
                new Block.Section("2. Dự toán"), estimate(rows, 100_000_000L), new Block.Note("Ghi chú: đơn giá đã gồm thuế giá trị gia tăng."),
                new Block.Section("II. Kết luận"), new Block.Paragraph(SENTENCE), new Block.Amount("Kinh phí hỗ trợ", 15_024_021L)));
        return new Document(edition("BM05", "BIÊN BẢN THẨM ĐỊNH CẤP CƠ SỞ"), heading("/BB-SCT", "BIÊN BẢN THẨM ĐỊNH CẤP CƠ SỞ", "Đề án khuyến công quốc gia năm 2026", false), Style.TITLED,
                List.of(new Part(Paper.A4_PORTRAIT, null, blocks,
                        List.of(by("ĐƠN VỊ THỤ HƯỞNG"), by("THƯ KÝ"), new Signature(List.of("TM. TỔ THẨM ĐỊNH", "TỔ TRƯỞNG"), "(Ký, ghi rõ họ tên)", "")).subList(3 - signers, 3))), "DỰ THẢO");
    }

    static Table estimate(int rows, long price) {
        List<Row> lines = new ArrayList<>(IntStream.range(0, rows).mapToObj(i -> new Row(Row.Kind.ITEM, Map.of("order", Printed.text("" + (i + 1)),
                "content", Printed.text("Máy phay CNC thứ " + (i + 1)), "unit", Printed.text("chiếc"), "quantity", PlanTables.amount(1 + i), "price", PlanTables.amount(price - i),
                "amount", PlanTables.amount(price * 2 - i), "national", PlanTables.amount(price + i), "counterpart", PlanTables.amount(price + 2 * i),
                "basis", Printed.text("TT 28/2018/TT-BTC, Điều 7")))).toList());
        if (rows > 0) {
            lines.add(new Row(Row.Kind.TOTAL, Map.of("content", Printed.text("Tổng cộng"), "amount", PlanTables.amount(price * 5))));
        }
        return new Table("estimate", "Dự toán chi tiết", "Đơn vị tính: đồng", lines);
    }

    static Document civil() {
        List<Block> blocks = List.of(new Block.Addressees(List.of("Sở Công Thương tỉnh Bắc Giang", LONGEST_NAME)),
                new Block.Section("1. Thông tin cơ sở"), new Block.Fact("Tên cơ sở:", "Công ty TNHH Sản xuất và Thương mại gốm sứ Làng Ngòi"),
                new Block.Fact("Địa chỉ", "Thôn Ngòi, xã Tư Mại, huyện Yên Dũng, tỉnh Bắc Giang"), new Block.Fact("Mã số thuế", "0100109106"),
                new Block.Amount("Tổng vốn đầu tư", 1_250_000_000L), new Block.Section("2. Cam kết"), new Block.Paragraph(SENTENCE));
        return new Document(edition("BM01", "PHIẾU ĐĂNG KÝ NHU CẦU HỖ TRỢ KHUYẾN CÔNG"), heading("", "PHIẾU ĐĂNG KÝ NHU CẦU HỖ TRỢ KHUYẾN CÔNG", "Năm 2026", false), Style.CIVIL,
                List.of(new Part(Paper.A4_PORTRAIT, null, blocks, List.of(by("ĐẠI DIỆN CƠ SỞ")))), "");
    }

    /** Tables only, on the paper that is wanted. */
    static Document tables(Paper paper, List<Block> blocks) {
        return new Document(edition("BM04", "DỰ TOÁN CHI TIẾT KINH PHÍ ĐỀ ÁN KHUYẾN CÔNG"), heading("/BC-TTKC", "DỰ TOÁN CHI TIẾT KINH PHÍ ĐỀ ÁN KHUYẾN CÔNG", "Năm 2026", true), Style.TITLED,
                List.of(new Part(paper, null, blocks, List.of(by("NGƯỜI LẬP BIỂU"), by("GIÁM ĐỐC")))), "");
    }

    /** Fourteen columns, twelve of them in pairs under shared heads. */
    static Table wide(int rows, long amount) {
        List<Row> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Map<String, Printed> cells = new HashMap<>(Map.of("k0", Printed.text("" + (row + 1)), "k1", Printed.text(row % 4 == 0 ? "Tỉnh Bà Rịa - Vũng Tàu " + row : "Bắc Giang " + row)));
            for (int column = 2; column < TableShape.MOST; column++) {
                cells.put("k" + column, new Printed(BigDecimal.valueOf(amount - row - column), PlanTables.amount(amount - row - column).text()));
            }
            lines.add(new Row(row == rows - 1 && rows > 1 ? Row.Kind.TOTAL : Row.Kind.ITEM, cells));
        }
        return new Table("wide", "", "Đơn vị tính: triệu đồng", lines);
    }
}
