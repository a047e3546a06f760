package vn.khuyencong.reports;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPen;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.fill.JRTemplatePrintElement;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.HyperlinkTypeEnum;
import net.sf.jasperreports.engine.type.LineStyleEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.RotationEnum;
import net.sf.jasperreports.engine.type.RunDirectionEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.pdf.classic.ClassicPdfContent;

/**
 * Texts of one look and straight lines, drawn to the same points as the form engine's own exporter draws them. That one resolves styles, finds the
 * font and lays the text out for each cell anew, and draws each side of each cell by itself; here looks are kept, and the lines of a table's row are
 * one path. What is not plain is left to it.
 */
final class PlainInk {

    private static final char SOFT_HYPHEN = '\u00ad';
    private static final char FIRST_RIGHT_TO_LEFT = '\u0590';
    private static final char FIRST_LATIN_AGAIN = '\u1e00';
    private static final char FIRST_SPACE = '\u2000';
    private static final char FIRST_MARK = '\u2013';
    private static final char AFTER_MARKS = '\u2028';

    private final Map<Object, Look> looks = new IdentityHashMap<>();
    private final Map<Object, Sides> sides = new IdentityHashMap<>();
    private final Map<BaseFont, Widths> widths = new IdentityHashMap<>();
    private final List<float[]> path = new ArrayList<>();
    private Sides pen;
    private boolean gathering;
    private ClassicPdfContent content;
    private float pageHeight;

    /** A text that is drawn line by line, the lines being found. */
    record Lines(Look look, String text, List<int[]> lines, List<Float> left, float x, float y, float leading) {
    }

    /** Where what comes next is drawn. */
    void on(ClassicPdfContent page, float height) {
        content = page;
        pageHeight = height;
    }

    /** What comes next is of another form. */
    void forget() {
        looks.clear();
        sides.clear();
    }

    /**
     * The lines of a text.
     *
     * @param font of a text of this look
     * @return null if it is not plain, or not all of it fits
     */
    Lines lines(JRPrintText text, int offsetX, int offsetY, Supplier<Font> font) {
        String words = text.getOriginalText();
        if (words == null || words.isEmpty() || text.getLeadingOffset() == 0 || text.getTextTruncateIndex() != null
                || text.getHyperlinkType() != HyperlinkTypeEnum.NONE || text.getAnchorName() != null || !(text instanceof JRTemplatePrintElement cell)
                || !isPlain(words)) {
            return null;
        }
        Look look = looks.computeIfAbsent(cell.getTemplate(), template -> Look.of(text, font.get(), widths));
        if (!look.plain) {
            return null;
        }
        float room = text.getWidth() - look.rightPadding - look.leftPadding;
        List<int[]> lines = new ArrayList<>(2);
        List<Float> left = new ArrayList<>(2);
        if (!look.widths.lay(words, look.size, room, lines, left)) {
            return null;
        }
        float white = switch (look.vertical) {
            case BOTTOM -> text.getHeight() - look.topPadding - look.bottomPadding - text.getTextHeight();
            case MIDDLE -> (text.getHeight() - look.topPadding - look.bottomPadding - text.getTextHeight()) / 2f;
            default -> 0;
        };
        int y = text.getY() + offsetY;
        float top = pageHeight - y - look.topPadding - white - text.getLeadingOffset();
        float bottom = pageHeight - y - text.getHeight() + look.bottomPadding;
        float leading = look.size * text.getLineSpacingFactor();
        float lowest = top;
        for (int i = 0; i < lines.size(); i++) {
            if (lowest - leading < bottom) {
                return null;
            }
            lowest -= leading;
        }
        return new Lines(look, words, lines, left, text.getX() + offsetX + look.leftPadding, top - leading, leading);
    }

