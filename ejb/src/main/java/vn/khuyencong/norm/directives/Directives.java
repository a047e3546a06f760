package vn.khuyencong.norm.directives;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** The texts on file: entered and sent by the department, acknowledged by the units. */
@Stateless
public class Directives {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private Event<MinistryLetter> letters;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** Every text, the newest first; law is public, so everybody sees all of them. Those without a date come last. */
    public List<Directive> all() {
        return em.createQuery("select d from Directive d left join fetch d.replacedBy order by d.issuedOn desc nulls last, d.id desc", Directive.class).getResultList();
    }

    /** Those of some texts, by their numbers, that are on file. */
    public List<Directive> numbered(List<String> numbers) {
        return numbers.isEmpty() ? List.of() : em.createQuery("select d from Directive d where d.number in :numbers", Directive.class).setParameter("numbers", numbers).getResultList();
    }

    public Optional<Directive> find(long id) {
        return em.createQuery("select d from Directive d left join fetch d.replacedBy where d.id = :id", Directive.class)
                .setParameter("id", id).getResultStream().findFirst();
    }

    /** Whom a text was sent to, as far as the viewer sees them. */
    public List<DirectiveAddressee> addressees(Viewer viewer, Directive directive) {
        UnitMap units = territory.map();
        return em.createQuery("select a from DirectiveAddressee a where a.directive = :directive order by a.unitId", DirectiveAddressee.class)
                .setParameter("directive", directive).getResultStream().filter(one -> viewer.sees(one.unit(), units)).toList();
    }

    /** What waits for the acknowledgement of a unit that the viewer acts for, the oldest first. */
    public List<DirectiveAddressee> waiting(Viewer viewer) {
        if (!viewer.may(Function.PREPARE_SCHEMES) && !viewer.may(Function.DIRECT_SCHEMES)) {
            return List.of();
        }
        UnitMap units = territory.map();
        return em.createQuery("select a from DirectiveAddressee a join fetch a.directive where a.acknowledgedAt is null order by a.id",
                DirectiveAddressee.class).getResultStream().filter(one -> mayAcknowledge(viewer, one.unit(), units)).toList();
    }

    /** Keeps a text and tells every unit it addresses, in one transaction. */
    public Entered enter(Viewer viewer, NewDirective text) {
        UnitMap units = territory.map();
        viewer.require(Function.MAINTAIN_NORMS, null, units);
        LocalDate today = clock.today();
        EntryCheck check = text.check(today);
        check.unless(text.number() == null || byNumber(text.number()).isEmpty(), Refusal.error("DIRECTIVE_KNOWN", "", "number", text.number()));
        Optional<Directive> replaced = text.replaces() == null ? Optional.empty() : byNumber(text.replaces());
        check.unless(text.replaces() == null || replaced.isPresent(), Refusal.error("DIRECTIVE_UNKNOWN", "", "replaces", text.replaces()));
        replaced.filter(old -> old.replacedBy() != null).ifPresent(old -> check.unless(false, Refusal.error("DIRECTIVE_REPLACED", "", "replaces",
                old.number(), old.replacedBy().number())));
        text.addressees().stream().sorted().filter(unit -> !existsOn(today, unit, units))
                .forEach(unit -> check.unless(false, Refusal.error("DIRECTIVE_UNIT_UNKNOWN", "", "addressees", unit)));
        if (check.blocks()) {
            return Entered.refused(check.findings());
        }
        Directive kept = new Directive(text, viewer.name(), today);
        em.persist(kept);
        replaced.ifPresent(old -> old.beReplaced(kept));
        kept.addressees().forEach(one -> letters.fire(new MinistryLetter(one.unit(), LetterType.DIRECTIVE_ISSUED, about(kept),
                kept.told(replaced.map(Directive::number).orElse(null)))));
        audit.record(viewer.name(), AuditAct.DIRECTIVE_ENTERED, kept.number(), "OK", kept.id() + " " + String.join(" ", text.addressees()));
        return new Entered(kept.id(), List.of());
    }

    /** A unit has taken note of a text; a second acknowledgement changes nothing. */
    public void acknowledge(Viewer viewer, long addressee) {
        DirectiveAddressee one = em.find(DirectiveAddressee.class, addressee, LockModeType.PESSIMISTIC_WRITE);
        if (one == null || !mayAcknowledge(viewer, one.unit(), territory.map())) {
            throw new NotVisible();
        }
        if (!one.acknowledged()) {
            one.acknowledge(viewer, clock.now());
            audit.record(viewer.name(), AuditAct.DIRECTIVE_ACKNOWLEDGED, one.directive().number(), "OK", one.unit().value());
        }
    }

    /** Whether somebody acknowledges for a unit: an officer or the director of it, or of the unit that holds its territory. */
    public static boolean mayAcknowledge(Viewer viewer, UnitId unit, UnitMap units) {
        return viewer.may(Function.PREPARE_SCHEMES, unit, units) || viewer.may(Function.DIRECT_SCHEMES, unit, units);
    }

    private Optional<Directive> byNumber(String number) {
        return em.createQuery("select d from Directive d where d.number = :number", Directive.class)
                .setParameter("number", VietnameseText.normalize(number.strip())).getResultStream().findFirst();
    }

    private static boolean existsOn(LocalDate day, String unit, UnitMap units) {
        return UnitId.isWellFormed(unit) && units.find(new UnitId(unit)).filter(found -> found.existsOn(day)).isPresent();
    }

    /** The letter's subject bears at most what its column holds. */
    private static String about(Directive directive) {
        String about = directive.number() + ": " + directive.title();
        return about.length() <= 400 ? about : about.substring(0, 399) + "…";
    }
}
