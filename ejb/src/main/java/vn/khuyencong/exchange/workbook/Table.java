package vn.khuyencong.exchange.workbook;

import static vn.khuyencong.exchange.workbook.Column.chosen;
import static vn.khuyencong.exchange.workbook.Column.of;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sheets that hold a table: one heading row, then one row an object. */
enum Table {
    SCHEMES("schemes", 500, List.of(of("code", Kind.TEXT, 16).needed(), of("name", Kind.TEXT, 44).needed(),
            chosen("kind", Choices.SCHEME_KIND, 14).needed(), of("implementingUnit", Kind.TEXT, 30).needed(),
            of("place", Kind.TEXT, 24), of("startMonth", Kind.MONTH, 12), of("endMonth", Kind.MONTH, 12),
            of("expectedResult", Kind.TEXT, 40), of("support", Kind.INFO, 18))),
    LINES("lines", 1000, List.of(of("number", Kind.COUNT, 8), chosen("scheme", Choices.SCHEME_CODE, 16).needed(),
            chosen("activity", Choices.ACTIVITY, 30).needed(), chosen("norm", Choices.NORM, 30),
            of("content", Kind.TEXT, 40).needed(), of("sector", Kind.TEXT, 20), of("product", Kind.TEXT, 20),
            of("exportMarket", Kind.TEXT, 18), chosen("newCraft", Choices.FLAG, 9), of("ocopStars", Kind.COUNT, 9),
            of("establishment/name", Kind.TEXT, 34), chosen("establishment/legalForm", Choices.LEGAL_FORM, 16),
            of("establishment/taxCode", Kind.TEXT, 16), of("establishment/address", Kind.TEXT, 30),
            of("quantity", Kind.COUNT, 10).needed(), of("eligibleCost", Kind.MONEY, 18).needed(),
            of("support", Kind.MONEY, 18).needed(), of("counterpart", Kind.MONEY, 18).needed(),
            of("otherSources", Kind.MONEY, 18), of("share", Kind.INFO, 10))),
    EQUIPMENT("equipment", 1000, List.of(of("line", Kind.COUNT, 8).needed(), of("name", Kind.TEXT, 36).needed(),
            of("specification", Kind.TEXT, 36), of("origin", Kind.TEXT, 18), of("quantity", Kind.COUNT, 10).needed(),
            of("unitPrice", Kind.MONEY, 18).needed(), of("quotation/number", Kind.TEXT, 16),
            of("quotation/supplier", Kind.TEXT, 30), of("quotation/date", Kind.DATE, 13),
            of("quotation/validUntil", Kind.DATE, 13),
            of("quotation/sha256", Kind.TEXT, 24), of("amount", Kind.INFO, 18))),
    TARGETS("targets", 100, List.of(chosen("indicator", Choices.INDICATOR, 32), of("label", Kind.INFO, 50), of("unit", Kind.INFO, 12),
            of("NATIONAL", Kind.MONEY, 20), of("LOCAL", Kind.MONEY, 20), of("UNSPLIT", Kind.MONEY, 20))),
    FIGURES("figures", 300, List.of(chosen("indicator", Choices.INDICATOR, 32), of("label", Kind.INFO, 50), of("unit", Kind.INFO, 12),
            of("NATIONAL", Kind.MONEY, 20), of("LOCAL", Kind.MONEY, 20), of("UNSPLIT", Kind.MONEY, 20),
            chosen("activity", Choices.ACTIVITY, 34))),
    ATTACHMENTS("attachments", 50, List.of(of("name", Kind.TEXT, 44).needed(), of("sha256", Kind.TEXT, 68).needed(),
            of("mediaType", Kind.TEXT, 18).needed(), of("size", Kind.COUNT, 14).needed(), of("about", Kind.TEXT, 40)));

    /** Rows count from 0 here: the title, the subtitle, what to do, the headings, how to write, and then the user's rows. */
    static final int HEADER_ROW = 3;
    static final int FIRST_ROW = 5;

    private final String key;
    private final int room;
    private final List<Column> columns;
    private final Map<String, Integer> positions;

    Table(String key, int room, List<Column> columns) {
        this.key = key;
        this.room = room;
        this.columns = columns;
        this.positions = IntStream.range(0, columns.size()).boxed().collect(Collectors.toMap(i -> columns.get(i).field(), i -> i));
    }

    String sheet() {
        return Texts.of("sheet." + key);
    }

    String text(String part) {
        return Texts.of(key + "." + part);
    }

    /** Rows that the template prepares; the reader takes as many as the limits allow. */
    int room() {
        return room;
    }

    List<Column> columns() {
        return columns;
    }

    /** Column numbers by field. */
    Map<String, Integer> positions() {
        return positions;
    }

    int position(String field) {
        return positions.get(field);
    }

    /** The heading exactly as it is written and as it must be found again. */
    String header(Column column) {
        return Texts.of(key + "." + column.field()) + (column.required() ? " *" : "");
    }

    /** What a column wants to be told about it, or nothing. */
    String help(Column column) {
        String own = "help." + key + "." + column.field();
        return Texts.has(own) ? Texts.of(own) : "";
    }

    static String hint(Column column) {
        return Texts.of("hint." + column.kind().name().toLowerCase(Locale.ROOT));
    }
}
