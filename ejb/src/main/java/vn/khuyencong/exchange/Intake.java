package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.AttachmentPart;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Inquiry;
import vn.khuyencong.exchange.contract.LinkContent;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.PaperRules;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.territory.UnitTurns;

/**
 * The ministry's inbox. Every delivery is kept as it came and answered: raw bytes, business rows, figures, receipts and
 * audit commit in one transaction or not at all. Bad input is an outcome, never an exception; an exception here is a fault
 * and rolls everything back.
 */
@Stateless
public class Intake {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;
    @Inject
    private Territory territory;
    @Inject
    private Norms norms;
    @Inject
    private KnownMessages known;
    @Inject
    private UnitTurns turns;
    @Inject
    private SenderProof proof;
    @Inject
    private Judging judging;
    @Inject
    private Receipts receipts;
    @Inject
    private ContractVersions versions;
    @Inject
    private AttachmentIntake attachments;
    @Inject
    private LinkIntake link;
    @Inject
    private UnitClocks unitClocks;
    @Inject
    private Acceptance acceptance;
    @Inject
    private Inquiries inquiries;
    @Inject
    private MinistryKey ministryKey;
    @Inject
    private Restorations restorations;
    @Inject
    private AuditTrail audit;

    /**
     * Takes a batch in, in the order of arrival, in one transaction.
     *
     * @throws AcceptanceClosed if nothing could be proven now; the batch is to wait
     */
    public void receive(List<Delivery> deliveries) {
        acceptance.require();
        UnitMap units = territory.map();
        LocalDate today = clock.today();
        norms.takeInHand();
        // A version and its predecessor, or the same message twice, may be in the hands of two nodes at this moment.
        turns.hold(deliveries.stream().map(Delivery::address).map(Addresses::senderOf).flatMap(Optional::stream)
                .filter(unit -> units.find(unit).isPresent()).toList());
        for (Delivery delivery : deliveries) {
            receive(delivery, units, today);
            if (deliveries.size() > 1) {
                // Whatever is asked makes the persistence context look through all that it holds: let it hold one message at a time.
                em.flush();
                em.clear();
            }
        }
    }

    /**
     * Keeps a delivery that alone faults on a healthy database, with the incident it is known by.
     *
     * @throws AcceptanceClosed if nothing could be proven now; it is to wait
     */
    public void park(Delivery delivery, String incident) {
        acceptance.require();
        UnitId sender = Addresses.senderOf(delivery.address()).orElse(null);
        InboxMessage message = new InboxMessage(delivery, sender, clock.now(), clock.today());
        park(message, Refusal.error("PROCESSING_FAULT", "", "", incident));
    }

    private void receive(Delivery delivery, UnitMap units, LocalDate today) {
        UnitId sender = sender(delivery, units);
        List<InboxMessage> same = known.same(delivery.address(), delivery.digest());
        Optional<InboxMessage> before = KnownMessages.taken(same);
        if (before.isPresent()) {
            repeat(before.get());
            return;
        }
        InboxMessage message = new InboxMessage(delivery, sender, clock.now(), today)
                .with(PresentedReceipts.of(delivery, ministryKey.ring(), restorations::lost));
        message.presented().unproven().forEach(number ->
                audit.record("system", AuditAct.RECEIPT_TAKEN_OVER, number, "KEY_REVOKED", delivery.digest()));
        judge(delivery, message, units, same);
        if (message.state() != InboxState.PARKED) {
            same.stream().filter(InboxMessage::isOpen).forEach(parked -> parked.settle(
                    new Settlement(Settlement.SettlementWay.CAME_AGAIN, String.valueOf(sender), clock.now(), null, message.id())));
        }
    }

    /**
     * Judges the bytes of a parked message once more, as if they had only now been looked at: by the law of the day on which they
     * first came.
     *
     * @return what they became; the message that they are already known as; empty where they would be parked for the same cause again
     */
    public Optional<InboxMessage> again(InboxMessage parked) {
        acceptance.require();
        UnitMap units = territory.map();
        Delivery delivery = Delivery.of(parked);
        UnitId sender = sender(delivery, units);
        List<InboxMessage> same = known.same(parked);
        Optional<InboxMessage> before = KnownMessages.taken(same);
        if (before.isPresent()) {
            return before;
        }
        InboxMessage message = new InboxMessage(delivery, sender, clock.now(), clock.today()).inPlaceOf(parked);
        judge(delivery, message, units, same);
        return asBefore(message) ? Optional.empty() : Optional.of(message);
    }

    private static boolean asBefore(InboxMessage message) {
        return message.state() == InboxState.PARKED && message.parkedBefore() != null
                && Objects.equals(message.parkedBefore().cause(), message.cause());
    }

    private static UnitId sender(Delivery delivery, UnitMap units) {
        return Addresses.senderOf(delivery.address()).filter(unit -> units.find(unit).isPresent()).orElse(null);
    }

