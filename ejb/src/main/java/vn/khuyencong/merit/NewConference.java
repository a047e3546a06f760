package vn.khuyencong.merit;

import java.time.LocalDate;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;

/**
 * A regional conference as it is entered.
 *
 * @param region    whose conference
 * @param number    the how manieth (lần thứ)
 * @param heldOn    on which day
 * @param place     where
 * @param host      the unit that hosts it
 * @param nextHost  the unit that is to host the next, or null
 * @param delegates how many, or null
 */
public record NewConference(Region region, Integer number, LocalDate heldOn, String place, UnitId host, UnitId nextHost, Integer delegates) {

    private static final int MOST_DELEGATES = 100_000;
    private static final int MOST_NUMBER = 200;

    EntryCheck check() {
        return new EntryCheck().present("conferenceRegion", region).present("conferenceNumber", number)
                .unless(number == null || number >= 1 && number <= MOST_NUMBER, Refusal.error("CONFERENCE_NUMBER_WRONG", "", "conferenceNumber", MOST_NUMBER))
                .present("heldOn", heldOn).text("conferencePlace", place, 400).present("host", host)
                .unless(delegates == null || delegates >= 0 && delegates <= MOST_DELEGATES,
                        Refusal.error("CONFERENCE_DELEGATES_WRONG", "", "conferenceDelegates", MOST_DELEGATES));
    }
}
