package vn.khuyencong.exchange.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a template look. Colours say what a cell is for: white is to be filled in, grey is not. */
final class Styles {

    static final String WHITE = "FFFFFF";
    static final String DARK = "1F4E79";
    static final String ORANGE = "C55A11";
    static final String GREY = "EDEDED";
    static final String LINE = "BFBFBF";
    private static final String FONT = "Times New Roman";
    /** 1.066 is Vietnamese: thousands are grouped by points. */
    private static final String WHOLE = "[$-42A]#,##0";

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> looks = new EnumMap<>(Look.class);
    private final Map<Kind, XSSFCellStyle> inputs = new EnumMap<>(Kind.class);
    private final Map<Kind, XSSFCellStyle> boxed = new EnumMap<>(Kind.class);
    private final Map<Kind, XSSFCellStyle> shown = new EnumMap<>(Kind.class);

    private XSSFCellStyle percent;

    /** What is not to be filled in. */
    enum Look {
        TITLE(16, true, DARK, null, null), SUBTITLE(11, true, "404040", null, null), NOTE(11, false, "595959", null, null),
        SECTION(12, true, DARK, null, null), HEADER(11, true, WHITE, DARK, HorizontalAlignment.CENTER),
        REQUIRED(11, true, WHITE, ORANGE, HorizontalAlignment.CENTER), HINT(9, false, "7F7F7F", "F7F7F7", HorizontalAlignment.CENTER),
        LABEL(11, true, "262626", GREY, null), BODY(11, false, "262626", null, null),
        ERROR(11, true, "9C0006", Colours.ERROR, HorizontalAlignment.CENTER),
        WARNING(11, true, "7F6000", Colours.WARNING, HorizontalAlignment.CENTER), LINK(11, false, "0563C1", null, null);

        private final int size;
        private final boolean bold;
        private final String colour;
        private final String fill;
        private final HorizontalAlignment alignment;

        Look(int size, boolean bold, String colour, String fill, HorizontalAlignment alignment) {
            this.size = size;
            this.bold = bold;
            this.colour = colour;
            this.fill = fill;
            this.alignment = alignment;
        }
    }

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle of(Look look) {
        return looks.computeIfAbsent(look, this::make);
    }

    /** Open for writing. */
    XSSFCellStyle input(Kind kind) {
        return inputs.computeIfAbsent(kind, k -> value(k, false));
    }

    /** Open for writing, with lines around it, where the sheet itself draws none. */
    XSSFCellStyle boxed(Kind kind) {
        return boxed.computeIfAbsent(kind, k -> {
            XSSFCellStyle style = value(k, false);
            lines(style);
            style.setAlignment(HorizontalAlignment.LEFT);
            return style;
        });
    }

    /** Shown in grey, closed for writing. */
    XSSFCellStyle shown(Kind kind) {
        return shown.computeIfAbsent(kind, k -> value(k, true));
    }

    /** A share that is worked out, not stored: one decimal is enough to look at. */
    XSSFCellStyle percent() {
        if (percent == null) {
            percent = value(Kind.INFO, true);
            percent.setDataFormat(workbook.createDataFormat().getFormat("[$-42A]0.0%"));
        }
        return percent;
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = framed(look.fill);
        style.setFont(font(look.size, look.bold, look.colour));
        boolean text = look == Look.BODY || look == Look.LINK;
        style.setVerticalAlignment(look.fill == null && !text ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
        style.setWrapText(look.fill != null || text);
        if (look.alignment != null) {
            style.setAlignment(look.alignment);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
        }
        return style;
    }

    private XSSFCellStyle value(Kind kind, boolean locked) {
        XSSFCellStyle style = framed(locked ? GREY : null);
        style.setFont(font(11, false, locked ? "404040" : "000000"));
        style.setLocked(locked);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(kind == Kind.TEXT || kind == Kind.CODE || kind == Kind.CHOICE || locked && kind == Kind.INFO);
        style.setDataFormat(workbook.createDataFormat().getFormat(format(kind)));
        if (kind == Kind.DATE || kind == Kind.MONTH || kind == Kind.FLAG) {
            style.setAlignment(HorizontalAlignment.CENTER);
        } else if (locked && kind == Kind.COUNT) {
            style.setAlignment(HorizontalAlignment.LEFT);
        }
        return style;
    }

    private static String format(Kind kind) {
        return switch (kind) {
            case TEXT, CODE, CHOICE, FLAG -> "@";
            case MONEY -> WHOLE;
            case COUNT -> "0";
            case DATE -> "dd/mm/yyyy";
            case MONTH -> "mm/yyyy";
            case INFO -> "General";
        };
    }

    private XSSFCellStyle framed(String fill) {
        XSSFCellStyle style = workbook.createCellStyle();
        if (fill != null) {
            style.setFillForegroundColor(colour(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            lines(style);
        }
        return style;
    }

    private static void lines(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(colour(LINE));
        style.setBottomBorderColor(colour(LINE));
        style.setLeftBorderColor(colour(LINE));
        style.setRightBorderColor(colour(LINE));
    }

    private XSSFFont font(int size, boolean bold, String colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setColor(colour(colour));
        return font;
    }

    static XSSFColor colour(String rgb) {
        return new XSSFColor(java.util.HexFormat.of().parseHex(rgb), null);
    }
}
