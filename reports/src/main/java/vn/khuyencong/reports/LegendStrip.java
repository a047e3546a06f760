package vn.khuyencong.reports;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import vn.khuyencong.fair.FloorPaper.Colour;

/** A line of what the colours of a map stand for. */
final class LegendStrip extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;
    private static final double SWATCH = 20;

    private final int index;
    private final transient List<Colour> colours;
    private final int columns;

    LegendStrip(int index, List<Colour> colours, int columns) {
        this.index = index;
        this.colours = colours;
        this.columns = columns;
    }

    @Override
    public String getId() {
        return "legend-" + index;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D canvas, Rectangle2D place) {
        MapInk ink = new MapInk(canvas);
        Font font = MapInk.plain(10);
        double column = place.getWidth() / columns;
        for (int i = 0; i < colours.size(); i++) {
            Colour colour = colours.get(i);
            double x = place.getX() + i * column;
            ink.box(new Rectangle2D.Double(x + 1, place.getY() + 2, SWATCH, 11), colour.colour(), colour.hatched());
            ink.write(MapInk.lines(colour.text(), font, column - SWATCH - 12, 1).get(0), font, x + SWATCH + 6, place.getY() + 11, "#ffffff");
        }
    }
}
