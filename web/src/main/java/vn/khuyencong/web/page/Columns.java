package vn.khuyencong.web.page;

import java.util.List;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.web.figures.FigureRow;

/** Which result the columns of a table show: estimates and actuals are never added. */
final class Columns {

    private Columns() {
    }

    /** The one that more of the rows state, as the printed report does; actual where they are equal. */
    static ValueStatus status(List<FigureRow> rows) {
        return count(rows, ValueStatus.ESTIMATED) > count(rows, ValueStatus.ACTUAL) ? ValueStatus.ESTIMATED : ValueStatus.ACTUAL;
    }

    /** How many rows state a result of this kind. */
    static long count(List<FigureRow> rows, ValueStatus status) {
        return rows.stream().filter(row -> row.result(status) != null).count();
    }
}
