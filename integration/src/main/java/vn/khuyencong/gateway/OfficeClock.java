package vn.khuyencong.gateway;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.shared.BusinessClock;

/** The clock of the machine on the officer's desk, whose days are those of Viet Nam wherever it stands. */
final class OfficeClock implements BusinessClock {

    private final Clock clock = Clock.system(ZONE);

    /** The day of an instant, in Viet Nam. */
    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
