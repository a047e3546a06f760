package vn.khuyencong.reports;

import java.util.Map;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRElementGroup;
import net.sf.jasperreports.engine.JRImage;
import net.sf.jasperreports.engine.JRLine;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JasperDesign;
import vn.khuyencong.form.Part.Paper;

/**
 * Sizes of paper, in points, and how the template of documents, which is drawn on A4 upright, is laid out on the others: all keeps its
 * height and its share of the width; lines and codes keep their width too, around
 * the same middle.
 */
final class Papers {

    /** The template that exists on every paper. */
    static final String DOCUMENT = "VANBAN";
    /** The template of forms that are one table. */
    static final String TABLE = "BIEU";

    private static final Map<Paper, int[]> SIZES = Map.of(Paper.A4_PORTRAIT, new int[] {595, 842}, Paper.A4_LANDSCAPE, new int[] {842, 595},
            Paper.A3_LANDSCAPE, new int[] {1191, 842});
    /** Key of an element that keeps its width and its distance from the right margin. */
    private static final String RIGHT = "right";
    private static final int SIDES = 85 + 43;

    private Papers() {
    }

    /** Name of the template of documents on a paper. */
    static String template(Paper paper) {
        return paper == Paper.A4_PORTRAIT ? DOCUMENT : DOCUMENT + '_' + paper;
    }

    /** Width between the margins. */
    static int width(Paper paper) {
        return SIZES.get(paper)[0] - SIDES;
    }

    static int height(Paper paper) {
        return SIZES.get(paper)[1];
    }

    /** Lays a design that is drawn on A4 upright out on another paper. */
    static void layOut(JasperDesign design, Paper paper) {
        int widthBefore = design.getColumnWidth();
        int lower = design.getPageHeight() - height(paper);
        design.setName(template(paper));
        design.setPageWidth(SIZES.get(paper)[0]);
        design.setPageHeight(height(paper));
        design.setColumnWidth(width(paper));
        JRDesignBand background = (JRDesignBand) design.getBackground();
        lower(background.getElements(), lower);
        background.setHeight(background.getHeight() - lower);
        spread(background.getElements(), width(paper), widthBefore);
        for (JRBand band : design.getAllBands()) {
            spread(band.getElements(), width(paper), widthBefore);
        }
    }

    /** What is as high as the page gets lower with it. */
    private static void lower(JRElement[] elements, int lower) {
        for (JRElement element : elements) {
            if (element.getHeight() > lower) {
                ((JRDesignElement) element).setHeight(element.getHeight() - lower);
            }
            if (element instanceof JRElementGroup frame) {
                lower(frame.getElements(), lower);
            }
        }
    }

    private static void spread(JRElement[] elements, int width, int before) {
        for (JRElement element : elements) {
            if (element instanceof JRLine || element instanceof JRImage && element.getWidth() < before) {
                element.setX((element.getX() + element.getWidth() / 2) * width / before - element.getWidth() / 2);
            } else if (RIGHT.equals(element.getKey())) {
                element.setX(width - (before - element.getX()));
            } else {
                int right = (element.getX() + element.getWidth()) * width / before;
                element.setX(element.getX() * width / before);
                element.setWidth(right - element.getX());
            }
            if (element instanceof JRElementGroup frame) {
                spread(frame.getElements(), width, before);
            }
        }
    }
}
