package vn.khuyencong.reports;

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

    private static final int MONEY = 12;
    /** How many characters the columns of a table share, and how many more where they are many. */
    private static final int CHARACTERS = 150;
    private static final int CHARACTERS_OF_COLUMN = 18;
    private static final Pattern CHANGE = Pattern.compile("[+-].*%");
    private static final Pattern DAY = Pattern.compile("\\d{2}/\\d{2}/\\d{4}");

    private FormSheets() {
    }

    /** Form BM07. */
    public static Spreadsheet of(SchemeTable table) {
        return of(FilledTables.of(table));
    }

    /** Form BM08. */
    public static Spreadsheet of(PlanTable table) {
        return of(FilledTables.of(table));
    }

    /** Form BM18. */
    public static Spreadsheet of(ResultReport report) {
        return of(FilledTables.of(report));
    }

    /** Form BM19. */
    public static Spreadsheet of(FundReport report) {
        return of(FilledTables.of(report));
    }

    /** Form BM20. */
    public static Spreadsheet of(ExhibitorList list) {
        return of(FilledTables.of(list));
    }

    /** Form BM21. */
    public static Spreadsheet of(LearnerList list) {
        return of(FilledTables.of(list));
    }

    /** Form BM22, the products of a round at a glance. */
    public static Spreadsheet of(NominationList list) {
        return of(FilledTables.of(list));
    }

    /** Form BM23: all papers in one table; those of one kind have the same columns, and above the rows of each stands what opens it. */
    public static Spreadsheet of(List<JuryPaper> papers) {
        FilledTable first = FilledTables.of(papers.get(0));
        int width = first.columns().size();
        List<Row> rows = new ArrayList<>();
        for (JuryPaper paper : papers) {
            paper.opening().forEach(line -> addHeading(rows, line, width));
            rows.addAll(rows(FilledTables.of(paper)));
        }
        return sheet(first, rows, Stream.of(first.notes(), first.closing()));
    }

    /** Form BM25. */
    public static Spreadsheet of(AwardTable table) {
        return of(FilledTables.of(table));
    }

    /** Form BM26. */
    public static Spreadsheet of(ConsultancyResult result) {
        return of(FilledTables.of(result));
    }

    /** Form BM28, the proposal of merit certificates. */
    public static Spreadsheet of(MeritPetition petition) {
        return of(FilledTables.of(petition));
    }

    private static Spreadsheet of(FilledTable form) {
        return sheet(form, rows(form), Stream.of(form.notes(), form.opening(), form.closing()));
    }

    private static Spreadsheet sheet(FilledTable form, List<Row> rows, Stream<List<String>> below) {
        int all = form.columns().stream().mapToInt(FormColumn::share).sum();
        List<Column> columns = form.columns().stream().map(column -> new Column(column.group(), column.heading(),
                width(column, Math.max(CHARACTERS, CHARACTERS_OF_COLUMN * form.columns().size()), all))).toList();
        Stream<String> mark = Stream.of(form.mark()).filter(word -> !word.isEmpty());
        return sheet(form.name(), form.heading(), form.unit(), columns, rows, Stream.concat(below.flatMap(List::stream), mark).toList());
    }

    private static List<Row> rows(FilledTable form) {
        int width = form.columns().size();
        List<Row> rows = new ArrayList<>();
        for (FilledTable.Part part : form.parts()) {
            if (!part.name().isEmpty()) {
                rows.add(filled(Kind.HEADING, List.of(Value.EMPTY, Value.text(part.name())), width));
            }
            part.rows().forEach(row -> rows.add(row(row, form.columns(), width)));
            if (part.sum() != null) {
                rows.add(sum(form, part.sum()));
            }
        }
        return rows;
    }

    private static Row sum(FilledTable form, Block.Row row) {
        Row sum = row(row, form.columns(), form.columns().size());
        List<Value> values = new ArrayList<>(sum.values());
        int label = form.labelled(row);
        if (label >= 0) {
            values.set(label, Value.text(row.text(FilledTable.SUMMED)));
        }
        return new Row(sum.kind(), values);
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
        return width(column, CHARACTERS, columns(document, table).stream().mapToInt(FormColumn::share).sum());
    }

    private static int width(FormColumn column, int characters, int shares) {
        return Math.max(column.kind() == FormColumn.Kind.ORDER ? 6 : MONEY, characters * column.share() / shares);
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
        if (column.kind() == FormColumn.Kind.ORDER && printed.number() != null && printed.number().toPlainString().equals(printed.text())) {
            return new Value.Number(printed.number(), "0");
        }
        return CHANGE.matcher(printed.text()).matches() ? Value.change(printed) : Value.of(printed);
    }

    private static Row filled(Kind kind, List<Value> values, int width) {
        List<Value> all = new ArrayList<>(values);
        while (all.size() < width) {
            all.add(Value.EMPTY);
        }
        return new Row(kind, all);
    }

    private static Spreadsheet sheet(String form, FormHeading heading, String unit, List<Column> columns, List<Row> rows,
                                     List<String> below) {
        return new Spreadsheet(form, List.of(heading.title(), heading.subtitle()), unit, columns, 2, rows, below, heading.sample(),
                heading.dataDigest());
    }
}
