package vn.khuyencong.plan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.comparison.Comparison;
import vn.khuyencong.plan.comparison.PlanComparison;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;

/** Every version of a unit's plan that was ever in force, whether it was sent or decided here; any two can be compared. */
@Stateless
public class PlanVersions {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;

    /**
     * A version.
     *
     * @param id          by which it is compared
     * @param submission  number of the message that it rests on
     * @param document    the unit's number of the document
     * @param version     of the document; decided versions count for themselves
     * @param decision    number, day and authority; absent while it is only submitted
     * @param inForceFrom business day on which it came into force
     * @param inForceTo   business day on which another took its place; absent while it is in force
     * @param totals      its sums, đồng
     */
    public record VersionOfPlan(long id, long submission, String document, int version, SubmissionKind kind, Basis basis, Origin origin,
                              VersionState state, PlanSubmission.Decision decision, LocalDate inForceFrom, LocalDate inForceTo,
                              PlanSubmission.Totals totals) {
    }

    /**
     * The versions of a plan, the earliest first.
     *
     * @throws NotVisible if the viewer does not see the unit
     */
    public List<VersionOfPlan> of(Viewer viewer, UnitId unit, int year, FundSource fund) {
        if (!viewer.sees(unit, territory.map())) {
            throw new NotVisible();
        }
        return em.createQuery("""
                        select v from DocumentVersion v where v.subject = :unit and v.planYear = :year and v.stream = :stream
                        and v.state in :states order by v.id""", DocumentVersion.class)
                .setParameter("unit", unit.value()).setParameter("year", year)
                .setParameter("stream", (fund == FundSource.NATIONAL ? DocumentStream.PLAN_NATIONAL : DocumentStream.PLAN_LOCAL).name())
                .setParameter("states", List.of(VersionState.IN_FORCE, VersionState.SUPERSEDED)).getResultStream().map(PlanVersions::version).toList();
    }

    /** What changed from one version to another of the same plan; empty where one of them is not among its versions. */
    public Optional<Comparison> compare(Viewer viewer, long before, long after) {
        DocumentVersion was = visible(viewer, before);
        DocumentVersion is = visible(viewer, after);
        boolean same = was != null && is != null && was.subject().equals(is.subject()) && was.planYear() == is.planYear() && was.fund() == is.fund();
        return same ? Optional.of(PlanComparison.of(AsSubmitted.of(was), AsSubmitted.of(is))) : Optional.empty();
    }

    private DocumentVersion visible(Viewer viewer, long id) {
        DocumentVersion version = em.find(DocumentVersion.class, id);
        return version != null && version.fund() != null && version.inForceFrom() != null
                && viewer.sees(version.subject(), territory.map()) ? version : null;
    }

    private static VersionOfPlan version(DocumentVersion version) {
        PlanSubmission plan = AsSubmitted.of(version);
        return new VersionOfPlan(version.id(), version.messageId(), version.key().document(), version.key().version(), version.kind(), version.basis(),
                version.origin(), version.state(), plan.decision(), version.inForceFrom(), version.inForceTo(), PlanSubmission.Totals.of(plan.schemes()));
    }
}
