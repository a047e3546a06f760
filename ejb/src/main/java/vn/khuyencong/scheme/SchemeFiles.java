package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.plan.comparison.Comparison;
import vn.khuyencong.plan.comparison.PlanComparison;
import vn.khuyencong.scheme.SchemeFile.Facts;
import vn.khuyencong.scheme.SchemeFile.Mention;
import vn.khuyencong.scheme.SchemeFile.Neighbour;
import vn.khuyencong.scheme.dossier.DossierShelf;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.territory.Territory;

/** One scheme as people read it: what it is, what it was, what was done, what may be done next. */
@Stateless
public class SchemeFiles {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private SchemeList list;
    @Inject
    private Schemes schemes;
    @Inject
    private DossierShelf dossiers;
    @Inject
    private DoubleFunding doubleFunding;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** Everything about a scheme; empty if there is none or the viewer does not see its unit. */
    public Optional<SchemeFile> find(Viewer viewer, long id) {
        return list.find(viewer, id).map(this::file);
    }

    /** What the viewer may do to it where it stands, and what speaks against the rest; empty if he does not see it. */
    public List<Schemes.Offer> offers(Viewer viewer, long id) {
        return list.find(viewer, id).map(record -> schemes.offers(record, Actor.of(viewer, record.unit(), territory.map(), clock.today())))
                .orElse(List.of());
    }

    /** What other schemes support its establishments with; empty if he does not see it. */
    public List<Overlap> overlaps(Viewer viewer, long id) {
        return list.find(viewer, id).map(doubleFunding::overlaps).orElse(List.of());
    }

    /** What its dossier expects it to bring; empty where there is none, or if he does not see it. */
    public List<SchemeStep.Effect> expectedEffects(Viewer viewer, long id) {
        return list.find(viewer, id).flatMap(dossiers::newest).map(dossier -> dossier.content().effects()).orElse(List.of());
    }

    private SchemeFile file(SchemeRecord record) {
        SchemeList.Entry money = list.withMoney(List.of(record)).get(0);
        List<Scheme> stated = stated(record);
        Scheme now = record.scheme();
        Facts facts = now == null ? null : new Facts(now.place(), now.startMonth(), now.expectedResult(), now.version().sample());
        SchemeRecord replaced = record.replaces();
        return new SchemeFile(record, money.granted(), money.paid(), money.settled(), content(stated, now), facts,
                now == null ? List.of() : AsSubmitted.scheme(now).lines(),
                stated.stream().map(SchemeFiles::mention).toList(), schemes.events(record), MoneyMoves.of(postings(record)),
                replaced == null ? null : new Neighbour(replaced.id(), replaced.code(), replaced.name()));
    }

    /** What every version that was ever in force says of it, oldest first. */
    private List<Scheme> stated(SchemeRecord record) {
        return em.createQuery("""
                        select s from Scheme s join s.version v where s.code = :code and v.subject = :unit and v.planYear = :year
                        and v.fund = :fund and v.state in :taken order by v.id""", Scheme.class)
                .setParameter("code", record.code()).setParameter("unit", record.unit().value()).setParameter("year", record.planYear())
                .setParameter("fund", record.fund()).setParameter("taken", List.of(VersionState.IN_FORCE, VersionState.SUPERSEDED))
                .getResultList();
    }

    /** The first decision is what later ones are measured by. */
    private static Comparison content(List<Scheme> stated, Scheme now) {
        if (now == null) {
            return null;
        }
        Scheme first = stated.stream().filter(scheme -> scheme.version().basis() == Basis.DECIDED).findFirst()
                .or(() -> stated.stream().findFirst()).orElse(now);
        return PlanComparison.of(alone(first), alone(now));
    }

    private static PlanSubmission alone(Scheme scheme) {
        return new PlanSubmission(scheme.version().key(), scheme.version().kind(), scheme.version().fund(), null, scheme.version().sample(), null,
                List.of(AsSubmitted.scheme(scheme)), List.of(), null);
    }

    private static Mention mention(Scheme scheme) {
        var version = scheme.version();
        return new Mention(version.id(), version.messageId(), version.key().document(), version.key().version(), version.basis(), version.state(),
                version.decisionNumber(), version.decisionDate(), version.inForceFrom(), version.inForceTo(), scheme.support());
    }

    private List<LedgerEntry> postings(SchemeRecord record) {
        return em.createQuery("""
                        select e from LedgerEntry e left join fetch e.record left join fetch e.event
                        where e.entry in (select m.entry from LedgerEntry m where m.record = :record) order by e.id""", LedgerEntry.class)
                .setParameter("record", record).getResultList();
    }
}
