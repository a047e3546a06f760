package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.SchemeLine;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.shared.Parts;
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

    static final List<SchemeState> GIVEN_UP = List.of(SchemeState.STOPPED, SchemeState.MOVED_TO_LOCAL_FUND, SchemeState.DEFERRED_NEXT_YEAR,
            SchemeState.GRASSROOTS_FAILED, SchemeState.DEPT_REJECTED);
    private static final List<SchemeState> PASSED_DRAFTS = List.of(SchemeState.GRASSROOTS_PASSED, SchemeState.PROVINCE_APPROVED);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private SupportedMatters matters;
    @Inject
    private PlanChanges changes;
    @Inject
    private Territory territory;

    /**
     * Holds the establishments of a scheme until the transaction ends: of two provinces at once the second sees what the
     * first has passed. Always in the order of their numbers, so that none waits in a circle.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void hold(SchemeRecord record) {
        hold(() -> matters.of(record));
    }

    /** The same for a scheme as it would be stated. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void hold(SchemeRecord record, PlanSubmission.Scheme scheme) {
        hold(() -> matters.of(record, scheme));
    }

    private void hold(Supplier<List<SupportedMatter>> supported) {
        Set<Long> held = new TreeSet<>();
        // A merge may lead them elsewhere while this one waits.
        for (Set<Long> wanted = next(supported.get(), held); !wanted.isEmpty(); wanted = next(supported.get(), held)) {
            wanted.forEach(id -> em.find(Establishment.class, id, LockModeType.PESSIMISTIC_WRITE));
            held.addAll(wanted);
        }
        supported.get().stream().map(SupportedMatter::who).filter(who -> who.survivor() == null)
                .map(who -> Character.digit(who.identity().charAt(0), 16)).distinct().sorted()
                .forEach(bucket -> em.createNativeQuery("select bucket from funding_lock where bucket = ?1 for update")
                        .setParameter(1, bucket).getSingleResult());
    }

    private static Set<Long> next(List<SupportedMatter> supported, Set<Long> held) {
        Set<Long> wanted = supported.stream().map(matter -> matter.who().survivor()).filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        wanted.removeAll(held);
        return wanted;
    }

    /** Every other scheme that supports an establishment of this one for the same and has not been given up; also by what is asked for it. */
    public List<Overlap> overlaps(SchemeRecord record) {
        Map<String, Overlap> found = new LinkedHashMap<>();
        overlaps(record, matters.of(record), Set.of(record.id())).forEach(each -> found.put(each.other() + "." + each.matter(), each));
        if (record.state().isPending()) {
            SchemeAct asked = record.state() == SchemeState.STOP_PENDING ? SchemeAct.REQUEST_STOP : SchemeAct.REQUEST_ADJUSTMENT;
            PlanChanges.Change change = new PlanChanges.Change(record, asked, changes.requested(record));
            changes.broughtIn(change).forEach(in -> overlaps(in, change)
                    .forEach(each -> found.putIfAbsent(each.other() + "." + each.matter(), each)));
        }
        return List.copyOf(found.values());
    }

    /** By what a change brings in: a scheme that stops for it is none beside it. */
    private List<Overlap> overlaps(PlanChanges.BroughtIn in, PlanChanges.Change change) {
        Set<Long> besides = new HashSet<>(Set.of(in.isOwn() ? in.record().id() : 0L));
        if (change.stops()) {
            besides.add(change.record().id());
        }
        Map<Long, FundingOverride> passed = overrides(change.record());
        return overlaps(in.record(), matters.of(in.record(), in.scheme()), besides).stream()
                .map(each -> each.override() != null ? each : each.passedBy(passed.get(each.other()))).toList();
    }

    private List<Overlap> overlaps(SchemeRecord record, List<SupportedMatter> own, Set<Long> besides) {
        if (own.isEmpty()) {
            return List.of();
        }
        Map<Long, FundingOverride> passed = overrides(record);
        Map<String, Overlap> found = new LinkedHashMap<>();
        others(besides, own).forEach((other, state) -> matters.of(other).forEach(theirs -> own.stream()
                .filter(matter -> matter.who().is(theirs.who()))
                .forEach(matter -> overlap(other, state, matter, theirs, record.planYear()).ifPresent(overlap ->
                        found.putIfAbsent(overlap.other() + "." + overlap.matter(), overlap.passedBy(passed.get(overlap.other())))))));
        return List.copyOf(found.values());
    }

    /**
     * What speaks against passing a scheme, or as much of it as passes: an overlap with one that has been passed already
     * blocks, unless an official has let it pass; with one that has only been handed in, or by an activity of another year, it
     * warns.
     */
    public List<Refusal> against(SchemeRecord record, Deed deed) {
        List<SupportedMatter> own = deed.scheme() == null ? matters.of(record) : matters.of(record, deed.scheme());
        return overlaps(record, own, Set.of(record.id())).stream().map(overlap -> finding(overlap, record, deed.act())).toList();
    }

    /** The same of the schemes that a change of a plan brings in. One who only asks for it is warned. */
    public List<Refusal> against(PlanChanges.Change change) {
        boolean asks = change.act() == SchemeAct.REQUEST_ADJUSTMENT || change.act() == SchemeAct.REQUEST_STOP;
        return changes.broughtIn(change).stream().flatMap(in -> overlaps(in, change).stream()
                .map(overlap -> asks ? warning("DOUBLE_FUNDING_POSSIBLE", "/data/change", overlap)
                        : finding(overlap, in.record(), change.act()))).distinct().toList();
    }

    /** The establishments of a version that more than one scheme, or a draft that was passed, names: of all others nothing is doubled. */
    public Set<Long> namedBesides(DocumentVersion version) {
        Set<Long> shared = new HashSet<>();
        List<Long> own = version.schemes().stream().flatMap(scheme -> scheme.lines().stream()).map(SchemeLine::establishmentId)
                .filter(Objects::nonNull).distinct().toList();
        for (List<Long> some : Parts.of(own)) {
            // The provider mistakes what is counted where it stands in a condition of groups.
            em.createQuery("""
                            select mine.id, count(distinct r.id) from Establishment mine, Establishment theirs, SchemeRecord r join r.scheme s join s.lines l
                            where mine.id in :some and theirs.survivor = mine.survivor and l.establishmentId = theirs.id group by mine.id""", Object[].class)
                    .setParameter("some", some).getResultStream().filter(row -> (Long) row[1] > 1).forEach(row -> shared.add((Long) row[0]));
            shared.addAll(em.createQuery("""
                            select distinct mine.id from Establishment mine, Establishment theirs, DraftBeneficiary d join d.record r
                            where mine.id in :some and theirs.survivor = mine.survivor and d.identity = theirs.identity
                            and r.scheme is null and r.state in :passed""", Long.class)
                    .setParameter("some", some).setParameter("passed", PASSED_DRAFTS).getResultList());
        }
        return shared;
    }

    /** The schemes beside which one would not be passed, though it was decided. */
    public List<Overlap> unsettled(SchemeRecord record) {
        return overlaps(record, matters.of(record), Set.of(record.id())).stream()
                .filter(overlap -> blocks(overlap, record, SchemeAct.RECORD_DECISION)).toList();
    }

    /** An overlap in words that refuse nothing. */
    public Refusal warning(String rule, String cell, Overlap overlap) {
        return Refusal.warning(rule, "", cell, words(overlap));
    }

    private static boolean blocks(Overlap overlap, SchemeRecord record, SchemeAct act) {
        return overlap.override() == null && isPassed(overlap.state(), act) && (overlap.equipment() || overlap.year() == record.planYear());
    }

    private Object[] words(Overlap overlap) {
        return new Object[] {overlap.establishment(), overlap.matter(), unitName(overlap.unit()), overlap.year()};
    }

    private Refusal finding(Overlap overlap, SchemeRecord record, SchemeAct act) {
        return blocks(overlap, record, act) ? Refusal.error("DOUBLE_FUNDING", "", "/data/lines", words(overlap))
                : warning("DOUBLE_FUNDING_POSSIBLE", "/data/lines", overlap);
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

    /**
     * The schemes that name one of the establishments, and the drafts that were passed and stand in no plan yet; with their states,
     * which are read past what this transaction has at hand: another may have changed them while it waited.
     */
    private Map<SchemeRecord, SchemeState> others(Set<Long> besides, List<SupportedMatter> own) {
        Map<SchemeRecord, SchemeState> others = new LinkedHashMap<>();
        List<Long> survivors = own.stream().map(matter -> matter.who().survivor()).filter(Objects::nonNull).distinct().toList();
        if (!survivors.isEmpty()) {
            em.createQuery("""
                            select distinct r, r.state from SchemeRecord r join r.scheme s join s.lines l, Establishment e
                            where e.id = l.establishmentId and e.survivor in :survivors and r.id not in :besides and r.state not in :givenUp
                            and (r.state <> :closed or exists (select m.id from LedgerEntry m where m.record = r and m.account = :settled))
                            order by r.id""", Object[].class)
                    .setParameter("survivors", survivors).setParameter("besides", besides).setParameter("givenUp", GIVEN_UP)
                    .setParameter("closed", SchemeState.CLOSED).setParameter("settled", Account.SETTLED).getResultList()
                    .forEach(row -> others.put((SchemeRecord) row[0], (SchemeState) row[1]));
        }
        Stream.of(drafts("d.identity in (select e.identity from Establishment e where e.survivor in :named)", besides, survivors),
                        drafts("d.identity in :named", besides, own.stream().map(SupportedMatter::who).filter(who -> who.survivor() == null)
                                .map(SupportedMatter.Who::identity).distinct().toList()))
                .flatMap(List::stream).forEach(row -> others.put((SchemeRecord) row[0], (SchemeState) row[1]));
        return others;
    }

    /** Drafts that were passed and name one of the establishments. */
    private List<Object[]> drafts(String naming, Set<Long> besides, List<?> named) {
        return named.isEmpty() ? List.of() : em.createQuery("""
                        select distinct r, r.state, r.id from DraftBeneficiary d join d.record r
                        where r.scheme is null and r.state in :passed and r.id not in :besides and %s order by r.id""".formatted(naming), Object[].class)
                .setParameter("passed", PASSED_DRAFTS).setParameter("besides", besides).setParameter("named", named).getResultList();
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