    private void judge(Delivery delivery, InboxMessage message, UnitMap units, List<InboxMessage> same) {
        Optional<Refusal> unusable = unusable(delivery, message)
                .or(() -> proof.door(delivery, Addresses.senderOf(delivery.address()).orElse(null), units, message.businessDay()));
        if (unusable.isPresent()) {
            park(message, unusable.get());
            return;
        }
        read(delivery, message, units, same);
    }

    private static Optional<Refusal> unusable(Delivery delivery, InboxMessage message) {
        if (delivery.bodyProblem() != null) {
            return Optional.of(Refusal.error(delivery.bodyProblem(), "", "", String.valueOf(delivery.contentType())));
        }
        return message.bodyWhole() ? Optional.empty()
                : Optional.of(Refusal.error("BODY_TOO_LARGE", "", "", message.size(), Addresses.MAX_BODY_BYTES));
    }

    private void read(Delivery delivery, InboxMessage message, UnitMap units, List<InboxMessage> same) {
        UnitId sender = message.sender();
        MessageReader.Parsed parsed = MessageReader.parse(delivery.body());
        if (!parsed.readable()) {
            park(message, parsed.refusal());
            return;
        }
        message.describe(parsed.eventType(), null);
        message.claims(parsed);
        Optional<Refusal> unproven = proof.signature(delivery, parsed, sender, KnownMessages.firstSeen(message, same)).or(() -> proof.claim(parsed, sender));
        if (unproven.isPresent()) {
            park(message, unproven.get());
            return;
        }
        if (proof.isOfPortal(delivery, sender)) {
            message.cameThroughPortal();
        } else {
            unitClocks.note(message, parsed);
        }
        MessageReader.Read read = MessageReader.read(parsed);
        message.describe(parsed.eventType(), read.key());
        Optional<Refusal> outOfPlace = untimely(parsed, read, message)
                .or(() -> read.key() == null ? Optional.empty() : outOfPlace(parsed, read.key(), message, units));
        if (outOfPlace.isPresent()) {
            park(message, outOfPlace.get());
        } else if (read.fits() && read.message().content() instanceof AttachmentPart part) {
            message.describe(read.message());
            take(message, part);
        } else if (read.fits() && read.message().content() instanceof LinkContent matter) {
            message.describe(read.message());
            take(message, matter);
        } else if (read.fits() && read.message().content() instanceof Inquiry inquiry) {
            message.describe(read.message());
            take(message, inquiry, units);
        } else if (read.fits()) {
            message.describe(read.message());
            take(message, read.message());
            attachments.list(message, read.message().payload());
        } else {
            refuse(message, read);
        }
    }

    /** A version of the schema is taken in its time alone, and what came in time stays in time however late it is taken in. */
    private Optional<Refusal> untimely(MessageReader.Parsed parsed, MessageReader.Read read, InboxMessage message) {
        Instant came = message.ingressAt() == null ? message.receivedAt() : message.ingressAt();
        return read.fits() ? versions.refusal(parsed.dataSchema(), came) : Optional.empty();
    }

    /** A unit speaks of itself or of one it succeeded, in a year in which that one existed; paper speaks of the past. */
    private static Optional<Refusal> outOfPlace(MessageReader.Parsed parsed, DocumentKey key, InboxMessage message, UnitMap units) {
        boolean mayConcern = units.find(key.subject()).filter(unit -> unit.existedIn(key.planYear())).isPresent()
                && units.isOrSucceeds(message.sender(), key.subject());
        if (!mayConcern) {
            return Optional.of(Refusal.error("SUBJECT_NOT_OF_SENDER", "", "/data/key/unit", key.unit(), message.sender()));
        }
        return parsed.claimsPaper() ? PaperRules.year(key.planYear(), message.businessDay()) : Optional.empty();
    }

    /** A document that breaks its schema goes back to its sender; its key is not used up, it is to come again corrected. */
    private void refuse(InboxMessage inbox, MessageReader.Read read) {
        if (read.key() == null) {
            park(inbox, read.refusals());
            return;
        }
        inbox.become(InboxState.RETURNED, read.refusals());
        em.persist(inbox);
        receipts.issue(inbox, Receipt.Stage.TECHNICAL, "RECEIVED", null);
        receipts.issue(inbox, Receipt.Stage.BUSINESS, "RETURNED", null);
        audit.record(inbox.sender().value(), AuditAct.MESSAGE_RECEIVED, read.key().toString(), "RETURNED", inbox.digest());
    }

