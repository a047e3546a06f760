package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.dossier.DossierShelf;
import vn.khuyencong.scheme.dossier.SchemeDossier;
import vn.khuyencong.territory.Territory;

/** The schemes that freed money of a plan may bring into it: the plan on file states them undecided, or the province approved their dossier. */
@Stateless
public class Newcomers {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private DossierShelf dossiers;
    @Inject
    private Territory territory;

    /** Beside or in the place of a scheme, by code; empty for who does not see its unit. */
    public List<SchemeRecord> of(Viewer viewer, SchemeRecord record) {
        return !viewer.sees(record.unit(), territory.map()) ? List.of() : em.createQuery("""
                        select r from SchemeRecord r where r.unitId = :unit and r.planYear = :year and r.fund = :fund and r.id <> :record
                        order by r.code""", SchemeRecord.class)
                .setParameter("unit", record.unit().value()).setParameter("year", record.planYear()).setParameter("fund", record.fund())
                .setParameter("record", record.id()).getResultStream().filter(this::mayComeIn).toList();
    }

    /** What the dossier of such a scheme says, for one that no plan on file states; else empty. */
    public Optional<PlanSubmission.Scheme> drafted(Viewer viewer, SchemeRecord record, String code) {
        return of(viewer, record).stream().filter(other -> other.code().equals(code) && other.scheme() == null).findFirst()
                .flatMap(dossiers::newest).map(SchemeDossier::content).map(content -> content.scheme());
    }

    private boolean mayComeIn(SchemeRecord other) {
        boolean undecided = SchemeLife.find(other.state(), SchemeAct.RECORD_DECISION, other.fund()).isPresent();
        return undecided && (other.scheme() != null || other.state() == SchemeState.PROVINCE_APPROVED && dossiers.newest(other).isPresent());
    }
}
