package vn.khuyencong.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.khuyencong.exchange.Acceptance;
import vn.khuyencong.exchange.UnitCertificates;
import vn.khuyencong.exchange.UnitClock;
import vn.khuyencong.exchange.UnitClocks;
import vn.khuyencong.norm.ThresholdKind;
import vn.khuyencong.norm.Thresholds;
import vn.khuyencong.shared.BusinessClock;

/** What proof rests on: keys and clocks without which nothing is accepted, certificates that end, units whose clocks are wrong. */
@Stateless
public class TrustAlerts implements AlertSource {

    private static final int SECONDS_OF_MINUTE = 60;

    @Inject
    private Acceptance acceptance;
    @Inject
    private UnitCertificates certificates;
    @Inject
    private UnitClocks clocks;
    @Inject
    private Thresholds thresholds;
    @Inject
    private BusinessClock clock;

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.ACCEPTANCE_CLOSED, AlertKind.CERTIFICATE_EXPIRES, AlertKind.UNIT_CLOCK);
    }

    @Override
    public List<Sighting> look() {
        List<Sighting> seen = new ArrayList<>();
        acceptance.closed().ifPresent(why -> seen.add(Sighting.of(AlertKind.ACCEPTANCE_CLOSED, why.obstacle(), why.detail())));
        // Certificates end in real time, whatever day is played.
        LocalDate by = clock.now().atZone(BusinessClock.ZONE).toLocalDate()
                .plusDays(Math.min(thresholds.on(clock.today(), ThresholdKind.CERTIFICATE_EXPIRES), 3650));
        certificates.expiringBefore(by).forEach(one -> seen.add(Sighting.of(AlertKind.CERTIFICATE_EXPIRES, one.unit(), one.lastDay())));
        clocks.all().stream().filter(UnitClock::beyond).forEach(one -> seen.add(Sighting.of(AlertKind.UNIT_CLOCK, one.unit(), one.seenAt(),
                Math.abs(one.skewSeconds()) / SECONDS_OF_MINUTE, one.skewSeconds() > 0 ? "fast" : "slow")));
        return seen;
    }
}
