package vn.khuyencong.norm.prices;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.territory.Territory;

/** The prices on file: who reads them, who enters, ends and verifies them, and which one an estimate is held against. */
@Stateless
public class UnitPrices {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** National prices and those of the units that the viewer sees, of all days, by code and then the newest first. */
    public List<UnitPrice> all(Viewer viewer) {
        var units = territory.map();
        return em.createQuery("select p from UnitPrice p order by p.item.code, p.validFrom desc, p.id", UnitPrice.class).getResultStream()
                .filter(price -> price.unit() == null || viewer.sees(price.unit(), units)).toList();
    }

    /**
     * The price that an estimate of a unit and a fund is held against on a day: the one of that unit before a national one,
     * the one of that fund before one of every fund. Empty where none is on file.
     */
    public Optional<UnitPrice> onFile(String code, UnitId unit, FundSource fund, LocalDate day) {
        return em.createQuery("select p from UnitPrice p where p.item.code = :code and (p.unitId is null or p.unitId = :unit)", UnitPrice.class)
                .setParameter("code", code).setParameter("unit", unit.value()).getResultStream()
                .filter(price -> price.holdsOn(day) && (price.fund() == null || price.fund() == fund))
                .min(Comparator.comparing((UnitPrice price) -> price.unit() == null).thenComparing(price -> price.fund() == null));
    }

    /** The newest row that says what an item is, of the country or of a unit; empty where the code is on no list. */
    public Optional<UnitPrice> newest(String code, UnitId unit) {
        return em.createQuery("""
                        select p from UnitPrice p where p.item.code = :code and (p.unitId is null or p.unitId = :unit)
                        order by p.validFrom desc, p.id desc""", UnitPrice.class)
                .setParameter("code", code).setParameter("unit", unit.value()).setMaxResults(1).getResultStream().findFirst();
    }

    /** Enters a price; it is not verified until somebody has held it against the text. */
    public Entered enter(Viewer viewer, NewPrice price) {
        requireMaintenance(viewer, price.unit());
        EntryCheck check = price.check().unless(price.unit() == null || territory.map().find(price.unit()).isPresent(),
                Refusal.error("UNIT_NOT_ON_FILE", "", "unit", price.unit()));
        if (!check.blocks()) {
            PriceItem item = item(price);
            check.unless(item.unitOfMeasure().equals(VietnameseText.normalize(price.unitOfMeasure().strip())),
                    Refusal.error("PRICE_MEASURE_DIFFERS", "", "unitOfMeasure", price.code(), item.unitOfMeasure()));
            overlapping(price).ifPresent(other -> check.unless(false, Refusal.error("PRICE_OVERLAPS", "", "validFrom", price.code(),
                    other.validFrom(), other.validTo() == null ? "…" : other.validTo())));
            if (!check.blocks()) {
                UnitPrice kept = new UnitPrice(item, price, viewer.name(), clock.now());
                em.persist(kept);
                audit.record(viewer.name(), AuditAct.PRICE_ENTERED, kept.code(), "OK", kept.id() + " " + kept.price() + " " + kept.validFrom());
                return new Entered(kept.id(), List.of());
            }
        }
        return Entered.refused(check.findings());
    }

    /** Ends a price after its last day; a price that has an end keeps it. */
    public Entered end(Viewer viewer, long id, LocalDate lastDay) {
        UnitPrice price = maintained(viewer, id);
        EntryCheck check = new EntryCheck().present("lastDay", lastDay).period("lastDay", price.validFrom(), lastDay)
                .unless(price.validTo() == null, Refusal.error("PRICE_ENDED", "", "lastDay", price.code(), price.validTo()));
        if (check.blocks()) {
            return Entered.refused(check.findings());
        }
        price.end(lastDay);
        audit.record(viewer.name(), AuditAct.PRICE_ENDED, price.code(), "OK", id + " " + lastDay);
        return new Entered(id, List.of());
    }

    /** Says that a price was held against its text; nobody verifies what he entered himself. */
    public Entered verify(Viewer viewer, long id) {
        UnitPrice price = locked(id);
        viewer.require(Function.VERIFY_NORMS, price.unit(), territory.map());
        if (price.enteredBy().equals(viewer.name())) {
            audit.record(viewer.name(), AuditAct.PRICE_VERIFIED, price.code(), "PRICE_OWN_ENTRY", Long.toString(id));
            return Entered.refused(List.of(Refusal.error("PRICE_OWN_ENTRY", "", "verified")));
        }
        price.verify(viewer.name());
        audit.record(viewer.name(), AuditAct.PRICE_VERIFIED, price.code(), "OK", Long.toString(id));
        return new Entered(id, List.of());
    }

    /** The item, made when it is first priced; locked, so that of two who enter prices of it one waits for the other. */
    private PriceItem item(NewPrice price) {
        PriceItem item = em.find(PriceItem.class, price.code(), LockModeType.PESSIMISTIC_WRITE);
        if (item == null) {
            item = new PriceItem(price.code(), VietnameseText.normalize(price.unitOfMeasure().strip()));
            em.persist(item);
            em.flush();
        }
        return item;
    }

    private Optional<UnitPrice> overlapping(NewPrice price) {
        return em.createQuery("select p from UnitPrice p where p.item.code = :code order by p.validFrom", UnitPrice.class)
                .setParameter("code", price.code()).getResultStream().filter(other -> other.overlaps(price)).findFirst();
    }

    private UnitPrice maintained(Viewer viewer, long id) {
        UnitPrice price = locked(id);
        requireMaintenance(viewer, price.unit());
        return price;
    }

    private UnitPrice locked(long id) {
        UnitPrice price = em.find(UnitPrice.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (price == null) {
            throw new NotVisible();
        }
        return price;
    }

    private void requireMaintenance(Viewer viewer, UnitId unit) {
        viewer.require(Function.MAINTAIN_NORMS, unit, territory.map());
    }
}
