package vn.khuyencong.plan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** What establishments are supported with: the lines in force that name them. */
@Stateless
public class Supports {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;

    /**
     * One line in force; money in whole đồng.
     *
     * @param establishment the record it belongs to
     * @param unit          the unit whose plan it is in
     * @param basis         whether the plan is decided: proposals stand beside decided plans and are not added to them
     * @param messageId     the message that brought it
     * @param document      number of the document
     * @param scheme        code of the scheme
     * @param content       what is supported
     */
    public record Support(long establishment, UnitId unit, int year, FundSource fund, Basis basis, long messageId, String document,
                          String scheme, String activity, String content, long support, long counterpart) {
    }

    /** The lines of some records, newest year first; those of the viewer's units alone. */
    public List<Support> of(Viewer viewer, Collection<Long> establishments) {
        UnitMap units = territory.map();
        return establishments.isEmpty() ? List.of() : em.createQuery("""
                        select l.establishmentId, v.subject, v.planYear, v.fund, v.basis, v.messageId, v.document, s.code, l.activity,
                        l.content, l.support, l.counterpart from SchemeLine l join l.scheme s join l.version v
                        where l.establishmentId in :ids and v.state = :inForce order by v.planYear desc, v.id, l.position""", Object[].class)
                .setParameter("ids", establishments).setParameter("inForce", VersionState.IN_FORCE).getResultStream()
                .map(Supports::support).filter(line -> viewer.sees(line.unit(), units)).toList();
    }

    private static Support support(Object[] row) {
        return new Support((Long) row[0], new UnitId((String) row[1]), (Integer) row[2], (FundSource) row[3], (Basis) row[4], (Long) row[5],
                (String) row[6], (String) row[7], (String) row[8], (String) row[9], (Long) row[10], (Long) row[11]);
    }
}
