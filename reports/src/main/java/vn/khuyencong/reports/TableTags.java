package vn.khuyencong.reports;

import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;

/**
 * Tells screen readers what is a table: frames in the style {@code tableHead} or {@code tableRow} are its rows, what is
 * in them its cells, and anything else ends it. So each page has a table of its own, with its own head.
 */
final class TableTags extends JRPdfExporterTagHelper {

    private static final String HEAD = "tableHead";
    private static final String ROW = "tableRow";

    private final StructureTree tree;
    private boolean inTable;
    private JRPrintElement row;

    TableTags(JRPdfExporter exporter, StructureTree tree) {
        super(exporter);
        this.tree = tree;
    }

    @Override
    protected void startElement(JRPrintElement element) {
        if (isRow(element)) {
            if (!inTable) {
                createTableStartTag();
            }
            createTrStartTag();
            inTable = true;
            row = element;
        } else if (row == null) {
            if (inTable) {
                tagStack.pop();
            }
            inTable = false;
            super.startElement(element);
        } else if (HEAD.equals(style(row))) {
            createThStartTag(element);
        } else {
            createTdStartTag(element);
        }
    }

    @Override
    protected void endElement(JRPrintElement element) {
        if (row == null) {
            super.endElement(element);
            return;
        }
        if (element == row) {
            row = null;
        }
        tagStack.pop();
    }

    @Override
    protected void endPage() {
        if (inTable) {
            tagStack.pop();
        }
        inTable = false;
        tree.endPage();
    }

    /** A text in a cell is content of the cell itself. */
    @Override
    protected void startText(JRPrintText text, String actualText) {
        if (row == null || actualText != null || text.hasProperties() || text.getLinkType() != null) {
            super.startText(text, actualText);
        } else {
            tree.beginContent(tagStack.peek());
        }
    }

    /** What is drawn up to {@link #end} is this text. */
    void begin(JRPrintText text) {
        startText(text);
    }

    void end() {
        endText();
    }

    /** Whether an element is a row of a table. */
    static boolean isRow(JRPrintElement element) {
        return HEAD.equals(style(element)) || ROW.equals(style(element));
    }

    private static String style(JRPrintElement element) {
        JRStyle style = element.getStyle();
        return style == null ? null : style.getName();
    }
}
