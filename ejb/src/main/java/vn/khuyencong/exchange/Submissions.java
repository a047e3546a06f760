package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** The inbox as people see it: pages of messages, one message with what it holds; each viewer his own units' only. */
@Stateless
public class Submissions {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * What to list; null means any.
     *
     * @param unit   the unit that sent it
     * @param year   plan year
     * @param type   CloudEvents type
     * @param state  state
     */
    public record Filter(UnitId unit, Integer year, String type, InboxState state) {

        public static final Filter ALL = new Filter(null, null, null, null);
    }

    /** One page, newest first. */
    public List<InboxMessage> page(Viewer viewer, Filter filter, int first, int size) {
        return select("select m", InboxMessage.class, viewer, filter, " order by m.receivedAt desc, m.id desc")
                .setFirstResult(first).setMaxResults(size).getResultList();
    }

    public long count(Viewer viewer, Filter filter) {
        return select("select count(m)", Long.class, viewer, filter, "").getSingleResult();
    }

    /** The message that came first of those that answer to a filter; empty if none does (now, whatever was counted before). */
    public Optional<InboxMessage> oldest(Viewer viewer, Filter filter) {
        return select("select m", InboxMessage.class, viewer, filter, " order by m.receivedAt, m.id").setMaxResults(1).getResultStream().findFirst();
    }

    /** Plan years of accepted documents, newest first: the years of which there is something to see. */
    public List<Integer> years(Viewer viewer) {
        Filter accepted = new Filter(null, null, null, InboxState.ACCEPTED);
        // A word about the link is of no year.
        return select("select distinct m.planYear", Integer.class, viewer, accepted, " order by m.planYear desc").getResultStream()
                .filter(Objects::nonNull).toList();
    }

    /** One message; empty if there is none or it is another unit's. */
    public Optional<InboxMessage> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(InboxMessage.class, id)).filter(m -> sees(viewer, m));
    }

    /** A receipt by its number, for whoever sees its message; empty if there is none or it is another unit's. No limit in time. */
    public Optional<Receipt> receipt(Viewer viewer, String number) {
        return em.createQuery("select r from Receipt r where r.number = :number", Receipt.class).setParameter("number", number)
                .getResultStream().findFirst().filter(receipt -> find(viewer, receipt.messageId()).isPresent());
    }

    /** The number of the latest receipt of each of some messages. */
    public Map<Long, String> latestReceipts(List<Long> messages) {
        Map<Long, String> numbers = new HashMap<>();
        if (!messages.isEmpty()) {
            em.createQuery("select r.messageId, r.number from Receipt r where r.messageId in :messages order by r.stage desc, r.id", Object[].class)
                    .setParameter("messages", messages).getResultList().forEach(row -> numbers.put((Long) row[0], (String) row[1]));
        }
        return numbers;
    }

    /**
     * Whether somebody may read the very bytes of a message that he sees: those that name learners only who prepares the
     * schemes of their unit, since nobody else needs these persons (NĐ 13/2023/NĐ-CP).
     */
    public boolean mayReadRaw(Viewer viewer, InboxMessage message) {
        if (!MessageType.TRAINING_REPORT.eventType().equals(message.type())) {
            return true;
        }
        UnitMap units = territory.map();
        UnitId subject = message.key() == null ? message.sender() : message.key().subject();
        return subject != null && viewer.mayOn(clock.today(), Function.PREPARE_SCHEMES, units.holderOn(subject, clock.today()).id(), units);
    }

    /** The very bytes as they came; reading them is audited, also where it is refused for the persons they name: then it is empty. */
    public Optional<byte[]> rawBody(Viewer viewer, long id) {
        Optional<InboxMessage> message = find(viewer, id);
        message.ifPresent(m -> audit.record(viewer.name(), AuditAct.RAW_MESSAGE_READ, Long.toString(id), mayReadRaw(viewer, m) ? "OK" : "PERSONAL_DATA", m.digest()));
        return message.filter(m -> mayReadRaw(viewer, m)).map(InboxMessage::body);
    }

    /** The version a message became, with its lines read; empty for a message that became none. */
    public Optional<DocumentVersion> version(Viewer viewer, long messageId) {
        return find(viewer, messageId).flatMap(message -> em.createQuery(
                        "select v from DocumentVersion v where v.messageId = :id and v.type = :type", DocumentVersion.class)
                .setParameter("type", message.type())
                .setParameter("id", messageId).setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "v.schemes")
                .setHint("eclipselink.batch", "v.schemes.lines").setHint("eclipselink.batch", "v.schemes.lines.equipment")
                .getResultStream().findFirst()).map(Submissions::read);
    }

    private static DocumentVersion read(DocumentVersion version) {
        version.schemes().forEach(scheme -> scheme.lines().forEach(line -> line.equipment().size()));
        version.figures().size();
        return version;
    }

    private boolean sees(Viewer viewer, InboxMessage message) {
        return viewer.seesAll() || message.sender() != null && viewer.sees(message.sender(), territory.map());
    }

    private <T> TypedQuery<T> select(String what, Class<T> type, Viewer viewer, Filter filter, String order) {
        List<String> where = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (!viewer.seesAll()) {
            UnitMap units = territory.map();
            where.add("m.sender in :visible");
            parameters.put("visible", units.all().stream().map(Unit::id).filter(id -> viewer.sees(id, units))
                    .map(UnitId::value).toList());
        }
        condition(where, parameters, "m.sender = :unit", "unit", filter.unit() == null ? null : filter.unit().value());
        condition(where, parameters, "m.planYear = :year", "year", filter.year());
        condition(where, parameters, "m.type = :type", "type", filter.type());
        if (filter.type() == null) {
            // A large file has forty parts, seen with their document; questions about the exchange are no business. Both when asked for by type.
            where.add("(m.type is null or m.type not in :aside or m.state <> :taken)");
            parameters.put("aside", Arrays.stream(MessageType.values()).filter(MessageType::hasOneStage).map(MessageType::eventType).toList());
            parameters.put("taken", InboxState.ACCEPTED);
        }
        condition(where, parameters, "m.state = :state", "state", filter.state());
        String condition = where.isEmpty() ? "" : " where " + String.join(" and ", where);
        TypedQuery<T> query = em.createQuery(what + " from InboxMessage m" + condition + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static void condition(List<String> where, Map<String, Object> parameters, String text, String name, Object value) {
        if (value != null) {
            where.add(text);
            parameters.put(name, value);
        }
    }
}
