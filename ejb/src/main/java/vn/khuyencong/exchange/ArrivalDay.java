package vn.khuyencong.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.khuyencong.shared.BusinessClock;

/**
 * The day in Viet Nam on which a message came: that of the moment at which the broker took it, where that is known. The days by
 * which it was taken in later are counted back from the business day, so that a season played on other days keeps its own.
 */
final class ArrivalDay {

    private ArrivalDay() {
    }

    /**
     * @param ingress     when the broker took it; null where that is not known
     * @param consumed    when it was taken in
     * @param businessDay the business day of that
     */
    static LocalDate of(Instant ingress, Instant consumed, LocalDate businessDay) {
        return ingress == null ? businessDay : businessDay.minusDays(ChronoUnit.DAYS.between(day(ingress), day(consumed)));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
