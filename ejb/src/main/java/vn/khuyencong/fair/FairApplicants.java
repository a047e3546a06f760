package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.establishment.EstablishmentRegister;
import vn.khuyencong.establishment.Recognition;
import vn.khuyencong.establishment.Stated;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** Who applies: recognised in the register, so that nobody stands at a fair twice, whoever sent the application. */
@Stateless
public class FairApplicants {

    private static final String WHO = "/data/establishment";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private EstablishmentRegister register;
    @Inject
    private Recognition recognition;
    @Inject
    private Territory territory;

    /** The version in force of an application. */
    public Optional<FairApplication> inForce(DocumentKey key) {
        return em.createQuery("""
                        select a from FairApplication a where a.unit = :unit and a.planYear = :year and a.document = :document and a.state = :state""",
                        FairApplication.class)
                .setParameter("unit", key.unit()).setParameter("year", key.planYear()).setParameter("document", key.document())
                .setParameter("state", ApplicationState.IN_FORCE).getResultStream().findFirst();
    }

    /** What is found of who applies: twice at one fair, perhaps twice, or not for the first time. */
    public List<Refusal> judge(StallApplication application, Fair fair, LocalDate day) {
        List<Refusal> findings = new ArrayList<>();
        Optional<Establishment> known = find(application, day);
        Optional<FairApplication> twice = known.flatMap(one -> others(application, fair, one.survivor()).stream().findFirst());
        String name = application.establishment().name();
        Optional<FairApplication> perhaps = twice.isPresent() ? Optional.empty() : perhapsTwice(application, fair);
        // What another province sent is named to itself alone: whoever applies learns that there is an application, not whose and which.
        twice.map(other -> isOwn(application, other, day) ? Refusal.error("FAIR_APPLIED_TWICE", "", WHO, name, other.document(), other.unit())
                : Refusal.error("FAIR_APPLIED_ELSEWHERE", "", WHO, name)).ifPresent(findings::add);
        perhaps.map(other -> isOwn(application, other, day) ? Refusal.warning("FAIR_PERHAPS_TWICE", "", WHO, name, other.name(), other.document(), other.unit())
                : Refusal.warning("FAIR_PERHAPS_ELSEWHERE", "", WHO, name)).ifPresent(findings::add);
        if (application.firstTime() && known.isPresent() && everBefore(fair, known.get())) {
            findings.add(Refusal.warning("FAIR_NOT_FIRST_TIME", "", "/data/firstTime", application.establishment().name()));
        }
        return findings;
    }

    /** Whether who holds the province of an application that day holds that of the other one too. */
    private boolean isOwn(StallApplication application, FairApplication other, LocalDate day) {
        UnitMap units = territory.map();
        return units.holderOn(other.unit(), day).equals(units.holderOn(application.key().subject(), day));
    }

    /** The record of who applies, if there is one. */
    public Optional<Establishment> find(StallApplication application, LocalDate day) {
        return register.find(stated(application, 0, day));
    }

    /** The record of who applies, made if there is none. */
    public Establishment identify(StallApplication application, long messageId, LocalDate day) {
        return em.find(Establishment.class, register.identify(List.of(stated(application, messageId, day))).get(0));
    }

    /** Whether it had a stall by the published result of an earlier fair. */
    public boolean everBefore(Fair fair, Establishment establishment) {
        return em.createQuery("""
                        select count(t) from FairAllotment t, Establishment e where e.id = t.application.establishmentId and e.survivor = :survivor
                        and t.run.publishedAt is not null and t.run.fair.state in :held and t.run.fair <> :fair and t.run.fair.fromDay < :day
                        and not exists (select r from FairRun r where r.fair = t.run.fair and r.publishedAt > t.run.publishedAt)""", Long.class)
                .setParameter("held", List.of(FairState.PUBLISHED, FairState.CLOSED))
                .setParameter("survivor", establishment.survivor()).setParameter("fair", fair).setParameter("day", fair.fromDay()).getSingleResult() > 0;
    }

    /** Other applications of an establishment that count at a fair. */
    private List<FairApplication> others(StallApplication application, Fair fair, long survivor) {
        return em.createQuery("""
                        select a from FairApplication a, Establishment e where a.fair = :fair and a.state = :state and e.id = a.establishmentId
                        and e.survivor = :survivor and not (a.unit = :unit and a.document = :document) order by a.id""", FairApplication.class)
                .setParameter("fair", fair).setParameter("state", ApplicationState.IN_FORCE).setParameter("survivor", survivor)
                .setParameter("unit", application.key().unit()).setParameter("document", application.key().document()).getResultList();
    }

    /** Someone of nearly the same name in the province, or of the same root of the tax code. */
    private Optional<FairApplication> perhapsTwice(StallApplication application, Fair fair) {
        PlanSubmission.Establishment who = application.establishment();
        return recognition.like(who.name(), who.taxCode(), application.key().subject()).stream().map(Establishment::survivor).distinct()
                .flatMap(like -> others(application, fair, like).stream()).findFirst();
    }

    private static Stated stated(StallApplication application, long messageId, LocalDate day) {
        DocumentKey key = application.key();
        PlanSubmission.Establishment who = application.establishment();
        return new Stated(who.name(), who.legalForm(), who.taxCode(), who.address(), key.subject(), day, messageId,
                String.join("/", key.unit(), Integer.toString(key.planYear()), key.stream(), key.document()));
    }
}
