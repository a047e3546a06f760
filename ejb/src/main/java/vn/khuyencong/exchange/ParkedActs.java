package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitTurns;

/**
 * The acts of officials on what was parked or is in conflict, each in a transaction of its own with its audit entry. Nothing is
 * deleted and no content is changed: what is right comes from its sender alone.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ParkedActs {

    /** How the act ended for one that was not chosen, but bears the same bytes. */
    private static final String ALONG = "ALONG";
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 1000;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private ParkedMessages parked;
    @Inject
    private Acceptance acceptance;
    @Inject
    private Territory territory;
    @Inject
    private UnitTurns turns;
    @Inject
    private Intake intake;
    @Inject
    private KnownMessages known;
    @Inject
    private Receipts receipts;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * Judges the bytes of a parked message once more. What they become has receipts of its own; the receipt that says parked stays.
     *
     * @throws NotVisible if he may not
     */
    public Reprocessed reprocess(Viewer viewer, long id) {
        InboxMessage message = locked(viewer, id);
        Optional<Reprocessed> no = Reprocessed.refused(message);
        if (no.isPresent()) {
            return no.get();
        }
        Optional<InboxMessage> became = intake.again(message);
        List<Long> along = became.map(taken -> settle(viewer, message, taken)).orElse(List.of());
        Reprocessed result = Reprocessed.of(message, became, along);
        audit.record(viewer.name(), AuditAct.PARKED_REPROCESSED, Long.toString(id), result.outcome().name(),
                became.map(taken -> taken.id() + " " + taken.state()).orElse(message.cause()));
        became.ifPresent(taken -> outbox.announce());
        return result;
    }

    /** Once its bytes are taken in, whatever waits with the same bytes through the same door waits for nothing; returns what else that was. */
    private List<Long> settle(Viewer viewer, InboxMessage message, InboxMessage taken) {
        Settlement.SettlementWay way = taken.parkedBefore() == null ? Settlement.SettlementWay.CAME_AGAIN : Settlement.SettlementWay.REPROCESSED;
        message.settle(new Settlement(way, viewer.name(), clock.now(), null, taken.id()));
        List<InboxMessage> along = taken.state() == InboxState.PARKED ? List.of() : known.same(message).stream()
                .filter(same -> same.state() == InboxState.PARKED && same.isOpen()).toList();
        along.forEach(same -> {
            same.settle(new Settlement(way, viewer.name(), clock.now(), null, taken.id()));
            audit.record(viewer.name(), AuditAct.PARKED_REPROCESSED, Long.toString(same.id()), ALONG, taken.id() + " " + taken.state());
        });
        return along.stream().map(InboxMessage::id).toList();
    }

    /** Notes that a message faulted again; it stays parked. */
    public Reprocessed faulted(Viewer viewer, long id, String incident) {
        audit.record(viewer.name(), AuditAct.PARKED_REPROCESSED, Long.toString(id), Reprocessed.ReprocessOutcome.FAULTED.name(), incident);
        return Reprocessed.faulted(id, incident);
    }

    /**
     * Closes a parked message: nothing more is to be done with it.
     *
     * @return why not; empty if it was done
     * @throws NotVisible if he may not
     */
    public List<Refusal> close(Viewer viewer, long id, String reason) {
        InboxMessage message = locked(viewer, id);
        return settle(viewer, message, Settlement.SettlementWay.CLOSED, AuditAct.PARKED_CLOSED, reason);
    }

    /**
     * Decides a conflict for the document that was received first. The sender is told by a signed receipt of the second; the second is
     * kept and never applied: if it is right, it comes as the next version.
     */
    public List<Refusal> keepFirst(Viewer viewer, long id, String reason) {
        acceptance.require();
        InboxMessage message = locked(viewer, id);
        List<Refusal> against = settle(viewer, message, Settlement.SettlementWay.KEPT_FIRST, AuditAct.CONFLICT_DECIDED, reason);
        if (against.isEmpty()) {
            Refusal conflict = message.findings().get(0);
            message.become(InboxState.CONFLICT, List.of(conflict, Refusal.error("CONFLICT_KEPT_FIRST", "", "/data/key",
                    conflict.arguments().get(1), clock.today(), reason)));
            receipts.issue(message, Receipt.Stage.BUSINESS, InboxState.RETURNED.name(), null);
            outbox.announce();
        }
        return against;
    }

    private List<Refusal> settle(Viewer viewer, InboxMessage message, Settlement.SettlementWay way, AuditAct act, String reason) {
        InboxState of = way == Settlement.SettlementWay.KEPT_FIRST ? InboxState.CONFLICT : InboxState.PARKED;
        Optional<Refusal> against = !message.isOpen() || message.state() != of ? Optional.of(Refusal.error("PARKED_SETTLED", "", "", message.id()))
                : reason == null || reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON
                ? Optional.of(Refusal.error("PARKED_REASON_MISSING", "", "reason", SHORTEST_REASON, LONGEST_REASON)) : Optional.empty();
        if (against.isEmpty()) {
            message.settle(new Settlement(way, viewer.name(), clock.now(), reason.strip(), null));
        }
        audit.record(viewer.name(), act, Long.toString(message.id()), against.map(Refusal::rule).orElse("OK"), against.isEmpty() ? reason.strip() : null);
        return against.stream().toList();
    }

    /** Held for the length of the act: two officials do not settle the same. */
    private InboxMessage locked(Viewer viewer, long id) {
        InboxMessage message = parked.find(viewer, id).filter(found -> parked.may(viewer, found)).orElseThrow(NotVisible::new);
        // The turn of its unit before any row, as the intake does; of the door it came by, for its unit may be on the list only since.
        Addresses.senderOf(message.address()).filter(unit -> territory.map().find(unit).isPresent()).ifPresent(turns::hold);
        em.refresh(message, LockModeType.PESSIMISTIC_WRITE);
        return message;
    }
}
