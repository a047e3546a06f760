package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.shared.BusinessClock;

/** Gives a fault the number that its victim quotes and its mender finds in the log. */
@ApplicationScoped
public class Incidents {

    private static final Logger LOG = Logger.getLogger(Incidents.class.getName());
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMdd-HHmmss").withZone(BusinessClock.ZONE);

    @Inject
    private BusinessClock clock;
    private final AtomicInteger counter = new AtomicInteger();

    /** Logs the fault under a new number, e.g. {@code SC-231122-091500-7}. */
    public String record(String place, Throwable fault) {
        String number = "SC-" + TIME.format(clock.now()) + "-" + counter.incrementAndGet();
        LOG.log(Level.SEVERE, number + " " + place.replaceAll("[\\r\\n]", " "), fault);
        return number;
    }
}
