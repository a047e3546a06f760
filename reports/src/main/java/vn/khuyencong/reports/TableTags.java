package vn.khuyencong.reports;

import net.sf.jasperreports.engine.JRPrintElement;
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

    private boolean inTable;
    private JRPrintElement row;

    TableTags(JRPdfExporter exporter) {
        super(exporter);
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
        } else if (isTagEmpty) {
            pdfStructure.beginTag(tagStack.peek(), "Span");
            pdfStructure.endTag();
        }
        tagStack.pop();
    }

    private static boolean isRow(JRPrintElement element) {
        return HEAD.equals(style(element)) || ROW.equals(style(element));
    }

    private static String style(JRPrintElement element) {
        JRStyle style = element.getStyle();
        return style == null ? null : style.getName();
    }
}
