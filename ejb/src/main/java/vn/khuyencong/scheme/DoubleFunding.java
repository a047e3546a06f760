package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.plan.SchemeLine;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;

/**
 * No establishment is supported twice for the same: the same machine in whatever province, fund and year, or, where a line
 * names no machine, the same activity in the same year. An establishment is the record that all merges lead to.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DoubleFunding {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;

    /**
     * Holds the establishments of a scheme until the transaction ends: of two provinces at once the second sees what the
     * first has passed. Always in the order of their numbers, so that none waits in a circle.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void hold(SchemeRecord record) {
        Set<Long> establishments = SupportedMatter.establishments(matters(record));
        Set<Long> held = new TreeSet<>();
        // A merge may lead them elsewhere while this one waits.
        for (Set<Long> wanted = next(establishments, held); !wanted.isEmpty(); wanted = next(establishments, held)) {
            wanted.forEach(id -> em.find(Establishment.class, id, LockModeType.PESSIMISTIC_WRITE));
            held.addAll(wanted);
        }
    }

    private Set<Long> next(Set<Long> establishments, Set<Long> held) {
        Set<Long> wanted = new TreeSet<>(survivors(establishments).values());
        wanted.removeAll(held);
        return wanted;
    }

    /** Every other scheme that supports an establishment of this one for the same and has not been given up. */
    public List<Overlap> overlaps(SchemeRecord record) {
        List<SupportedMatter> own = matters(record);
        if (own.isEmpty()) {
            return List.of();
        }
        Map<Long, Long> survivors = survivors(SupportedMatter.establishments(own));
        Map<Long, FundingOverride> passed = overrides(record);
        Map<String, Overlap> found = new LinkedHashMap<>();
        for (Object[] row : others(record, survivors.values())) {
            SchemeLine line = (SchemeLine) row[2];
            SchemeState state = (SchemeState) row[1];
            own.stream().filter(matter -> survivors.get(matter.establishment()).equals(row[3]))
                    .forEach(matter -> overlap((SchemeRecord) row[0], state, matter, SupportedMatter.of(line), record.planYear())
                            .ifPresent(overlap -> found.putIfAbsent(overlap.other() + "." + overlap.matter(),
                                    overlap.passedBy(passed.get(overlap.other())))));
        }
        return List.copyOf(found.values());
    }

    /**
     * What speaks against passing a scheme: an overlap with one that has been passed already blocks, unless an official has
     * let it pass; with one that has only been handed in, or by an activity of another year, it warns.
     */
    public List<Refusal> against(SchemeRecord record, SchemeAct act) {
        return overlaps(record).stream().map(overlap -> finding(overlap, record, act)).toList();
    }

    private Refusal finding(Overlap overlap, SchemeRecord record, SchemeAct act) {
        Object[] words = {overlap.establishment(), overlap.matter(), unitName(overlap.unit()), overlap.year()};
        boolean blocks = overlap.override() == null && isPassed(overlap.state(), act)
                && (overlap.equipment() || overlap.year() == record.planYear());
        return blocks ? Refusal.error("DOUBLE_FUNDING", "", "/data/lines", words) : Refusal.warning("DOUBLE_FUNDING_POSSIBLE", "", "/data/lines", words);
    }

    /** At the grassroots whatever has been passed there counts; at the department only what the department has passed. */
    static boolean isPassed(SchemeState state, SchemeAct act) {
        return switch (state) {
            case DEPT_PASSED, IN_MINISTRY_PROPOSAL, SETTLED, POST_CHECKED, CLOSED -> true;
            case GRASSROOTS_PASSED, PROVINCE_APPROVED, DEPT_RECEIVED, DEPT_APPRAISAL, DEPT_SUPPLEMENT_REQUESTED -> act == SchemeAct.PASS_GRASSROOTS;
            default -> state.isUnderWay();
        };
    }

    private static Optional<Overlap> overlap(SchemeRecord other, SchemeState state, SupportedMatter own, SupportedMatter theirs, int year) {
        Optional<String> machine = own.sameMachine(theirs);
        boolean activity = own.sameActivity(theirs) && (other.planYear() == year || own.content().equals(theirs.content()));
        return machine.isEmpty() && !activity ? Optional.empty() : Optional.of(new Overlap(other.id(), other.unit(), other.planYear(), other.fund(),
                other.code(), state, own.name(), machine.orElse(own.shown()), machine.isPresent(), null));
    }

    /** States are read past what this transaction has at hand: another may have changed them while it waited. */
    private List<Object[]> others(SchemeRecord record, Collection<Long> survivors) {
        List<Object[]> others = new ArrayList<>();
        em.createQuery("""
                        select r, r.state, l, e.survivor from SchemeRecord r join r.scheme s join s.lines l, Establishment e
                        where e.id = l.establishmentId and e.survivor in :survivors and r <> :record and r.state not in :givenUp
                        and (r.state <> :closed or exists (select m.id from LedgerEntry m where m.record = r and m.account = :settled))
                        order by r.planYear desc, r.id, l.position""", Object[].class)
                .setParameter("survivors", survivors).setParameter("record", record).setParameter("givenUp", List.of(SchemeState.STOPPED,
                        SchemeState.MOVED_TO_LOCAL_FUND, SchemeState.DEFERRED_NEXT_YEAR, SchemeState.GRASSROOTS_FAILED, SchemeState.DEPT_REJECTED))
                .setParameter("closed", SchemeState.CLOSED).setParameter("settled", Account.SETTLED).getResultList().forEach(others::add);
        return others;
    }

    private static List<SupportedMatter> matters(SchemeRecord record) {
        return record.scheme() == null ? List.of() : record.scheme().lines().stream().filter(line -> line.establishmentId() != null)
                .map(SupportedMatter::of).toList();
    }

    private Map<Long, Long> survivors(Collection<Long> establishments) {
        Map<Long, Long> survivors = new HashMap<>();
        if (!establishments.isEmpty()) {
            em.createQuery("select e.id, e.survivor from Establishment e where e.id in :ids", Object[].class).setParameter("ids", establishments)
                    .getResultList().forEach(row -> survivors.put((Long) row[0], (Long) row[1]));
        }
        return survivors;
    }

    private Map<Long, FundingOverride> overrides(SchemeRecord record) {
        Map<Long, FundingOverride> passed = new HashMap<>();
        em.createQuery("select o from FundingOverride o where o.record = :record", FundingOverride.class).setParameter("record", record)
                .getResultList().forEach(each -> passed.put(each.other(), each));
        return passed;
    }

    private String unitName(UnitId unit) {
        return territory.map().find(unit).map(found -> found.shortNameOn(java.time.LocalDate.MAX)).orElse(unit.value());
    }
}
