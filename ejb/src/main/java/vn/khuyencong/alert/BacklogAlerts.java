package vn.khuyencong.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.khuyencong.audit.SealedTrail;
import vn.khuyencong.exchange.BrokerLink;
import vn.khuyencong.exchange.ExchangeState;
import vn.khuyencong.norm.ThresholdKind;
import vn.khuyencong.norm.Thresholds;
import vn.khuyencong.shared.BusinessClock;

/** What piles up: messages that are not taken in, documents that do not leave, what the broker gave up, entries that are not sealed. */
@Stateless
public class BacklogAlerts implements AlertSource {

    @Inject
    private BrokerLink link;
    @Inject
    private ExchangeState exchange;
    @Inject
    private SealedTrail trail;
    @Inject
    private Thresholds thresholds;
    @Inject
    private BusinessClock clock;

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.QUEUE_BACKLOG, AlertKind.DEAD_LETTERS, AlertKind.OUTBOX_OLD, AlertKind.AUDIT_UNSEALED);
    }

    @Override
    public List<Sighting> look() {
        List<Sighting> seen = new ArrayList<>();
        LocalDate today = clock.today();
        BrokerLink.Look look = link.last();
        if (look != null && look.waiting() >= thresholds.on(today, ThresholdKind.QUEUE_WAITING)) {
            seen.add(Sighting.of(AlertKind.QUEUE_BACKLOG, look.waiting()));
        }
        if (look != null && look.dead() > 0) {
            seen.add(Sighting.of(AlertKind.DEAD_LETTERS, look.dead()));
        }
        ExchangeState.Numbers numbers = exchange.numbers();
        if (numbers.oldestUnsent() != null && isOver(numbers.oldestUnsent(), thresholds.on(today, ThresholdKind.OUTBOX_OLD))) {
            seen.add(Sighting.of(AlertKind.OUTBOX_OLD, numbers.unsent(), numbers.oldestUnsent()));
        }
        SealedTrail.State state = trail.state();
        if (state.oldestUnsealed() != null && isOver(state.oldestUnsealed(), thresholds.on(today, ThresholdKind.AUDIT_UNSEALED))) {
            seen.add(Sighting.of(AlertKind.AUDIT_UNSEALED, state.unsealed(), state.oldestUnsealed()));
        }
        return seen;
    }

    private boolean isOver(Instant since, int minutes) {
        return Duration.between(since, clock.now()).toMinutes() >= minutes;
    }
}
