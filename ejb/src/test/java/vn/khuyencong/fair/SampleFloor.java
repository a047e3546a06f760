package vn.khuyencong.fair;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.khuyencong.shared.UnitId;

/** A floor of any size, every two neighbours somebody's, for whoever measures how it is drawn. */
public final class SampleFloor {

    private static final int ROW = 30;

    private SampleFloor() {
    }

    /** Its map, coloured by province. */
    public static String map(int stalls) {
        FloorMap.Words words = new FloorMap.Words("Sơ đồ gian hàng", hall -> "Nhà " + hall, spot -> "Gian " + spot.stall().number() + ": "
                + spot.holder().name() + " (" + spot.province() + ")", "Gian chung", "Còn trống", "Không giao", count -> count + " gian");
        return FloorMap.svg(view(stalls), FloorMap.By.PROVINCE, words);
    }

    private static FloorView view(int stalls) {
        NewFair entered = new NewFair("HC-MAU", "Hội chợ minh họa", "Thành phố A", FairScope.DOMESTIC, true, LocalDate.of(2024, 5, 16), LocalDate.of(2024, 5, 19),
                null, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 4, 30), 3);
        Fair fair = new Fair(entered, "1", true, Instant.EPOCH, "cuc");
        FloorPlan plan = new FloorPlan(fair, 1, "rows", Instant.EPOCH, "cuc");
        return new FloorView(fair, plan, IntStream.range(0, stalls).mapToObj(i -> new FloorView.Spot(new FairStall(plan, "S-" + (i + 1), "1", "R" + (1 + i / ROW),
                1 + i % ROW, "NS", NewStall.STANDARD_CM, NewStall.STANDARD_CM, i % ROW == 0, false), holder(i), "Tỉnh " + (10 + i / 2 % 28), false)).toList(), List.of());
    }

    private static StallHolders.Holder holder(int stall) {
        int exhibitor = stall / 2;
        return new StallHolders.Holder(new UnitId("P63-" + (10 + exhibitor % 28)), "DK-" + exhibitor, "Cơ sở công nghiệp nông thôn minh họa " + exhibitor, false);
    }
}
