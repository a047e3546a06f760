package vn.khuyencong.reports;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import vn.khuyencong.fair.FloorPaper.Box;

/** A row of stalls, or a piece of one: boxes with their numbers, neighbours of one exhibitor in one frame with his name. */
final class FloorStrip extends AbstractRenderer implements Graphics2DRenderable {

    static final double WIDTH = 1063;
    /** Room for the name of the row. */
    static final double LEFT = 44;
    /** A way through is as wide as a standard stall. */
    static final int GAP_CM = 300;

    private static final long serialVersionUID = 1L;
    private static final double HIGHEST = 58;
    private static final double LOWEST = 46;
    private static final double NUMBER = 8;
    private static final double NAME = 6.6;
    private static final double LEADING = 7.4;
    private static final double BELOW_NUMBER = 11;

    private final int index;
    private final String label;
    private final transient List<Box> boxes;
    private final double perCm;

    FloorStrip(int index, String label, List<Box> boxes, double perCm) {
        this.index = index;
        this.label = label;
        this.boxes = boxes;
        this.perCm = perCm;
    }

    @Override
    public String getId() {
        return "strip-" + index;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D canvas, Rectangle2D place) {
        MapInk ink = new MapInk(canvas);
        Font bold = MapInk.bold(11);
        String shown = MapInk.lines(label, bold, LEFT - 6, 1).get(0);
        ink.write(shown, bold, place.getX(), place.getY() + LOWEST / 2, "#ffffff");
        double x = place.getX() + LEFT;
        double first = x;
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            boolean together = i > 0 && !box.gap() && box.holder() != null && box.holder().equals(boxes.get(i - 1).holder());
            x += box.gap() ? GAP_CM * perCm : 0;
            first = together ? first : x;
            stall(ink, box, rectangle(box, x, place.getY() + 1));
            x += box.widthCm() * perCm;
            boolean goesOn = i + 1 < boxes.size() && !boxes.get(i + 1).gap() && box.holder() != null && box.holder().equals(boxes.get(i + 1).holder());
            if (box.holder() != null && !goesOn) {
                exhibitor(ink, box, new Rectangle2D.Double(first, place.getY() + 1, x - first, high(box)));
            }
        }
    }

    private Rectangle2D rectangle(Box box, double x, double y) {
        return new Rectangle2D.Double(x, y, box.widthCm() * perCm, high(box));
    }

    private double high(Box box) {
        return Math.min(HIGHEST, Math.max(LOWEST, box.depthCm() * perCm));
    }

    private static void stall(MapInk ink, Box box, Rectangle2D at) {
        ink.box(at, box.colour(), false);
        if (box.blocked()) {
            ink.hatch(below(at));
        }
        if (box.corner()) {
            ink.corner(at);
        }
        double size = Math.min(NUMBER, NUMBER * (at.getWidth() - 2) / MapInk.width(box.number(), MapInk.bold(NUMBER)));
        ink.centre(box.number(), MapInk.bold(size), at.getCenterX(), at.getY() + 9, box.colour());
    }

    /** What is left of a stall below its number. */
    private static Rectangle2D below(Rectangle2D at) {
        return new Rectangle2D.Double(at.getX() + 0.5, at.getY() + BELOW_NUMBER, at.getWidth() - 1, at.getHeight() - BELOW_NUMBER - 0.5);
    }

    private static void exhibitor(MapInk ink, Box box, Rectangle2D group) {
        ink.fill(below(group), box.colour());
        ink.frame(group);
        Font font = MapInk.plain(NAME);
        int most = (int) ((group.getHeight() - BELOW_NUMBER) / LEADING);
        List<String> lines = MapInk.lines(box.name(), font, group.getWidth() - 3, most);
        for (int i = 0; i < lines.size(); i++) {
            ink.centre(lines.get(i), font, group.getCenterX(), group.getY() + BELOW_NUMBER + NAME + i * LEADING, box.colour());
        }
    }
}
