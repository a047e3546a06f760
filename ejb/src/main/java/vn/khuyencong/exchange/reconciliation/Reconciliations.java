package vn.khuyencong.exchange.reconciliation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.MinistryKey;
import vn.khuyencong.exchange.Outbox;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.ReconciliationStatement;
import vn.khuyencong.exchange.contract.ReconciliationStatement.Documents;
import vn.khuyencong.exchange.reconciliation.Reconciliation.Occasion;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * States to a unit what came from it and what was sent to it: every night, when its gateway asks, and when an official wants it.
 * A statement is signed, kept and sent in one transaction.
 */
@Stateless
public class Reconciliations {

    private static final String BY_ITSELF = "system";
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private ReceivedNumbers numbers;
    @Inject
    private GatewayReports reports;
    @Inject
    private Outbox outbox;
    @Inject
    private MinistryKey ministryKey;
    @Inject
    private BrokerUsers brokerUsers;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;
    @Inject
    private AuditTrail audit;

    /** Answers a message of a unit, which is received already. */
    public void answer(InboxMessage question) {
        em.flush();
        make(question.sender(), Occasion.UNIT, question.sender().value(), question.eventId(), null);
    }

    /**
     * Makes one for an official of the ministry, or for the unit's own people; who presses twice gets the one that was just made,
     * where nothing has come since.
     */
    public Reconciliation make(Viewer viewer, UnitId unit) {
        UnitMap units = territory.map();
        if (units.find(unit).isEmpty() || !mayMake(viewer, unit)) {
            throw new NotVisible();
        }
        em.find(ReconciliationClock.class, ReconciliationClock.ONLY, LockModeType.PESSIMISTIC_WRITE);
        return justMade(unit).orElseGet(() -> make(unit, Occasion.OFFICIAL, viewer.name(), null, null));
    }

    private Optional<Reconciliation> justMade(UnitId unit) {
        return em.createQuery("select r from Reconciliation r where r.unit = :unit order by r.madeAt desc, r.id desc", Reconciliation.class)
                .setParameter("unit", unit.value()).setMaxResults(1).getResultStream().findFirst()
                .filter(last -> last.occasion() == Occasion.OFFICIAL && last.madeAt().isAfter(clock.now().minus(JUST_NOW)))
                .filter(last -> last.statement().data().equals(data(unit, null)));
    }

    /** Whether somebody may have one made: who runs the system, who follows the plans of the unit, who submits for it. */
    public boolean mayMake(Viewer viewer, UnitId unit) {
        UnitMap units = territory.map();
        return List.of(Function.OPERATE, Function.APPRAISE_PLANS, Function.SUBMIT).stream()
                .anyMatch(function -> viewer.mayOn(clock.today(), function, unit, units));
    }

    /** The units that are at the broker: each has its statement every night. */
    public List<UnitId> units() {
        return brokerUsers.units();
    }

    /**
     * Makes the statement of tonight for a unit where it is not made yet. Nights go by real time in Viet Nam; of several nodes one
     * makes it, since whoever looks holds the one row of the clock meanwhile, and no night has two.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean makeByNight(UnitId unit) {
        em.find(ReconciliationClock.class, ReconciliationClock.ONLY, LockModeType.PESSIMISTIC_WRITE);
        LocalDate night = clock.now().atZone(BusinessClock.ZONE).toLocalDate();
        boolean made = em.createQuery("select count(r) from Reconciliation r where r.unit = :unit and r.night = :night", Long.class)
                .setParameter("unit", unit.value()).setParameter("night", night).getSingleResult() > 0;
        if (!made) {
            make(unit, Occasion.NIGHT, BY_ITSELF, null, night);
        }
        return !made;
    }

    private Reconciliation make(UnitId unit, Occasion occasion, String by, String inReplyTo, LocalDate night) {
        ReconciliationStatement statement = new ReconciliationStatement("DX-" + UUID.randomUUID(), clock.now().truncatedTo(ChronoUnit.MILLIS),
                data(unit, inReplyTo));
        byte[] body = statement.write();
        Reconciliation made = new Reconciliation(statement, body, ministryKey.sign(body), occasion, by, night);
        em.persist(made);
        if (brokerUsers.units().contains(unit)) {
            outbox.put(Addresses.receipts(unit), made.name(), body, made.jws());
        }
        audit.record(by, AuditAct.RECONCILIATION_STATED, unit.value(), made.missing() == 0 ? "OK" : "MISSING",
                made.name() + " " + made.received() + "/" + made.sent() + ", missing " + made.missing());
        return made;
    }

    private ReconciliationStatement.Data data(UnitId unit, String inReplyTo) {
        Map<String, GatewayReport> said = reports.latest(unit);
        return new ReconciliationStatement.Data(unit.value(), clock.today(), inReplyTo,
                numbers.of(unit).entrySet().stream().map(each -> each.getValue().stated(each.getKey(), said.get(each.getKey()))).toList(),
                numbers.unnumbered(unit), numbers.portal(unit), documents(unit));
    }

    /** Of the law the last issue counts; statements are not counted by statements. */
    private Documents documents(UnitId unit) {
        List<String> names = outbox.names(Addresses.receipts(unit)).stream().filter(name -> !name.startsWith("DX-")).toList();
        Optional<String> law = names.stream().filter(name -> name.startsWith("norm-pack-")).findFirst();
        List<String> counted = names.stream().filter(name -> !name.startsWith("norm-pack-") || law.filter(name::equals).isPresent()).toList();
        return new Documents(counted.size(), counted.subList(0, Math.min(ReconciliationStatement.MOST_NAMES, counted.size())));
    }
}
