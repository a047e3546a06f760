package vn.khuyencong.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Draws boxes and words of a map in the faces of the forms; opaque colours only, as PDF/A-1 demands. */
final class MapInk {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Font PLAIN = face("/liberation/LiberationSerif-Regular.ttf");
    private static final Font BOLD = face("/liberation/LiberationSerif-Bold.ttf");
    private static final Color DARK = new Color(0x1A1A1A);
    private static final Color LINE = new Color(0x767676);
    private static final double HATCH = 5;
    private static final double HALF_LIGHT = 0.45;

    private final Graphics2D canvas;

    MapInk(Graphics2D canvas) {
        this.canvas = canvas;
    }

    static Font face(String resource) {
        try (InputStream face = MapInk.class.getResourceAsStream(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, face);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("Font " + resource + " cannot be read", e);
        }
    }

    static Font plain(double size) {
        return PLAIN.deriveFont((float) size);
    }

    static Font bold(double size) {
        return BOLD.deriveFont((float) size);
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, EXACT).getWidth();
    }

    void box(Rectangle2D box, String colour, boolean hatched) {
        canvas.setColor(Color.decode(colour));
        canvas.fill(box);
        if (hatched) {
            hatch(box);
        }
        canvas.setColor(LINE);
        canvas.setStroke(new BasicStroke(0.6f));
        canvas.draw(box);
    }

    void frame(Rectangle2D box) {
        canvas.setColor(DARK);
        canvas.setStroke(new BasicStroke(1.4f));
        canvas.draw(box);
    }

    void fill(Rectangle2D box, String colour) {
        canvas.setColor(Color.decode(colour));
        canvas.fill(box);
    }

    void hatch(Rectangle2D box) {
        canvas.setColor(LINE);
        canvas.setStroke(new BasicStroke(0.8f));
        double w = box.getWidth();
        double h = box.getHeight();
        for (double k = HATCH - h; k < w; k += HATCH) {
            double from = Math.max(k, 0);
            double to = Math.min(k + h, w);
            canvas.draw(new Line2D.Double(box.getX() + from, box.getY() + h - from + k, box.getX() + to, box.getY() + h - to + k));
        }
    }

    void corner(Rectangle2D box) {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(box.getX(), box.getY());
        triangle.lineTo(box.getX() + 6, box.getY());
        triangle.lineTo(box.getX(), box.getY() + 6);
        triangle.closePath();
        canvas.setColor(new Color(0x5A5A5A));
        canvas.fill(triangle);
    }

    void write(String text, Font font, double x, double y, String onColour) {
        canvas.setColor(light(onColour) < HALF_LIGHT ? Color.WHITE : DARK);
        canvas.setFont(font);
        canvas.drawString(text, (float) x, (float) y);
    }

    void centre(String text, Font font, double middle, double y, String onColour) {
        write(text, font, middle - width(text, font) / 2, y, onColour);
    }

    private static double light(String colour) {
        Color back = Color.decode(colour);
        return (0.2126 * back.getRed() + 0.7152 * back.getGreen() + 0.0722 * back.getBlue()) / 255;
    }

    /** A name in at most so many lines of a width; cut with an ellipsis where it needs more. */
    static List<String> lines(String name, Font font, double wide, int most) {
        List<String> lines = new ArrayList<>();
        String rest = name.strip();
        while (!rest.isEmpty() && lines.size() < most) {
            int end = fits(rest, font, wide, lines.size() == most - 1);
            lines.add(end < rest.length() && lines.size() == most - 1 ? rest.substring(0, end).strip() + "…" : rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** How much of a text goes into a line: whole words where that is possible. */
    private static int fits(String text, Font font, double wide, boolean last) {
        if (width(text, font) <= wide) {
            return text.length();
        }
        double room = last ? wide - width("…", font) : wide;
        int end = 1;
        while (end < text.length() && width(text.substring(0, end + 1), font) <= room) {
            end++;
        }
        int blank = text.lastIndexOf(' ', end);
        return blank > 0 ? blank : end;
    }
}
