package vn.khuyencong.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/** Something that is done on a business day. */
public record Occasion(LocalDate day, Runnable deed) {

    /** Does all of them in the order of time, each on its day; then gives the day back to the calendar. */
    public static void play(MinistryApi administrator, Stream<Occasion> occasions) {
        occasions.sorted(Comparator.comparing(Occasion::day)).forEachOrdered(occasion -> {
            administrator.setDay(occasion.day());
            occasion.deed().run();
        });
        administrator.setDay(null);
    }
}
