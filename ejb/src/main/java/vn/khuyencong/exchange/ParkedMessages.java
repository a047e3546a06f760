package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditLine;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/**
 * What could not be taken in, for the officials who deal with it: parked messages, and conflicts. The operator deals with whatever
 * is parked; an officer of the department with what came from his units; conflicts are the department's alone.
 */
@Stateless
public class ParkedMessages {

    private static final Set<AuditAct> ACTS = Set.of(AuditAct.PARKED_REPROCESSED, AuditAct.PARKED_CLOSED, AuditAct.CONFLICT_DECIDED);
    private static final int SHOWN_ACTS = 20;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;

    /** Which of them: those that wait for somebody, those that were settled, or all. */
    public enum Standing {
        OPEN, SETTLED, ALL
    }

    /**
     * What to list; null means any.
     *
     * @param state    parked or in conflict
     * @param unit     the unit that sent it
     * @param cause    rule that parked it
     * @param since    the first business day on which it came
     * @param standing which of them
     */
    public record Filter(InboxState state, UnitId unit, String cause, LocalDate since, Standing standing) {

        public static final Filter ALL = new Filter(null, null, null, null, Standing.OPEN);
    }

    /** @throws NotVisible for who deals with none of them */
    public void require(Viewer viewer) {
        if (!deals(viewer)) {
            throw new NotVisible();
        }
    }

    /** Whether somebody deals with any of them at all. */
    public boolean deals(Viewer viewer) {
        return viewer.may(Function.OPERATE) || viewer.may(Function.APPRAISE_PLANS);
    }

    /** Whether he may deal with this one. */
    public boolean may(Viewer viewer, InboxMessage message) {
        boolean operates = message.state() == InboxState.PARKED && viewer.may(Function.OPERATE);
        return operates || (message.sender() == null ? viewer.seesAll() && viewer.may(Function.APPRAISE_PLANS)
                : viewer.may(Function.APPRAISE_PLANS, message.sender(), territory.map()));
    }

    /** One page, newest first. */
    public List<InboxMessage> page(Viewer viewer, Filter filter, int first, int size) {
        return select("select m", InboxMessage.class, viewer, filter, " order by m.receivedAt desc, m.id desc").setFirstResult(first).setMaxResults(size).getResultList();
    }

    public long count(Viewer viewer, Filter filter) {
        return select("select count(m)", Long.class, viewer, filter, "").getSingleResult();
    }

    /** What waits, and since which business day. */
    public record Waiting(long count, LocalDate since) {
    }

    /** What waits for somebody of what a viewer sees, whether he deals with it or sent it; empty if nothing does. */
    public Optional<Waiting> waiting(Viewer viewer, InboxState state) {
        Object[] found = query("select count(m), min(m.businessDay)", Object[].class, viewer, new Filter(state, null, null, null, Standing.OPEN), "").getSingleResult();
        return (Long) found[0] == 0 ? Optional.empty() : Optional.of(new Waiting((Long) found[0], (LocalDate) found[1]));
    }

    /** The causes there are, by their rule. */
    public List<String> causes(Viewer viewer) {
        return select("select distinct m.cause", String.class, viewer, new Filter(null, null, null, null, Standing.ALL), " order by m.cause").getResultList();
    }

    /** One of them; empty if there is none or it is none of his. */
    public Optional<InboxMessage> find(Viewer viewer, long id) {
        require(viewer);
        return Optional.ofNullable(em.find(InboxMessage.class, id))
                .filter(message -> message.state() == InboxState.PARKED || message.state() == InboxState.CONFLICT)
                .filter(message -> viewer.seesAll() || message.sender() != null && viewer.sees(message.sender(), territory.map()));
    }

    /** The message that was received first under the key of a conflict. */
    public Optional<InboxMessage> first(InboxMessage conflict) {
        return em.createQuery("""
                        select m from InboxMessage m where m.type = :type and m.subject = :subject and m.planYear = :year and m.stream = :stream
                        and m.document = :document and m.version = :version and m.digest = :digest and m.state not in :others order by m.id""",
                        InboxMessage.class)
                .setParameter("type", conflict.type()).setParameter("subject", conflict.key().unit()).setParameter("year", conflict.planYear())
                .setParameter("stream", conflict.key().stream()).setParameter("document", conflict.key().document())
                .setParameter("version", conflict.key().version())
                .setParameter("digest", conflict.findings().get(0).arguments().get(1))
                .setParameter("others", List.of(InboxState.PARKED, InboxState.CONFLICT)).setMaxResults(1).getResultStream().findFirst();
    }

    /** What was done to one, the latest first. */
    public List<AuditLine> acts(InboxMessage message) {
        return audit.about(Long.toString(message.id()), ACTS, SHOWN_ACTS);
    }

    private <T> TypedQuery<T> select(String what, Class<T> type, Viewer viewer, Filter filter, String order) {
        require(viewer);
        return query(what, type, viewer, filter, order);
    }

    private <T> TypedQuery<T> query(String what, Class<T> type, Viewer viewer, Filter filter, String order) {
        List<String> where = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        condition(where, parameters, "m.state in :states", "states",
                filter.state() == null ? List.of(InboxState.PARKED, InboxState.CONFLICT) : List.of(filter.state()));
        condition(where, parameters, "m.sender in :visible", "visible", viewer.seesAll() ? null : visible(viewer));
        condition(where, parameters, "m.sender = :unit", "unit", filter.unit() == null ? null : filter.unit().value());
        condition(where, parameters, "m.cause = :cause", "cause", filter.cause());
        condition(where, parameters, "m.businessDay >= :since", "since", filter.since());
        if (filter.standing() != Standing.ALL) {
            where.add(filter.standing() == Standing.OPEN ? "m.settlement.at is null" : "m.settlement.at is not null");
        }
        TypedQuery<T> query = em.createQuery(what + " from InboxMessage m where " + String.join(" and ", where) + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private List<String> visible(Viewer viewer) {
        UnitMap units = territory.map();
        return units.all().stream().map(Unit::id).filter(id -> viewer.sees(id, units)).map(UnitId::value).toList();
    }

    private static void condition(List<String> where, Map<String, Object> parameters, String text, String name, Object value) {
        if (value != null) {
            where.add(text);
            parameters.put(name, value);
        }
    }
}
