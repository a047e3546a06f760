package vn.khuyencong.web.scheme;

import java.util.Comparator;
import vn.khuyencong.scheme.watch.Ageing;
import vn.khuyencong.shared.VietnameseOrder;

/** How long a unit takes, and whether that is longer than it should. */
public record AgeingRow(Ageing.Row row, String unit, boolean slowToAssign, boolean slowToContract) {

    /** Whoever is slow comes first. */
    static final Comparator<AgeingRow> SLOWEST = Comparator.comparing((AgeingRow row) -> !row.slowToAssign() && !row.slowToContract())
            .thenComparing(row -> row.row().toAssign(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(AgeingRow::unit, VietnameseOrder.comparator());
}
