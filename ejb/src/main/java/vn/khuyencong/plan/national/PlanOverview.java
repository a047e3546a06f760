package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.PlanHistories;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** The plan of a year and fund in figures: what came from each unit, how far the appraisal is, which versions there are. */
@Stateless
public class PlanOverview {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PlanDocuments documents;
    @Inject
    private PlanYears years;
    @Inject
    private PlanHistories histories;
    @Inject
    private Territory territory;

    /**
     * A document of a unit in force.
     *
     * @param version   its number
     * @param messageId the message it rests on
     * @param arrived   day of receipt
     * @param decision  number of its decision; null while nothing is decided
     * @param figures   how far it is
     * @param returned  whether its unit has cells to answer
     */
    public record Row(UnitId unit, long version, long messageId, String document, int number, SubmissionKind kind, Basis basis, LocalDate arrived,
                      String decision, AppraisalFigures figures, boolean returned) {
    }

    /**
     * A version of the national plan, as far as the viewer sees it.
     *
     * @param id        of the decision
     * @param onPlans   whether it approves plans or was taken on what units proposed, and not on single schemes
     * @param documents how many units' documents the decision made or changed
     * @param schemes   how many schemes they hold
     * @param support   what they come to, in đồng
     * @param change    what the decision adds or takes, in đồng
     */
    public record VersionRow(long id, boolean onPlans, int version, PlanDecisionKind kind, String number, LocalDate date, String authority, String actor, long documents,
                             long schemes, long support, long change) {
    }

    /** What is in force of every unit that the viewer sees, in the order of the units. */
    public List<Row> rows(Viewer viewer, int year, FundSource fund) {
        List<DocumentVersion> open = inForce(viewer, year, fund, Basis.SUBMITTED);
        List<DocumentVersion> decided = inForce(viewer, year, fund, Basis.DECIDED);
        Map<Long, AppraisalFigures> figures = documents.sums(decided);
        figures.putAll(documents.figures(open));
        Map<Long, LocalDate> arrived = documents.arrived(Stream.concat(open.stream(), decided.stream()).toList());
        return Stream.concat(open.stream(), decided.stream()).sorted(Comparator.comparing(DocumentVersion::subject).thenComparing(DocumentVersion::id))
                .map(version -> row(version, arrived.get(version.messageId()), figures.getOrDefault(version.id(), AppraisalFigures.NONE))).toList();
    }

    /** Those of them that wait for a decision. */
    public List<Row> open(Viewer viewer, int year, FundSource fund) {
        List<DocumentVersion> open = inForce(viewer, year, fund, Basis.SUBMITTED);
        Map<Long, AppraisalFigures> figures = documents.figures(open);
        Map<Long, LocalDate> arrived = documents.arrived(open);
        return open.stream().map(version -> row(version, arrived.get(version.messageId()), figures.get(version.id()))).filter(row -> row.decision() == null).toList();
    }

    /** What they state is read for all of them at once, where it is asked for. */
    private List<DocumentVersion> inForce(Viewer viewer, int year, FundSource fund, Basis basis) {
        List<String> visible = visible(viewer, territory.map());
        return visible.isEmpty() ? List.of() : em.createQuery("""
                        select v from DocumentVersion v where v.subject in :units and v.planYear = :year and v.fund = :fund and v.state = :state
                        and v.basis = :basis and v.kind <> :withdrawal order by v.subject, v.id""", DocumentVersion.class)
                .setParameter("units", visible).setParameter("year", year).setParameter("fund", fund).setParameter("basis", basis)
                .setParameter("state", VersionState.IN_FORCE).setParameter("withdrawal", SubmissionKind.WITHDRAWAL)
                .setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "v.schemes").setHint("eclipselink.batch", "v.schemes.lines").getResultList();
    }

    private Row row(DocumentVersion version, LocalDate arrived, AppraisalFigures figures) {
        boolean open = version.basis() == Basis.SUBMITTED;
        return new Row(version.subject(), version.id(), version.messageId(), version.key().document(), version.key().version(), version.kind(),
                version.basis(), arrived, decision(version), figures, open && documents.returnOf(version).isPresent());
    }

    /** Also where a decision left nothing of a document, it is decided on. */
    private String decision(DocumentVersion version) {
        return Optional.ofNullable(version.decisionNumber()).or(() -> years.decisionOn(version).map(PlanDecision::number)).orElse(null);
    }

    /** The versions of the national plan of a year, the newest first. */
    public List<VersionRow> versions(Viewer viewer, int year) {
        List<String> visible = visible(viewer, territory.map());
        Map<UnitId, List<DocumentVersion>> plans = histories.around(years.versions(year));
        Map<Long, List<DecidedDocument>> made = years.documents(year);
        Map<Long, AppraisalFigures> sums = documents.sums(plans.values().stream().flatMap(List::stream).toList());
        List<VersionRow> rows = new ArrayList<>();
        for (PlanDecision decision : years.decisions(year)) {
            List<DecidedDocument> its = made.getOrDefault(decision.id(), List.of());
            rows.add(0, row(decision, its, its.stream().map(DecidedDocument::version).filter(Objects::nonNull)
                    .filter(version -> visible.contains(version.subject().value())).toList(), plans, sums));
        }
        return rows;
    }

    /** A document that was sent twice under one decision is one, and a supplement is counted with what it adds to. */
    private static VersionRow row(PlanDecision decision, List<DecidedDocument> made, List<DocumentVersion> seen, Map<UnitId, List<DocumentVersion>> plans,
                                  Map<Long, AppraisalFigures> sums) {
        Set<Long> versions = seen.stream().map(DocumentVersion::id).collect(Collectors.toSet());
        Set<String> documents = PlanHistories.documents(seen);
        List<DocumentVersion> before = new ArrayList<>();
        List<DocumentVersion> after = new ArrayList<>();
        seen.stream().map(DocumentVersion::subject).distinct().map(plans::get).forEach(plan -> {
            before.addAll(PlanHistories.standing(PlanHistories.of(documents, PlanHistories.before(plan, version -> versions.contains(version.id())))));
            after.addAll(PlanHistories.standing(PlanHistories.of(documents, PlanHistories.upTo(plan, version -> versions.contains(version.id())))));
        });
        return new VersionRow(decision.id(), PlanYears.isOnPlans(decision, made), decision.version(), decision.kind(), decision.number(), decision.date(),
                decision.authority(), decision.actor(), documents.size(), of(after, sums).schemes(), of(after, sums).submitted(),
                of(after, sums).submitted() - of(before, sums).submitted());
    }

    private static AppraisalFigures of(List<DocumentVersion> versions, Map<Long, AppraisalFigures> sums) {
        return AppraisalFigures.sum(versions.stream().map(version -> sums.getOrDefault(version.id(), AppraisalFigures.NONE)).toList());
    }

    private static List<String> visible(Viewer viewer, UnitMap units) {
        return units.all().stream().map(Unit::id).filter(unit -> viewer.sees(unit, units)).map(UnitId::value).toList();
    }
}
