package vn.khuyencong.reports;

import java.util.AbstractList;
import java.util.function.IntFunction;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.ExporterInputItem;
import net.sf.jasperreports.export.SimpleExporterInputItem;

/** Filled forms as an exporter asks for them, one after the other; of all of them one alone is in memory. */
final class TurnByTurn extends AbstractList<ExporterInputItem> {

    private final int size;
    private final IntFunction<JasperPrint> filled;
    private int held = -1;
    private ExporterInputItem item;

    TurnByTurn(int size, IntFunction<JasperPrint> filled) {
        this.size = size;
        this.filled = filled;
    }

    @Override
    public ExporterInputItem get(int index) {
        if (index != held) {
            item = new SimpleExporterInputItem(filled.apply(index));
            held = index;
        }
        return item;
    }

    @Override
    public int size() {
        return size;
    }
}
