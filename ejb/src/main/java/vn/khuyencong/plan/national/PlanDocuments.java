package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.SubmittedDocument;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.territory.Territory;

/** The units' documents behind the national plan, with what was thought of their lines. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlanDocuments {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** What units have submitted for a year and nothing was decided on yet, in force. */
    public List<DocumentVersion> open(int year) {
        return em.createQuery("""
                        select v from DocumentVersion v where v.planYear = :year and v.fund = :fund and v.state = :state and v.basis = :basis
                        and v.kind <> :withdrawal and not exists (select d from DecidedDocument d where d.submitted = v)
                        order by v.subject, v.id""", DocumentVersion.class)
                .setParameter("year", year).setParameter("fund", FundSource.NATIONAL).setParameter("state", VersionState.IN_FORCE)
                .setParameter("basis", Basis.SUBMITTED).setParameter("withdrawal", SubmissionKind.WITHDRAWAL).getResultList();
    }

    /** What is decided of a document, the versions in force in their order. */
    public List<DocumentVersion> decided(DocumentKey key) {
        return em.createQuery("""
                        select v from DocumentVersion v where v.subject = :unit and v.planYear = :year and v.stream = :stream
                        and v.document = :document and v.state = :state and v.basis = :basis order by v.version""", DocumentVersion.class)
                .setParameter("unit", key.unit()).setParameter("year", key.planYear()).setParameter("stream", key.stream())
                .setParameter("document", key.document()).setParameter("state", VersionState.IN_FORCE)
                .setParameter("basis", Basis.DECIDED).getResultList();
    }

    /** What its unit is called. */
    public String unit(DocumentVersion version) {
        return territory.map().get(version.subject()).shortNameOn(clock.today());
    }

    /** A version of a plan. */
    public Optional<DocumentVersion> find(long id) {
        return Optional.ofNullable(em.find(DocumentVersion.class, id)).filter(version -> version.fund() != null);
    }

    /** Whether it still waits for a decision. */
    public boolean isOpen(DocumentVersion version) {
        return open(version.planYear()).stream().anyMatch(open -> open.id() == version.id());
    }

    /** The newest appraisal of each line, by the line's id. */
    public Map<Long, LineAppraisal> newest(DocumentVersion version) {
        Map<Long, LineAppraisal> newest = new HashMap<>();
        em.createQuery("select a from LineAppraisal a where a.line.version = :version order by a.id", LineAppraisal.class)
                .setParameter("version", version).getResultList().forEach(appraisal -> newest.put(appraisal.line().id(), appraisal));
        return newest;
    }

    /** What the appraisals make of each scheme of a document. */
    public List<SchemeAppraisal> schemes(DocumentVersion version) {
        Map<Long, LineAppraisal> newest = newest(version);
        return version.schemes().stream().map(scheme -> SchemeAppraisal.of(scheme, newest)).toList();
    }

    /** How far the appraisal of some documents is, by their number. */
    public Map<Long, AppraisalFigures> figures(List<DocumentVersion> versions) {
        return versions.stream().collect(Collectors.toMap(DocumentVersion::id, version -> AppraisalFigures.of(schemes(version))));
    }

    /** Schemes, lines and support of some documents that nobody appraises, by their number. */
    public Map<Long, AppraisalFigures> sums(List<DocumentVersion> versions) {
        Map<Long, AppraisalFigures> sums = new HashMap<>();
        if (!versions.isEmpty()) {
            em.createQuery("""
                            select k.version.id, sum(k.schemes), sum(k.lines), sum(k.support) from SchemeSum k
                            where k.version.id in :ids group by k.version.id""", Object[].class)
                    .setParameter("ids", versions.stream().map(DocumentVersion::id).toList()).getResultList()
                    .forEach(row -> sums.put((Long) row[0], AppraisalFigures.unappraised(((Number) row[1]).longValue(),
                            ((Number) row[2]).longValue(), ((Number) row[3]).longValue())));
        }
        return sums;
    }

    /** The days of receipt of the messages that some versions rest on, by the number of the message. */
    public Map<Long, LocalDate> arrived(List<DocumentVersion> versions) {
        Map<Long, LocalDate> days = new HashMap<>();
        if (!versions.isEmpty()) {
            em.createQuery("select m.id, m.businessDay from SubmittedDocument m where m.id in :ids", Object[].class)
                    .setParameter("ids", versions.stream().map(DocumentVersion::messageId).distinct().toList()).getResultList()
                    .forEach(row -> days.put((Long) row[0], (LocalDate) row[1]));
        }
        return days;
    }

    /** Whether somebody has appraised a line of the year. */
    public boolean hasAppraised(String actor, int year) {
        return count("""
                select count(a) from LineAppraisal a where a.actor = :actor and a.line.version.planYear = :year
                and a.line.version.fund = :fund""", Map.of("actor", actor, "year", year, "fund", FundSource.NATIONAL)) > 0;
    }

    /** Whether anybody has. */
    public boolean isAnyAppraised(int year) {
        return count("select count(a) from LineAppraisal a where a.line.version.planYear = :year and a.line.version.fund = :fund",
                Map.of("year", year, "fund", FundSource.NATIONAL)) > 0;
    }

    private long count(String query, Map<String, Object> parameters) {
        TypedQuery<Long> counted = em.createQuery(query, Long.class);
        parameters.forEach(counted::setParameter);
        return counted.getSingleResult();
    }

    /** The return of a version, answered or not. */
    public Optional<PlanReturn> returnOf(DocumentVersion version) {
        return em.createQuery("select r from PlanReturn r where r.version = :version", PlanReturn.class)
                .setParameter("version", version).getResultStream().findFirst();
    }

    /** Returns of the year that are not answered yet. */
    public List<PlanReturn> openReturns(int year) {
        return em.createQuery("""
                        select r from PlanReturn r where r.version.planYear = :year and r.version.fund = :fund and r.version.state = :state
                        order by r.id""", PlanReturn.class)
                .setParameter("year", year).setParameter("fund", FundSource.NATIONAL).setParameter("state", VersionState.IN_FORCE).getResultList();
    }

    /** The message that a version rests on. */
    public SubmittedDocument submitted(DocumentVersion version) {
        return em.find(SubmittedDocument.class, version.messageId());
    }
}