    /** A part has neither key nor business stage: its technical receipt says all, of the last part also what the whole is. */
    private void take(InboxMessage inbox, AttachmentPart part) {
        String sender = inbox.sender().value();
        if (!part.unit().equals(sender)) {
            park(inbox, Refusal.error("SENDER_NOT_IN_BODY", "", "/data/unit", part.unit(), sender));
            return;
        }
        inbox.become(InboxState.ACCEPTED, List.of());
        em.persist(inbox);
        List<Refusal> why = attachments.take(inbox, part);
        inbox.become(why.isEmpty() ? InboxState.ACCEPTED : InboxState.RETURNED, why);
        receipts.issue(inbox, Receipt.Stage.TECHNICAL, why.isEmpty() ? "RECEIVED" : "RETURNED", null);
        audit.record(sender, AuditAct.MESSAGE_RECEIVED, part.sha256() + "/" + part.part(), inbox.state().name(), inbox.digest());
    }

    /** A word about the link concerns no document; it is answered in both stages, so that the whole way back is tried too. */
    private void take(InboxMessage inbox, LinkContent matter) {
        String sender = inbox.sender().value();
        if (!matter.unit().equals(sender)) {
            park(inbox, Refusal.error("SENDER_NOT_IN_BODY", "", "/data/unit", matter.unit(), sender));
            return;
        }
        inbox.become(InboxState.ACCEPTED, List.of());
        em.persist(inbox);
        List<Refusal> why = link.take(inbox, matter);
        inbox.become(why.isEmpty() ? InboxState.ACCEPTED : InboxState.RETURNED, why);
        receipts.issue(inbox, Receipt.Stage.TECHNICAL, "RECEIVED", null);
        receipts.issue(inbox, Receipt.Stage.BUSINESS, inbox.state().name(), null);
        audit.record(sender, AuditAct.MESSAGE_RECEIVED, inbox.type(), inbox.state().name(), inbox.digest());
    }

    /** Nobody asks for another; what can be answered is, and the receipt says what cannot. */
    private void take(InboxMessage inbox, Inquiry inquiry, UnitMap units) {
        if (inquiry.unit().equals(inbox.sender().value())) {
            inquiries.answer(inbox, inquiry, units);
        } else {
            park(inbox, Refusal.error("SENDER_NOT_IN_BODY", "", "/data/unit", inquiry.unit(), inbox.sender()));
        }
    }

    private void take(InboxMessage inbox, Message message) {
        DocumentKey key = message.payload().key();
        String type = message.envelope().type().eventType();
        Documents documents = judging.documents(message);
        Optional<Long> first = documents.find(type, key);
        if (first.isPresent()) {
            conflict(inbox, em.find(InboxMessage.class, first.get()));
            return;
        }
        Optional<Refusal> awaited = documents.awaited(type, key);
        inbox.become(awaited.isPresent() ? InboxState.WAITING : InboxState.ACCEPTED, awaited.stream().toList());
        em.persist(inbox);
        documents.register(inbox.id(), message);
        receipts.issue(inbox, Receipt.Stage.TECHNICAL, awaited.isPresent() ? "WAITING" : "RECEIVED", null);
        audit.record(inbox.sender().value(), AuditAct.MESSAGE_RECEIVED, key.toString(), inbox.state().name(), inbox.digest());
        if (awaited.isEmpty()) {
            judging.judge(inbox, message);
        }
    }

    private void conflict(InboxMessage inbox, InboxMessage first) {
        inbox.become(InboxState.CONFLICT,
                List.of(Refusal.error("KEY_CONFLICT", "", "/data/key", inbox.key(), first.digest())));
        em.persist(inbox);
        receipts.issue(inbox, Receipt.Stage.TECHNICAL, "CONFLICT", null);
        audit.record(inbox.sender().value(), AuditAct.MESSAGE_RECEIVED, inbox.key().toString(), "CONFLICT", inbox.digest());
    }

    private void park(InboxMessage message, Refusal why) {
        park(message, List.of(why));
    }

    /** The same bytes parked for the same cause again are a repetition; once the cause has changed, a new message. */
    private void park(InboxMessage message, List<Refusal> why) {
        message.become(InboxState.PARKED, why);
        if (asBefore(message)) {
            return;
        }
        Optional<InboxMessage> before = message.parkedBefore() != null ? Optional.empty() : known.same(message).stream()
                .filter(earlier -> Objects.equals(earlier.cause(), message.cause())).findFirst();
        if (before.isPresent()) {
            repeat(before.get());
            return;
        }
        em.persist(message);
        receipts.issue(message, Receipt.Stage.TECHNICAL, "PARKED", null);
        audit.record(actor(message), AuditAct.MESSAGE_PARKED, message.address(), message.cause(), message.digest());
    }

    private void repeat(InboxMessage message) {
        message.wasRepeated();
        receipts.repeat(message);
        audit.record(actor(message), AuditAct.MESSAGE_REPEATED, message.digest(), message.state().name(), null);
    }

    private static String actor(InboxMessage message) {
        return message.sender() == null ? "unknown" : message.sender().value();
    }
}
