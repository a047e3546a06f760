package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** The entries of rounds, and who sees which: whoever sees the whole round all of them, a province its own. */
@Stateless
public class AwardEntries {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Rounds rounds;
    @Inject
    private Territory territory;

    /** How many versions that came for a round wait for an earlier one: nobody has judged them. */
    public long waiting(AwardRound round) {
        return em.createQuery("select count(e) from AwardEntry e where e.roundCode = :code and e.state = :state", Long.class)
                .setParameter("code", round.code()).setParameter("state", EntryState.WAITING).getSingleResult();
    }

    /** The entries of a round that count, in the order of group, unit and document, the tenth after the ninth. */
    public List<AwardEntry> inForce(AwardRound round) {
        return em.createQuery("""
                        select e from AwardEntry e join fetch e.product where e.round = :round and e.state = :state
                        order by e.productGroup, e.unit, length(e.document), e.document""",
                        AwardEntry.class)
                .setParameter("round", round).setParameter("state", EntryState.IN_FORCE).getResultList();
    }

    /** How many entries that count the viewer sees in each of some rounds. */
    public Map<Long, Long> counts(Viewer viewer, List<AwardRound> of) {
        UnitMap units = territory.map();
        Set<Long> whole = of.stream().filter(round -> rounds.seesWhole(viewer, round)).map(AwardRound::id).collect(Collectors.toSet());
        return of.isEmpty() ? Map.of() : em.createQuery("""
                        select e.round.id, e.unit, count(e) from AwardEntry e where e.round in :rounds and e.state = :state group by e.round.id, e.unit""", Object[].class)
                .setParameter("rounds", of).setParameter("state", EntryState.IN_FORCE).getResultStream()
                .filter(row -> whole.contains((Long) row[0]) || viewer.sees(new UnitId((String) row[1]), units))
                .collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.summingLong(row -> (Long) row[2])));
    }

    /** Those of them that the viewer sees. */
    public List<AwardEntry> inForce(Viewer viewer, AwardRound round) {
        boolean whole = rounds.seesWhole(viewer, round);
        UnitMap units = territory.map();
        return inForce(round).stream().filter(entry -> whole || viewer.sees(entry.unit(), units)).toList();
    }

    /** Every version of every entry of a round that the viewer sees, the newest first. */
    public List<AwardEntry> versions(Viewer viewer, AwardRound round) {
        boolean whole = rounds.seesWhole(viewer, round);
        UnitMap units = territory.map();
        return em.createQuery("select e from AwardEntry e left join fetch e.product left join fetch e.round where e.roundCode = :code order by e.receivedAt desc, e.version desc", AwardEntry.class)
                .setParameter("code", round.code()).getResultStream().filter(entry -> whole || viewer.sees(entry.unit(), units)).toList();
    }

    /** One version of an entry; empty if there is none or the viewer does not see it. */
    public Optional<AwardEntry> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(AwardEntry.class, id)).filter(entry -> viewer.sees(entry.unit(), territory.map())
                || entry.round() != null && rounds.find(viewer, entry.round().id()).isPresent() && rounds.seesWhole(viewer, entry.round()));
    }
}
