package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;

/**
 * Plans that arrive decided: the decision is a fact, so it is taken, but money that it gives for what another scheme supports
 * already is told to its sender and stays open for an official.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FundingSuspicions {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private DoubleFunding doubleFunding;
    @Inject
    private BusinessClock clock;

    /**
     * Looks at the schemes of a version that was decided elsewhere, keeps what speaks against them, and says it as warnings at their cells.
     *
     * @param records those of its plan by code
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<Refusal> look(DocumentVersion version, Map<String, SchemeRecord> records) {
        Set<Long> shared = doubleFunding.namedBesides(version);
        return version.schemes().stream().filter(scheme -> scheme.lines().stream().anyMatch(line -> shared.contains(line.establishmentId())))
                .flatMap(scheme -> look(records.get(scheme.code()), "/data/schemes/" + (scheme.position() - 1)).stream()).toList();
    }

    private List<Refusal> look(SchemeRecord record, String cell) {
        List<Refusal> warnings = new ArrayList<>();
        for (Overlap overlap : doubleFunding.unsettled(record)) {
            SchemeRecord other = em.find(SchemeRecord.class, overlap.other());
            if (!isKnown(record, other)) {
                em.persist(new FundingSuspicion(record, other, clock.today()));
            }
            warnings.add(doubleFunding.warning("DOUBLE_FUNDING_DECIDED", cell, overlap));
        }
        return warnings;
    }

    private boolean isKnown(SchemeRecord record, SchemeRecord other) {
        return em.createQuery("select count(s) from FundingSuspicion s where s.record = :record and s.other = :other", Long.class)
                .setParameter("record", record).setParameter("other", other).getSingleResult() > 0;
    }

    /** The day from which on each scheme of a year has waited for an official; those alone that do. */
    public Map<Long, LocalDate> open(int planYear) {
        Map<Long, LocalDate> open = new HashMap<>();
        em.createQuery("""
                        select s.record.id, min(s.businessDay) from FundingSuspicion s where s.record.planYear = :year and s.other.state not in :givenUp
                        and not exists (select o from FundingOverride o where o.record = s.record and o.other = s.other.id) group by s.record.id""",
                        Object[].class).setParameter("year", planYear).setParameter("givenUp", DoubleFunding.GIVEN_UP).getResultList()
                .forEach(row -> open.put((Long) row[0], (LocalDate) row[1]));
        return open;
    }
}
