package vn.khuyencong.reports;

import java.util.Arrays;
import java.util.List;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRFrame;
import net.sf.jasperreports.engine.JasperReport;

/**
 * The number of activities is law of the plan year (Điều 4, NĐ 45/2012/NĐ-CP), so the template has a slot for each
 * possible one, elements with the key {@code activity}, and the slots in use share the width of all.
 */
final class ActivityColumns {

    static final int MOST = 10;

    private static final String KEY = "activity";

    private ActivityColumns() {
    }

    static JasperReport fit(JasperReport report, int activities) {
        if (activities > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " activities fit on the sheet, not " + activities);
        }
        for (JRBand band : report.getAllBands()) {
            for (JRElement element : band.getElements()) {
                if (element instanceof JRFrame row) {
                    spread(slots(row), activities);
                }
            }
        }
        return report;
    }

    private static List<JRElement> slots(JRFrame row) {
        return Arrays.stream(row.getElements()).filter(element -> KEY.equals(element.getKey())).toList();
    }

    private static void spread(List<JRElement> slots, int activities) {
        if (slots.isEmpty()) {
            return;
        }
        JRElement last = slots.get(slots.size() - 1);
        int left = slots.get(0).getX();
        int width = last.getX() + last.getWidth() - left;
        for (int i = 0; i < activities; i++) {
            slots.get(i).setX(left + width * i / activities);
            slots.get(i).setWidth(width * (i + 1) / activities - width * i / activities);
        }
    }
}
