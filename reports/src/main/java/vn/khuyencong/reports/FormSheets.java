package vn.khuyencong.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.khuyencong.award.AwardTable;
import vn.khuyencong.award.JuryPaper;
import vn.khuyencong.award.NominationList;
import vn.khuyencong.consolidation.FundReport;
import vn.khuyencong.consolidation.PlanTable;
import vn.khuyencong.consolidation.ResultReport;
import vn.khuyencong.consolidation.SchemeTable;
import vn.khuyencong.consultancy.ConsultancyResult;
import vn.khuyencong.fair.ExhibitorList;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Table;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Printed;
import vn.khuyencong.merit.MeritPetition;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.training.LearnerList;

/** The tables of the official forms as spreadsheets: the same rows and figures as on paper, in the same order. */
public final class FormSheets {

    private static final String MILLIONS = "Đơn vị tính: triệu đồng";
    private static final String FUNDING = "Kinh phí";
    private static final int MONEY = 12;
    /** How many characters the columns of a document share. */
    private static final int CHARACTERS = 150;
    private static final Pattern DAY = Pattern.compile("\\d{2}/\\d{2}/\\d{4}");

    private FormSheets() {
    }

    /** Form BM08. */
    public static Spreadsheet of(PlanTable table) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("TT", 5), Column.of("Tỉnh, thành phố", 26), Column.of("Số đề án", 9)));
        table.activities().forEach(activity -> columns.add(new Column("Kinh phí theo nội dung", activity.code(), MONEY)));
        columns.addAll(List.of(Column.of("KCQG", MONEY), Column.of("KCĐP", MONEY), Column.of("Cộng", MONEY),
                Column.of("So với năm trước", MONEY)));
        List<Row> rows = new ArrayList<>();
        for (PlanTable.Block block : table.blocks()) {
            rows.add(heading(block.region(), columns.size()));
            block.rows().forEach(row -> rows.add(row(row, Kind.LINE)));
            rows.add(row(block.subtotal(), Kind.SUBTOTAL));
        }
        rows.add(row(table.total(), Kind.TOTAL));
        List<String> below = new ArrayList<>();
        if (!table.activities().isEmpty()) {
            below.add(PlanTableFlow.legend(table));
        }
        below.addAll(table.notes());
        below.addAll(table.narrative());
        return sheet("BM08", table.heading(), MILLIONS, columns, rows, below);
    }

    /** Form BM18. */
    public static Spreadsheet of(ResultReport report) {
        String reached = Forms.reached(report);
        List<Column> columns = List.of(Column.of("TT", 6), Column.of("Chỉ tiêu", 50), Column.of("ĐVT", 12),
                Column.of("Kế hoạch", MONEY), new Column(reached, "KCQG", MONEY), new Column(reached, "KCĐP", MONEY),
                new Column(reached, "Cộng", MONEY), Column.of("% kế hoạch", MONEY), Column.of("Cùng kỳ", MONEY),
                Column.of("So với cùng kỳ", MONEY));
        List<Row> rows = report.rows().stream().map(row -> new Row(Kind.LINE, List.of(Value.text(row.number()), Value.text(row.label()),
                Value.text(row.unit()), Value.of(row.plan()), Value.of(row.national()), Value.of(row.local()), Value.of(row.total()),
                Value.of(row.planPercent()), Value.of(row.samePeriod()), Value.change(row.change())))).toList();
        List<String> below = new ArrayList<>(report.notes());
        below.addAll(report.narrative());
        return sheet("BM18", report.heading(), "", columns, rows, below);
    }

    /** Form BM07. */
    public static Spreadsheet of(SchemeTable table) {
        List<Column> columns = List.of(Column.of("TT", 6), Column.of("Tên đề án", 40), Column.of("Nội dung (mã)", 36),
                Column.of("Đơn vị thực hiện", 26), Column.of("Đơn vị thụ hưởng", 30), Column.of("Địa điểm", 20),
                Column.of("Thời gian", 18), Column.of("Mục tiêu, kết quả dự kiến", 30), new Column(FUNDING, "Tổng kinh phí", MONEY),
                new Column(FUNDING, "KCQG", MONEY), new Column(FUNDING, "KCĐP", MONEY), new Column(FUNDING, "Đối ứng", MONEY),
                new Column(FUNDING, "Khác", MONEY), Column.of("Ghi chú", 16));
        List<Row> rows = new ArrayList<>();
        for (SchemeTable.Block block : table.blocks()) {
            rows.add(heading(SchemeTableFlow.heading(block), columns.size()));
            block.rows().forEach(row -> rows.add(row(row)));
            rows.add(sum(SchemeTableFlow.subtotal(block), block.subtotal(), Kind.SUBTOTAL));
        }
        rows.add(sum(SchemeTableFlow.TOTAL, table.total(), Kind.TOTAL));
        List<String> below = new ArrayList<>(table.notes());
        below.addAll(table.narrative());
        return sheet("BM07", table.heading(), MILLIONS, columns, rows, below);
    }

    /** Form BM19. */
    public static Spreadsheet of(FundReport report) {
        List<Column> columns = List.of(Column.of("Năm", 8), Column.of("Chỉ tiêu", 50), Column.of("Đơn vị tính", 14),
                Column.of("KCQG", 16), Column.of("KCĐP", 16), Column.of("Cộng", 16));
        List<Row> rows = new ArrayList<>();
        for (FundReport.YearPart year : report.years()) {
            Value number = new Value.Number(BigDecimal.valueOf(year.year()), "0");
            if (year.rows().isEmpty()) {
                rows.add(new Row(Kind.LINE, List.of(number, Value.text(year.remark()), Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY)));
            }
            year.rows().forEach(row -> rows.add(new Row(Kind.LINE, List.of(number, Value.text(row.indicator()), Value.text(row.unit()),
                    Value.of(row.national()), Value.of(row.local()), Value.of(row.total())))));
        }
        return sheet("BM19", report.heading(), "", columns, rows, report.notes());
    }

    /** Form BM25. */
    public static Spreadsheet of(AwardTable table) {
        List<Column> columns = List.of(Column.of("Cấp, nhóm sản phẩm", 50), Column.of("Sản phẩm đăng ký", 14), Column.of("Được công nhận", 14), Column.of("Cơ sở", 12));
        List<Row> rows = new ArrayList<>();
        for (AwardTable.LevelPart level : table.levels()) {
            rows.add(new Row(Kind.HEADING, List.of(Value.text(level.level()), Value.EMPTY, Value.EMPTY, Value.EMPTY)));
            level.groups().forEach(group -> rows.add(row(group, Kind.LINE)));
            rows.add(row(level.sum(), Kind.SUBTOTAL));
        }
        rows.add(row(table.total(), Kind.TOTAL));
        return sheet("BM25", table.heading(), "", columns, rows, table.notes());
    }

    private static Row row(AwardTable.Row row, Kind kind) {
        return new Row(kind, List.of(Value.text(row.label()), Value.of(row.entered()), Value.of(row.certified()), Value.of(row.establishments())));
    }

    /** Form BM26. */
    public static Spreadsheet of(ConsultancyResult result) {
        List<Column> columns = List.of(Column.of("TT", 6), Column.of("Lĩnh vực", 36), new Column("Số dự án", "Kế hoạch năm", MONEY),
                new Column("Số dự án", "Thực hiện", MONEY), new Column("Số dự án", "% kế hoạch", MONEY), Column.of("Giá trị hợp đồng", MONEY),
                new Column("Doanh thu", "Kế hoạch năm", MONEY), new Column("Doanh thu", "Thực hiện", MONEY), new Column("Doanh thu", "% kế hoạch", MONEY));
        List<Row> rows = result.rows().stream().map(row -> new Row(row.total() ? Kind.TOTAL : Kind.LINE, List.of(Value.text(row.order()), Value.text(row.field()),
                Value.of(row.plannedProjects()), Value.of(row.projects()), Value.of(row.projectsPercent()), Value.of(row.contractValue()),
                Value.of(row.plannedRevenue()), Value.of(row.revenue()), Value.of(row.revenuePercent())))).toList();
        List<String> below = new ArrayList<>(result.notes());
        below.addAll(result.narrative());
        return sheet("BM26", result.heading(), MILLIONS, columns, rows, below);
    }

    /** Form BM20. */
    public static Spreadsheet of(ExhibitorList list) {
        List<Column> columns = List.of(Column.of("TT", 6), Column.of("Gian số", 18), Column.of("Số gian", 9), Column.of("Khu/dãy", 18),
                Column.of("Kích thước", 14), Column.of("Cơ sở", 40), Column.of("Tỉnh, thành phố", 18), Column.of("Sản phẩm", 36),
                Column.of("Cấp sản phẩm tiêu biểu", 20), Column.of("Mức hỗ trợ", 14), Column.of("Ghi chú", 22));
        List<Row> rows = new ArrayList<>();
        for (ExhibitorList.Block block : list.blocks()) {
            rows.add(heading(block.name(), columns.size()));
            block.rows().forEach(row -> rows.add(new Row(Kind.LINE, List.of(Value.text(row.order()), Value.text(row.numbers()), Value.of(row.stalls()),
                    Value.text(row.place()), Value.text(row.size()), Value.text(row.establishment()), Value.text(row.province()),
                    Value.text(row.products()), Value.text(row.award()), Value.text(row.support()), Value.text(row.remark())))));
            rows.add(sum(block.sum(), block.stalls(), block.turns(), Kind.SUBTOTAL));
        }
        rows.add(sum(ExhibitorFlow.TOTAL, list.stalls(), list.turns(), Kind.TOTAL));
        List<String> below = new ArrayList<>(list.notes());
        below.addAll(list.narrative());
        if (!list.mark().isEmpty()) {
            below.add(list.mark());
        }
        return sheet("BM20", list.heading(), "", columns, rows, below);
    }

    /** Form BM22, the products of a round at a glance. */
    public static Spreadsheet of(NominationList list) {
        List<Column> columns = List.of(Column.of("TT", 6), Column.of("Sản phẩm", 40), Column.of("Cơ sở", 36), Column.of("Địa chỉ", 36),
                Column.of("Tỉnh, thành phố", 18), Column.of("Doanh thu (triệu đồng)", 14), Column.of("Lao động", 10), Column.of("Chứng nhận khác", 26),
                Column.of("Điểm", 9), Column.of("Số quyết định, giấy chứng nhận cấp dưới", 44));
        List<Row> rows = new ArrayList<>();
        for (NominationList.Block block : list.blocks()) {
            rows.add(heading(block.name(), columns.size()));
            block.rows().forEach(row -> rows.add(new Row(Kind.LINE, List.of(Value.text(row.order()), Value.text(row.product()), Value.text(row.establishment()),
                    Value.text(row.address()), Value.text(row.province()), Value.of(row.revenue()), Value.of(row.workers()), Value.text(row.others()),
                    Value.text(row.points()), Value.text(row.below())))));
        }
        List<String> below = new ArrayList<>(list.notes());
        below.addAll(list.narrative());
        return sheet("BM22", list.heading(), "", columns, rows, below);
    }

    /** Form BM28, the proposal of merit certificates. */
    public static Spreadsheet of(MeritPetition petition) {
        List<Column> columns = List.of(Column.of("TT", 6), Column.of("Tập thể, cá nhân", 40), Column.of("Đơn vị", 20), Column.of("Thành tích", 50),
                Column.of("Bảng điểm của đơn vị", 50), Column.of("Điểm", 16));
        List<Row> rows = new ArrayList<>();
        for (MeritPetition.Block block : petition.blocks()) {
            rows.add(heading(block.name(), columns.size()));
            block.rows().forEach(row -> rows.add(new Row(Kind.LINE, List.of(Value.text(row.order()), Value.text(row.who()), Value.text(row.unit()),
                    Value.text(row.merits()), Value.text(row.card()), Value.text(row.score())))));
        }
        List<String> below = new ArrayList<>(petition.notes());
        below.addAll(petition.narrative());
        return sheet("BM28", petition.heading(), "", columns, rows, below);
    }

    /** Form BM23: all papers in one table; those of one kind have the same columns. */
    public static Spreadsheet of(List<JuryPaper> papers) {
        JuryPaper first = papers.get(0);
        List<Column> columns = new ArrayList<>(List.of(Column.of("TT", 6), Column.of("Sản phẩm", 36), Column.of("Cơ sở", 36)));
        first.columns().forEach(column -> columns.add(Column.of(column, MONEY)));
        columns.add(Column.of(first.last(), 40));
        List<Row> rows = new ArrayList<>();
        for (JuryPaper paper : papers) {
            paper.opening().forEach(line -> rows.add(heading(line, columns.size())));
            for (JuryPaper.Block block : paper.blocks()) {
                rows.add(heading(block.name(), columns.size()));
                block.rows().forEach(row -> rows.add(new Row(Kind.LINE, values(row))));
            }
        }
        List<String> below = new ArrayList<>(first.notes());
        below.addAll(first.closing());
        return sheet("BM23", first.heading(), "", columns, rows, below);
    }

    private static List<Value> values(JuryPaper.Row row) {
        List<Value> values = new ArrayList<>(List.of(Value.text(row.order()), Value.text(row.product()), Value.text(row.establishment())));
        row.figures().forEach(figure -> values.add(Value.text(figure)));
        values.add(Value.text(row.remark()));
        return values;
    }

    /** Form BM21. */
    public static Spreadsheet of(LearnerList list) {
        List<Column> columns = List.of(Column.of("TT", 6), Column.of("Họ tên", 30), Column.of("Năm sinh", 10), Column.of("Giới", 8), Column.of("Địa chỉ", 30),
                Column.of("Cơ sở", 30), Column.of("Kết quả", 26), Column.of("Việc làm sau đào tạo", 22));
        List<Row> rows = list.rows().stream().map(row -> new Row(Kind.LINE, List.of(Value.text(row.order()), Value.text(row.name()), Value.text(row.birthYear()),
                Value.text(row.sex()), Value.text(row.commune()), Value.text(row.establishment()), Value.text(row.result()), Value.text(row.work())))).toList();
        List<String> below = new ArrayList<>(list.notes());
        below.addAll(list.narrative());
        if (!list.mark().isEmpty()) {
            below.add(list.mark());
        }
        return sheet("BM21", list.heading(), "", columns, rows, below);
    }

    /** Whether a document has a table, and with it a spreadsheet. */
    public static boolean hasTable(Document document) {
        return tables(document).findAny().isPresent();
    }

    /**
     * The tables of a document: the columns are those of the first; each further table begins with its caption, and with its heads where
     * they are others.
     *
     * @throws IllegalArgumentException if it has none
     */
    public static Spreadsheet of(Document document) {
        List<Table> tables = tables(document).toList();
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("form " + document.form() + " has no table here");
        }
        Table first = tables.get(0);
        int width = tables.stream().mapToInt(table -> columns(document, table).size()).max().orElseThrow();
        List<Column> columns = new ArrayList<>();
        for (FormColumn column : columns(document, first)) {
            columns.add(new Column(column.group(), column.heading(), width(document, first, column)));
        }
        while (columns.size() < width) {
            columns.add(Column.of("", MONEY));
        }
        List<Row> rows = new ArrayList<>();
        for (Table table : tables) {
            List<FormColumn> own = columns(document, table);
            if (table != first || !table.caption().isEmpty()) {
                addHeading(rows, table.caption(), width);
            }
            if (!own.equals(columns(document, first))) {
                rows.add(filled(Kind.HEADING, own.stream().map(column -> Value.text(head(column))).toList(), width));
            }
            if (!table.unit().equals(first.unit())) {
                addHeading(rows, table.unit(), width);
            }
            if (table.rows().isEmpty()) {
                rows.add(filled(Kind.LINE, List.of(Value.text(DocumentTexts.get("no.rows"))), width));
            }
            table.rows().forEach(row -> rows.add(row(row, own, width)));
        }
        List<String> below = new ArrayList<>(document.parts().stream().flatMap(part -> part.blocks().stream()).filter(Block.Note.class::isInstance)
                .map(note -> ((Block.Note) note).text()).toList());
        if (!document.mark().isEmpty()) {
            below.add(document.mark());
        }
        return sheet(document.form(), document.heading(), first.unit(), columns, rows, below);
    }

    private static Stream<Table> tables(Document document) {
        return document.parts().stream().flatMap(part -> part.blocks().stream()).filter(Table.class::isInstance).map(Table.class::cast);
    }

    private static List<FormColumn> columns(Document document, Table table) {
        return document.edition().columns(table.name());
    }

    /** In characters: the columns share the width of a sheet as they do on paper. */
    private static int width(Document document, Table table, FormColumn column) {
        int all = columns(document, table).stream().mapToInt(FormColumn::share).sum();
        return Math.max(column.kind() == FormColumn.Kind.ORDER ? 6 : MONEY, CHARACTERS * column.share() / all);
    }

    private static String head(FormColumn column) {
        return column.group() == null ? column.heading() : column.group() + ": " + column.heading();
    }

    private static void addHeading(List<Row> rows, String text, int width) {
        if (!text.isEmpty()) {
            rows.add(filled(Kind.HEADING, List.of(Value.text(text)), width));
        }
    }

    private static Row row(Block.Row row, List<FormColumn> columns, int width) {
        if (row.kind() == Block.Row.Kind.GROUP) {
            return filled(Kind.HEADING, List.of(Value.EMPTY, Value.text(row.text(Block.Row.LABEL))), width);
        }
        Kind kind = switch (row.kind()) {
            case SUM -> Kind.SUBTOTAL;
            case TOTAL -> Kind.TOTAL;
            default -> Kind.LINE;
        };
        return filled(kind, columns.stream().map(column -> value(row, column)).toList(), width);
    }

    private static Value value(Block.Row row, FormColumn column) {
        Printed printed = row.cells().getOrDefault(column.key(), Printed.EMPTY);
        if (column.kind() == FormColumn.Kind.DAY && DAY.matcher(printed.text()).matches()) {
            return Value.day(LocalDate.parse(printed.text(), DateTimeFormatter.ofPattern("dd/MM/uuuu")));
        }
        return Value.of(printed);
    }

    private static Row filled(Kind kind, List<Value> values, int width) {
        List<Value> all = new ArrayList<>(values);
        while (all.size() < width) {
            all.add(Value.EMPTY);
        }
        return new Row(kind, all);
    }

    private static Row sum(String label, Printed stalls, String turns, Kind kind) {
        return new Row(kind, List.of(Value.EMPTY, Value.text(label), Value.of(stalls), Value.EMPTY, Value.EMPTY, Value.text(turns), Value.EMPTY,
                Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY));
    }

    private static Spreadsheet sheet(String form, FormHeading heading, String unit, List<Column> columns, List<Row> rows,
                                     List<String> below) {
        return new Spreadsheet(form, List.of(heading.title(), heading.subtitle()), unit, columns, 2, rows, below, heading.sample(),
                heading.dataDigest());
    }

    private static Row heading(String text, int columns) {
        List<Value> values = new ArrayList<>(List.of(Value.EMPTY, Value.text(text)));
        while (values.size() < columns) {
            values.add(Value.EMPTY);
        }
        return new Row(Kind.HEADING, values);
    }

    private static Row row(PlanTable.Row row, Kind kind) {
        List<Value> values = new ArrayList<>(List.of(Value.text(row.number()), Value.text(row.unit()), Value.of(row.schemes())));
        row.byActivity().forEach(amount -> values.add(Value.of(amount)));
        values.addAll(List.of(Value.of(row.national()), Value.of(row.local()), Value.of(row.total()), Value.change(row.change())));
        return new Row(kind, values);
    }

    private static Row row(SchemeTable.Row row) {
        List<Value> values = new ArrayList<>(List.of(Value.text(row.number()), Value.text(row.scheme()), Value.text(row.content()),
                Value.text(row.implementingUnit()), Value.text(row.beneficiary()), Value.text(row.place()), Value.text(row.time()),
                Value.text(row.expected())));
        values.addAll(amounts(row.money()));
        values.add(Value.text(row.remark()));
        return new Row(Kind.LINE, values);
    }

    private static Row sum(String label, SchemeTable.Money money, Kind kind) {
        List<Value> values = new ArrayList<>(List.of(Value.EMPTY, Value.text(label), Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY,
                Value.EMPTY, Value.EMPTY));
        values.addAll(amounts(money));
        values.add(Value.EMPTY);
        return new Row(kind, values);
    }

    private static List<Value> amounts(SchemeTable.Money money) {
        return List.of(Value.of(money.total()), Value.of(money.national()), Value.of(money.local()), Value.of(money.counterpart()),
                Value.of(money.other()));
    }
}