    void draw(Lines text) {
        PdfContentByte page = content.getPdfContentByte();
        Look look = text.look;
        page.beginText();
        page.setFontAndSize(look.font, look.size);
        page.setColorFill(look.color);
        float y = text.y;
        for (int i = 0; i < text.lines.size(); i++) {
            float left = text.left.get(i);
            float indent = look.horizontal == HorizontalTextAlignEnum.RIGHT ? left : look.horizontal == HorizontalTextAlignEnum.CENTER ? left / 2f : 0;
            page.setTextMatrix(text.x + indent, y);
            page.showText(text.text.substring(text.lines.get(i)[0], text.lines.get(i)[1]));
            y -= text.leading;
        }
        page.endText();
        page.resetRGBColorFill();
    }

    /** Letters, digits and marks that are written from left to right, each by itself. */
    private static boolean isPlain(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean plain = c >= ' ' && c < FIRST_RIGHT_TO_LEFT && c != SOFT_HYPHEN || c >= FIRST_LATIN_AGAIN && c < FIRST_SPACE || c >= FIRST_MARK && c < AFTER_MARKS;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** The lines of the elements that follow are drawn at once, when they end. */
    void gather() {
        gathering = true;
    }

    void drawGathered() {
        gathering = false;
        stroke();
    }

    /**
     * Draws the sides of an element.
     *
     * @return false if they are not plain
     */
    boolean draw(JRLineBox box, JRPrintElement element, int offsetX, int offsetY) {
        Object look = element instanceof JRTemplatePrintElement cell ? cell.getTemplate() : element;
        Sides own = sides.computeIfAbsent(look, template -> Sides.of(box));
        if (!own.plain) {
            return false;
        }
        if (own.color == null) {
            return true;
        }
        if (pen != null && !pen.sameInk(own)) {
            stroke();
        }
        pen = own;
        float left = element.getX() + offsetX;
        float right = left + element.getWidth();
        float top = pageHeight - element.getY() - offsetY;
        float bottom = top - element.getHeight();
        add(own.top, left - own.left / 2, top, right + own.right / 2, top);
        add(own.left, left, top + own.top / 2, left, bottom - own.bottom / 2);
        add(own.bottom, left - own.left / 2, bottom, right + own.right / 2, bottom);
        add(own.right, right, top + own.top / 2, right, bottom - own.bottom / 2);
        if (!gathering) {
            stroke();
        }
        return true;
    }

    private void add(float width, float fromX, float fromY, float toX, float toY) {
        if (width > 0) {
            path.add(new float[] {fromX, fromY, toX, toY});
        }
    }

    private void stroke() {
        if (path.isEmpty()) {
            return;
        }
        PdfContentByte page = content.getPdfContentByte();
        page.setColorStroke(pen.color);
        page.setLineWidth(pen.width);
        page.setLineCap(PdfContentByte.LINE_CAP_BUTT);
        page.setLineDash(0);
        path.forEach(line -> {
            page.moveTo(line[0], line[1]);
            page.lineTo(line[2], line[3]);
        });
        page.stroke();
        page.setLineCap(PdfContentByte.LINE_CAP_PROJECTING_SQUARE);
        path.clear();
        pen = null;
    }

    /** How texts of a part of a template look. */
    private record Look(boolean plain, BaseFont font, float size, Color color, Widths widths, HorizontalTextAlignEnum horizontal, VerticalTextAlignEnum vertical,
                        int topPadding, int leftPadding, int bottomPadding, int rightPadding) {

        private static Look of(JRPrintText text, Font font, Map<BaseFont, Widths> widths) {
            boolean plain = text.getMode() == ModeEnum.TRANSPARENT && text.getRotation() == RotationEnum.NONE && text.getRunDirection() == RunDirectionEnum.LTR
                    && text.getHorizontalTextAlign() != HorizontalTextAlignEnum.JUSTIFIED && "none".equals(text.getMarkup()) && !text.hasProperties()
                    && !text.isUnderline() && !text.isStrikeThrough() && text.getForecolor().getAlpha() == 255
                    && font.getBaseFont() != null && (font.getStyle() == Font.UNDEFINED || font.getStyle() == Font.NORMAL)
                    && text.getVerticalTextAlign() != VerticalTextAlignEnum.JUSTIFIED;
            JRLineBox box = text.getLineBox();
            return new Look(plain, font.getBaseFont(), font.getSize(), text.getForecolor(), widths.computeIfAbsent(font.getBaseFont(), Widths::new),
                    text.getHorizontalTextAlign(), text.getVerticalTextAlign(), box.getTopPadding(), box.getLeftPadding(), box.getBottomPadding(), box.getRightPadding());
        }
    }

    /** The sides of elements of a part of a template: widths of their lines, 0 for none. */
    private record Sides(boolean plain, float top, float left, float bottom, float right, float width, Color color) {

        private static Sides of(JRLineBox box) {
            List<JRPen> drawn = Stream.<JRPen>of(box.getTopPen(), box.getLeftPen(), box.getBottomPen(), box.getRightPen()).filter(pen -> pen.getLineWidth() > 0).toList();
            boolean plain = drawn.stream().allMatch(pen -> pen.getLineStyle() == LineStyleEnum.SOLID && pen.getLineColor().getAlpha() == 255
                    && pen.getLineColor().equals(drawn.get(0).getLineColor()) && pen.getLineWidth().equals(drawn.get(0).getLineWidth()));
            return new Sides(plain, box.getTopPen().getLineWidth(), box.getLeftPen().getLineWidth(), box.getBottomPen().getLineWidth(), box.getRightPen().getLineWidth(),
                    drawn.isEmpty() ? 0 : drawn.get(0).getLineWidth(), drawn.isEmpty() ? null : drawn.get(0).getLineColor());
        }

        private boolean sameInk(Sides other) {
            return width == other.width && color.equals(other.color);
        }
    }

    /** How wide the letters of a font are, and where lines end, just as the library's own columns say. */
    private static final class Widths {

        private final BaseFont font;
        private final int[] known = new int[AFTER_MARKS];

        private Widths(BaseFont font) {
            this.font = font;
        }

        private float of(char letter, float size) {
            if (known[letter] == 0) {
                known[letter] = 1 + font.getWidth(letter);
            }
            return (known[letter] - 1) * 0.001f * size;
        }

        private float of(String words, int from, int to, float size) {
            float width = 0;
            for (int i = from; i < to; i++) {
                width += of(words.charAt(i), size);
            }
            return width;
        }

        /** Adds the lines, as first and last letter, and what each leaves of the room; false if they are not found this way. */
        private boolean lay(String words, float size, float room, List<int[]> lines, List<Float> left) {
            int end = words.length();
            int begin = 0;
            while (begin < end) {
                float rest = room;
                int split = -1;
                int at = begin;
                for (; at < end; at++) {
                    char letter = words.charAt(at);
                    float width = of(letter, size);
                    boolean space = letter == ' ';
                    if (space) {
                        split = at;
                    }
                    if (rest - width < 0) {
                        break;
                    }
                    if (space || letter == '-') {
                        split = at;
                    }
                    rest -= width;
                }
                if (at == end) {
                    lines.add(new int[] {begin, end});
                    left.add(rest);
                    return true;
                }
                int last = trimmed(words, begin, at - 1);
                if (last < begin) {
                    return false;
                }
                if (split == -1 || split >= last) {
                    lines.add(new int[] {begin, last + 1});
                    left.add(rest + of(words, last + 1, at, size));
                } else {
                    at = split + 1;
                    last = trimmed(words, begin, split);
                    if (last < begin) {
                        return false;
                    }
                    lines.add(new int[] {begin, last + 1});
                    left.add(room - of(words, begin, last + 1, size));
                }
                begin = at;
                while (begin < end && words.charAt(begin) == ' ') {
                    begin++;
                }
            }
            return true;
        }

        private static int trimmed(String words, int from, int last) {
            int at = last;
            while (at >= from && words.charAt(at) == ' ') {
                at--;
            }
            return at;
        }
    }
}
