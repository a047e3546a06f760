package vn.khuyencong.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time that business goes by. Law, units and deadlines follow {@link #today()}; keys and audit record {@link #now()}.
 * The two differ in demo mode alone, where past seasons are played on their own days.
 */
public interface BusinessClock {

    /** The zone of every deadline. */
    ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The business day in Viet Nam. */
    LocalDate today();

    /** The real time. */
    Instant now();
}
