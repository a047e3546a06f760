package vn.khuyencong.reports.readback;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** All characters and all straight upright or level lines of a page. Filled shapes are decoration and left out. */
final class Scan extends PDFGraphicsStreamEngine {

    final List<Glyph> glyphs = new ArrayList<>();
    final List<Rule> level = new ArrayList<>();
    final List<Rule> upright = new ArrayList<>();

    private final List<Point2D[]> path = new ArrayList<>();
    private Point2D current = new Point2D.Double();

    private Scan(PDPage page) {
        super(page);
    }

    static Scan of(PDPage page) throws IOException {
        Scan scan = new Scan(page);
        scan.processPage(page);
        return scan;
    }

    double width() {
        return getPage().getMediaBox().getWidth();
    }

    double height() {
        return getPage().getMediaBox().getHeight();
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector advance) {
        double left = place.getTranslateX();
        double width = advance.getX() * place.getScalingFactorX();
        glyphs.add(new Glyph(font.toUnicode(code), left, left + width, place.getTranslateY(),
                place.getScalingFactorY()));
    }

    @Override
    public void moveTo(float x, float y) {
        current = new Point2D.Double(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D next = new Point2D.Double(x, y);
        path.add(new Point2D[] {current, next});
        current = next;
    }

    @Override
    public void strokePath() {
        for (Point2D[] line : path) {
            Point2D a = line[0];
            Point2D b = line[1];
            if (Math.abs(a.getY() - b.getY()) < Rule.TOLERANCE) {
                level.add(Rule.between(a.getY(), a.getX(), b.getX()));
            } else if (Math.abs(a.getX() - b.getX()) < Rule.TOLERANCE) {
                upright.add(Rule.between(a.getX(), a.getY(), b.getY()));
            }
        }
        path.clear();
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        path.add(new Point2D[] {a, b});
        path.add(new Point2D[] {b, c});
        path.add(new Point2D[] {c, d});
        path.add(new Point2D[] {d, a});
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        path.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void closePath() {
        // the closing side of a shape is never a rule of a table
    }

    @Override
    public void clip(int windingRule) {
        // what is clipped away is still on the page for a reader of the file
    }

    @Override
    public void drawImage(PDImage image) {
        // pictures hold no figures
    }

    @Override
    public void shadingFill(COSName shading) {
        // nor do shades
    }
}
