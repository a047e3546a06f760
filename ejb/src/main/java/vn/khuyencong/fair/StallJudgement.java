package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.norm.rules.DocumentRules;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** Holds an application against its fair: the calendar, the quota of its province, the zones, the maximum, and who applied already. */
@Stateless
public class StallJudgement {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private FairApplicants applicants;

    /** The fair that an application names; one that is not announced yet is none. */
    public Optional<Fair> fair(StallApplication application) {
        return em.createQuery("select f from Fair f where f.code = :code", Fair.class).setParameter("code", application.fair())
                .getResultStream().filter(found -> found.state() != FairState.PLANNED).findFirst();
    }

    /** Holds the fair until the end of the transaction, so that of two applications of one establishment the second sees the first. */
    public Optional<Fair> held(StallApplication application) {
        Optional<Fair> found = fair(application);
        found.ifPresent(one -> {
            em.lock(one, LockModeType.PESSIMISTIC_WRITE);
            em.refresh(one);
        });
        return found;
    }

    /**
     * Everything found of an application that comes on a day.
     *
     * @param fair the fair it names, if there is one
     */
    public List<Refusal> judge(StallApplication application, Optional<Fair> fair, LocalDate day) {
        List<Refusal> findings = new ArrayList<>(DocumentRules.judge(application, null, day));
        if (fair.isEmpty()) {
            findings.add(Refusal.error("FAIR_UNKNOWN", "", "/data/fair", application.fair()));
            return findings;
        }
        if (fair.get().planYear() != application.key().planYear()) {
            findings.add(Refusal.error("FAIR_YEAR_DIFFERS", "", "/data/key/planYear", Integer.toString(application.key().planYear()),
                    Integer.toString(fair.get().planYear())));
        }
        Optional<String> other = otherFair(application);
        if (other.isPresent()) {
            findings.add(Refusal.error("FAIR_OTHER_FAIR", "", "/data/fair", application.fair(), other.get()));
        } else if (application.kind() == SubmissionKind.WITHDRAWAL) {
            findings.addAll(withdrawal(application, fair.get(), day));
        } else {
            findings.addAll(FairCalendar.judge(fair.get(), application.kind(), day));
            findings.addAll(numbers(application, fair.get(), day));
            findings.addAll(zones(application, fair.get()));
            findings.addAll(applicants.judge(application, fair.get(), day));
        }
        return findings;
    }

    private List<Refusal> withdrawal(StallApplication application, Fair fair, LocalDate day) {
        List<Refusal> findings = new ArrayList<>(FairCalendar.over(fair, day).stream().toList());
        if (applicants.inForce(application.key()).isEmpty()) {
            findings.add(Refusal.error("FAIR_NOTHING_TO_WITHDRAW", "", "/data/kind", application.key().document()));
        }
        return findings;
    }

    /** A document is for one fair in all its versions. */
    private Optional<String> otherFair(StallApplication application) {
        return em.createQuery("""
                        select distinct a.fairCode from FairApplication a where a.unit = :unit and a.planYear = :year and a.document = :document
                        and a.fairCode <> :fair and a.state in :taken""", String.class)
                .setParameter("unit", application.key().unit()).setParameter("year", application.key().planYear())
                .setParameter("document", application.key().document()).setParameter("fair", application.fair())
                .setParameter("taken", List.of(ApplicationState.IN_FORCE, ApplicationState.SUPERSEDED, ApplicationState.WITHDRAWN))
                .getResultStream().findFirst();
    }

    private List<Refusal> numbers(StallApplication application, Fair fair, LocalDate day) {
        List<Refusal> findings = new ArrayList<>();
        UnitMap units = territory.map();
        Unit unit = units.get(application.key().subject());
        Unit holder = units.holderOn(unit.id(), day);
        if (application.kind() == SubmissionKind.ORIGINAL && !holder.id().equals(unit.id())) {
            findings.add(Refusal.error("FAIR_UNIT_ENDED", "", "/data/key/unit", unit.id(), holder.id()));
        }
        if (application.wanted() > fair.mostEach()) {
            findings.add(Refusal.error("FAIR_ABOVE_MAXIMUM", "", "/data/wanted", application.wanted(), fair.mostEach()));
        }
        int quota = quota(fair, holder.id(), units, day);
        if (quota == 0) {
            findings.add(Refusal.error("FAIR_NO_QUOTA", "", "/data/key/unit", unit.id(), fair.code()));
        } else if (application.least() > quota) {
            findings.add(Refusal.error("FAIR_LEAST_ABOVE_QUOTA", "", "/data/least", application.least(), quota));
        } else if (application.wanted() > quota) {
            findings.add(Refusal.warning("FAIR_WANTED_ABOVE_QUOTA", "", "/data/wanted", application.wanted(), quota));
        }
        return findings;
    }

    /** What a province may have, with the quotas of those that it succeeded by that day. */
    private int quota(Fair fair, UnitId holder, UnitMap units, LocalDate day) {
        return em.createQuery("select q from FairQuota q where q.fair = :fair and q.endedAt is null", FairQuota.class).setParameter("fair", fair)
                .getResultStream().filter(quota -> units.holderOn(quota.unit(), day).id().equals(holder)).mapToInt(FairQuota::stalls).sum();
    }

    private List<Refusal> zones(StallApplication application, Fair fair) {
        TreeSet<String> known = new TreeSet<>(em.createQuery("select z.code from FairZone z where z.fair = :fair and z.endedAt is null", String.class)
                .setParameter("fair", fair).getResultList());
        List<Refusal> findings = new ArrayList<>();
        for (int i = 0; i < application.products().size(); i++) {
            String group = application.products().get(i).group();
            if (!known.contains(group)) {
                findings.add(Refusal.error("FAIR_NO_ZONE", "", "/data/products/" + i + "/group", group, String.join(", ", known)));
            }
        }
        return findings;
    }
}
