package vn.khuyencong.exchange.workbook;

import static vn.khuyencong.exchange.workbook.Column.chosen;
import static vn.khuyencong.exchange.workbook.Column.of;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.MessageType;

/** The two workbooks there are: what stands on the sheet "Văn bản", and which tables follow. */
enum Template {
    PLAN(MessageType.PLAN_SUBMISSION, List.of(of("key/unit", Kind.TEXT, 0).needed(), of("unitName", Kind.INFO, 0),
            of("key/planYear", Kind.COUNT, 0).needed(), chosen("fund", Choices.FUND, 0).needed(),
            chosen("key/stream", Choices.PLAN_STREAM, 0).needed(), of("key/document", Kind.TEXT, 0).needed(),
            of("key/version", Kind.COUNT, 0).needed(), chosen("kind", Choices.PLAN_KIND, 0).needed(),
            of("title", Kind.TEXT, 0).needed(), of("decision/number", Kind.TEXT, 0), of("decision/date", Kind.DATE, 0),
            of("decision/authority", Kind.TEXT, 0), chosen("sample", Choices.FLAG, 0)),
            List.of(Table.SCHEMES, Table.LINES, Table.EQUIPMENT, Table.TARGETS, Table.ATTACHMENTS),
            List.of("schemes", "lines", "support", "counterpart")),
    REPORT(MessageType.PERIODIC_REPORT, List.of(of("key/unit", Kind.TEXT, 0).needed(), of("unitName", Kind.INFO, 0),
            of("key/planYear", Kind.COUNT, 0).needed(), chosen("period", Choices.PERIOD, 0).needed(),
            chosen("key/stream", Choices.REPORT_STREAM, 0).needed(), of("key/document", Kind.TEXT, 0).needed(),
            of("key/version", Kind.COUNT, 0).needed(), chosen("kind", Choices.REPORT_KIND, 0).needed(),
            chosen("valueStatus", Choices.STATUS, 0).needed(), of("title", Kind.TEXT, 0), chosen("sample", Choices.FLAG, 0)),
            List.of(Table.FIGURES, Table.ATTACHMENTS), List.of());

    /** Of the layout of the sheets: a change of any heading or place is a new version, and old ones are refused by name. */
    static final String VERSION = "1";
    /** The hidden sheet that says what the workbook is. */
    static final String META_SHEET = "_khuyencong";
    static final int FIRST_FIELD_ROW = 4;
    static final int FIRST_TOTAL_ROW = 4;

    private final MessageType type;
    private final List<Column> fields;
    private final List<Table> tables;
    private final List<String> totals;

    Template(MessageType type, List<Column> fields, List<Table> tables, List<String> totals) {
        this.type = type;
        this.fields = fields;
        this.tables = tables;
        this.totals = totals;
    }

    static Template forType(MessageType type) {
        return Arrays.stream(values()).filter(template -> template.type == type).findFirst().orElseThrow();
    }

    static Optional<Template> ofEventType(String eventType) {
        return Arrays.stream(values()).filter(template -> template.type.eventType().equals(eventType)).findFirst();
    }

    MessageType type() {
        return type;
    }

    List<Column> fields() {
        return fields;
    }

    List<Table> tables() {
        return tables;
    }

    /** The fields of {@code totals}, in the order of the sheet "Tổng hợp". */
    List<String> totals() {
        return totals;
    }

    static String documentSheet() {
        return Texts.of("sheet.document");
    }

    static String summarySheet() {
        return Texts.of("sheet.summary");
    }

    static String label(Column field) {
        return Texts.of("document." + field.field()) + (field.required() ? " *" : "");
    }
}
