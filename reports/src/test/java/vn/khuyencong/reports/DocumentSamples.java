package vn.khuyencong.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Block.Table;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.Document.Style;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Part.Annex;
import vn.khuyencong.form.Part.Paper;
import vn.khuyencong.form.Printed;
import vn.khuyencong.form.Signature;

/** A document of any form whose edition is on file, with all its tables on the paper on which its service lays them. */
final class DocumentSamples {

    private static final Set<String> CIVIL = Set.of("BM01", "BM12");
    private static final Set<String> LETTERS = Set.of("BM06");
    private static final Set<String> LYING = Set.of("BM04", "BM13", "BM17", "BM27", "BM27BB");
    /** Tables that are annexes on lying paper. */
    private static final Set<String> ANNEXED = Set.of("BM06.schemes", "BM10.schemes", "BM11.schemes", "BM15.equipment");
    /** Papers that others sign after the office whose they are. */
    private static final Set<String> FIRST = Set.of("BM15", "BM16", "BM16BG", "BM27BB");
    private static final long BIGGEST = 9_876_543_210_987L;

    private DocumentSamples() {
    }

    static Document of(FormEdition edition, Extent extent) {
        Style style = CIVIL.contains(edition.form()) ? Style.CIVIL : LETTERS.contains(edition.form()) ? Style.LETTER : Style.TITLED;
        Paper paper = LYING.contains(edition.form()) ? Paper.A4_LANDSCAPE : Paper.A4_PORTRAIT;
        List<Block> blocks = new ArrayList<>(words(style, extent));
        List<Part> annexes = new ArrayList<>();
        List<String> tables = edition.columns().stream().map(FormColumn::table).distinct().toList();
        for (String table : tables) {
            boolean annexed = ANNEXED.contains(edition.form() + "." + table);
            if (table.equals(tables.get(0)) && !annexed) {
                blocks.addAll(List.of(new Block.Section("1. Số liệu"), table(edition, table, extent)));
            } else {
                annexes.add(new Part(annexed ? Paper.A4_LANDSCAPE : paper, new Annex("Phụ lục " + (annexes.size() + 1), "BẢNG KÈM THEO",
                        "(Kèm theo văn bản số 12/QĐ-BCT ngày 05 tháng 01 năm 2026)"), List.of(table(edition, table, extent)), List.of()));
            }
        }
        List<Part> parts = new ArrayList<>(List.of(new Part(paper, null, blocks, signatures(edition.form(), style, extent))));
        parts.addAll(annexes);
        return new Document(edition, heading(edition, style), style, parts, "");
    }

    private static FormHeading heading(FormEdition edition, Style style) {
        FormHeading any = Headings.of(edition.title(), "Năm 2026", true);
        boolean issued = style != Style.CIVIL;
        return new FormHeading(issued ? any.parentBody() : "", issued ? any.issuer() : "", issued ? any.symbol() : "", any.place(), any.date(), any.title(),
                any.subtitle(), "", issued ? any.recipients() : List.of(), true, any.dataDigest());
    }

    private static List<Block> words(Style style, Extent extent) {
        String name = extent.longest() ? Documents.LONGEST_NAME : "Trung tâm Khuyến công";
        List<Block> blocks = new ArrayList<>();
        if (style != Style.TITLED) {
            blocks.add(new Block.Addressees(List.of("Cục Công Thương địa phương", name)));
        }
        if (style != Style.CIVIL) {
            blocks.add(new Block.Basis(List.of("Căn cứ Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công", "Theo đề nghị của " + name)));
        }
        blocks.addAll(List.of(new Block.Paragraph(Documents.SENTENCE), new Block.Fact("Đơn vị thực hiện", name),
                new Block.Amount("Kinh phí", extent.biggest() ? BIGGEST : 300_000_000L), new Block.Note("Số tiền tính đến đồng.")));
        return blocks;
    }

    private static List<Signature> signatures(String form, Style style, Extent extent) {
        Signature deputy = new Signature(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "(Ký, ghi rõ họ tên)",
                extent.longest() ? "Công Tằng Tôn Nữ Nguyễn Thị Ngọc Quỳnh" : "").ofOffice();
        if (FIRST.contains(form)) {
            Signature centre = Documents.by("ĐẠI DIỆN TRUNG TÂM KHUYẾN CÔNG").ofOffice();
            return extent.longest() ? List.of(Documents.by("TM. TỔ NGHIỆM THU"), centre, Documents.by("ĐẠI DIỆN ĐƠN VỊ THỤ HƯỞNG"))
                    : List.of(centre, Documents.by("ĐẠI DIỆN ĐƠN VỊ THỤ HƯỞNG"));
        }
        return style == Style.LETTER ? List.of(deputy) : extent.longest() ? List.of(Documents.by("ĐƠN VỊ THỤ HƯỞNG"), Documents.by("THƯ KÝ"), deputy)
                : List.of(Documents.by("ĐƠN VỊ THỤ HƯỞNG"), deputy);
    }

    private static Table table(FormEdition edition, String name, Extent extent) {
        List<FormColumn> columns = edition.columns(name);
        List<Row> rows = new ArrayList<>();
        if (extent.rows() > 1) {
            rows.add(Row.group("A3: hỗ trợ xây dựng mô hình trình diễn kỹ thuật, ứng dụng máy móc tiên tiến"));
        }
        for (int i = 0; i < extent.rows(); i++) {
            rows.add(row(Row.Kind.ITEM, columns, i, extent));
        }
        if (extent.rows() > 1) {
            rows.add(row(Row.Kind.SUM, columns, extent.rows(), extent));
            rows.add(row(Row.Kind.TOTAL, columns, extent.rows() + 1, extent));
        }
        return new Table(name, "", "Đơn vị tính: đồng", rows);
    }

    private static Row row(Row.Kind kind, List<FormColumn> columns, int number, Extent extent) {
        Map<String, Printed> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            FormColumn column = columns.get(i);
            switch (column.kind()) {
                case ORDER -> cells.put(column.key(), Printed.text(kind == Row.Kind.ITEM ? "" + (number + 1) : ""));
                case DAY -> cells.put(column.key(), Printed.text(kind == Row.Kind.ITEM ? "31/12/2026" : ""));
                case FIGURE -> cells.put(column.key(), PlanTables.amount((!extent.biggest() ? 312_000L : isMoney(column, columns) ? BIGGEST : 99_999L) - number * 7L - i));
                case TEXT -> cells.put(column.key(), Printed.text(kind == Row.Kind.ITEM ? text(number + i, extent) : kind == Row.Kind.SUM ? "Cộng A3" : "Tổng cộng"));
            }
        }
        return new Row(kind, cells);
    }

    /** Quantities and percentages have narrow columns. */
    private static boolean isMoney(FormColumn column, List<FormColumn> columns) {
        return column.share() * 12 > columns.stream().mapToInt(FormColumn::share).sum();
    }

    private static String text(int number, Extent extent) {
        return !extent.longest() ? "Mục thứ " + number : number % 3 == 0 ? FairForms.LONGEST + " " + number
                : FormSamples.LONGEST_NAMES.get(number % FormSamples.LONGEST_NAMES.size()) + " " + number;
    }
}
