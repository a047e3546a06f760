package vn.khuyencong.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.khuyencong.fair.ExhibitorLetter;
import vn.khuyencong.fair.ExhibitorList;
import vn.khuyencong.fair.ExhibitorList.Block;
import vn.khuyencong.fair.ExhibitorList.Row;
import vn.khuyencong.fair.FloorPaper;
import vn.khuyencong.fair.FloorPaper.Box;
import vn.khuyencong.fair.FloorPaper.Colour;
import vn.khuyencong.fair.FloorPaper.Hall;
import vn.khuyencong.fair.FloorPaper.StallRow;
import vn.khuyencong.form.Printed;

/** What the forms of a fair print, for tests. */
final class FairForms {

    static final String LONGEST = "Công ty trách nhiệm hữu hạn một thành viên Sản xuất, Thương mại và Xuất nhập khẩu Nông sản Phương Đông Nguyễn Thị Ngọc Quỳnh";
    private static final String SUBTITLE = "Hội chợ hàng công nghiệp nông thôn tiêu biểu khu vực phía Bắc, từ ngày 16/05/2024 đến ngày 19/05/2024, tại Thành phố A";

    private FairForms() {
    }

    static ExhibitorList list(int rows, int halls, String mark, boolean sample) {
        List<Block> blocks = new ArrayList<>();
        for (int hall = 0; hall < halls && rows > 0; hall++) {
            List<Row> of = IntStream.range(rows * hall / halls, rows * (hall + 1) / halls).mapToObj(FairForms::row).toList();
            blocks.add(new Block("Nhà " + (hall + 1), of, "Cộng Nhà " + (hall + 1), count(of.size() * 2L), of.size() + " lượt cơ sở"));
        }
        return new ExhibitorList(Editions.of("BM20"), Headings.of("DANH SÁCH GIAN HÀNG HỘI CHỢ", SUBTITLE, sample), mark, blocks, count(rows * 2L), rows + " lượt cơ sở",
                List.of("Tổng số gian hàng là " + rows * 2 + " gian."), List.of("Lượt cơ sở: mỗi cơ sở tham gia hội chợ là một lượt."));
    }

    private static Row row(int i) {
        String number = String.format("A-%04d", i * 2 + 1) + ", " + String.format("A-%04d", i * 2 + 2);
        return new Row(Integer.toString(i + 1), number, count(2), "Nhà 1, dãy A", "3 m x 3 m", i % 3 == 0 ? LONGEST : "Hợp tác xã Minh Họa " + i,
                "Bà Rịa - Vũng Tàu", "Chè xanh; miến dong; gốm sứ mỹ nghệ xuất khẩu", "Cấp quốc gia (2023)", "Tối đa 80%", "Có gian góc");
    }

    private static Printed count(long number) {
        return new Printed(BigDecimal.valueOf(number), Long.toString(number));
    }

    static FloorPaper floor(int halls, int rows, int stalls) {
        List<Hall> drawn = IntStream.rangeClosed(1, halls).mapToObj(hall -> new Hall("Nhà " + hall, IntStream.range(0, rows).mapToObj(row ->
                row(hall, String.valueOf((char) ('A' + row)), stalls)).toList())).toList();
        List<Colour> legend = List.of(new Colour("#f7d7c4", false, "Thành phố Hồ Chí Minh (gồm Bình Dương và Bà Rịa - Vũng Tàu): 12 gian"),
                new Colour("#c4e3f7", false, "Bắc Giang: 3 gian"), new Colour("#1f3864", false, "Bắc Ninh: 1 gian"),
                new Colour("#ffffff", false, "Chưa giao: 4 gian"), new Colour("#ffffff", true, "Không giao: 1 gian"));
        return new FloorPaper(Editions.of("SODO"), Headings.of("SƠ ĐỒ GIAN HÀNG HỘI CHỢ", SUBTITLE, true), "", drawn, legend, List.of("Màu theo tỉnh, thành phố của cơ sở."));
    }

    private static StallRow row(int hall, String label, int stalls) {
        List<Box> boxes = IntStream.rangeClosed(1, stalls).mapToObj(i -> new Box(hall + label + "-" + String.format("%02d", i), 300, 300, i % 10 == 1 && i > 1,
                i == 1 || i == stalls, i == 5, i % 4 == 0 ? "#1f3864" : i % 3 == 0 ? "#f7d7c4" : "#ffffff", i == 5 || i % 4 == 1 ? null : "P63-24/" + i / 4,
                i == 5 || i % 4 == 1 ? null : i % 8 < 4 ? LONGEST : "HTX Chè")).toList();
        return new StallRow(label, "Nhà " + hall + ", dãy " + label + ": " + stalls + " gian", boxes);
    }

    static ExhibitorLetter letter(int number, int sentences) {
        List<String> paragraphs = new ArrayList<>(List.of("Căn cứ đơn đăng ký số " + number + " của Quý đơn vị, cơ quan tổ chức thông báo như sau:",
                "Kết quả và lý do: " + "Được đủ 2 gian như đã xin. ".repeat(sentences).strip(), "Trân trọng thông báo./."));
        return new ExhibitorLetter(Editions.of("CONGVAN"), Headings.of("V/v kết quả phân gian hàng tại " + SUBTITLE, "", true), "", LONGEST + " " + number, paragraphs,
                List.of("Kết quả phân gian lần tính 12."));
    }
}
