package vn.khuyencong.reports;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * Words across the page, as "SỐ LIỆU MINH HỌA" or "DỰ THẢO", behind everything else. It is drawn as outlines, so that it is not mixed into
 * text that is copied or read from the form, and in an opaque grey, since PDF/A-1 forbids transparency.
 */
final class SampleMark extends AbstractRenderer implements Graphics2DRenderable {

    static final String WORDS = "SỐ LIỆU MINH HỌA";

    private static final long serialVersionUID = 1L;
    private static final String FACE = "/liberation/LiberationSerif-Bold.ttf";
    private static final Color GREY = new Color(0xECECEC);
    private static final float SIZE = 72;
    /** Longer words than this part of the diagonal are drawn smaller. */
    private static final double LONGEST = 0.9;

    private final String words;
    private Shape outline;

    SampleMark(String words) {
        this.words = words;
    }

    @Override
    public String getId() {
        return "mark-" + words;
    }

    @Override
    public synchronized void render(JasperReportsContext context, Graphics2D canvas, Rectangle2D page) {
        if (outline == null) {
            outline = outline();
        }
        Rectangle2D words = outline.getBounds2D();
        AffineTransform place = AffineTransform.getTranslateInstance(page.getCenterX(), page.getCenterY());
        place.rotate(-Math.atan2(page.getHeight(), page.getWidth()));
        double scale = Math.min(1, Math.hypot(page.getWidth(), page.getHeight()) * LONGEST / words.getWidth());
        place.scale(scale, scale);
        place.translate(-words.getCenterX(), -words.getCenterY());
        canvas.setColor(GREY);
        canvas.fill(place.createTransformedShape(outline));
    }

    @Override
    public String toString() {
        return words;
    }

    private Shape outline() {
        try (InputStream face = SampleMark.class.getResourceAsStream(FACE)) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, face).deriveFont(SIZE);
            return font.createGlyphVector(new FontRenderContext(null, true, true), words).getOutline();
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("Font " + FACE + " cannot be read", e);
        }
    }
}
