package vn.khuyencong.establishment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.shared.TaxCode;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;

/** Finds the records that somebody may be who is known by name alone, before any paper that makes a record speaks of him. */
@Stateless
public class Recognition {

    private static final int LONGEST_KEY = 1200;
    private static final int MOST = 20;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;

    /** The name without legal form and diacritics: equal for names that differ in nothing else. */
    public static String key(String name) {
        String plain = EstablishmentName.of(name).plain();
        return plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
    }

    /**
     * The records that share the root of the tax code, or bear nearly the same name in the same province.
     *
     * @param taxCode as it was stated, or null
     * @param unit    where it produces
     */
    public List<Establishment> like(String name, String taxCode, UnitId unit) {
        String province = territory.map().holderOn(unit, LocalDate.MAX).id().value();
        EstablishmentName asked = EstablishmentName.of(name);
        Set<String> keys = NearKeys.of(asked, province);
        Optional<TaxCode> code = TaxCode.of(taxCode);
        code.ifPresent(given -> keys.add(NearKeys.ofTaxBase(given.base())));
        return em.createQuery("""
                        select distinct e from Establishment e, EstablishmentKey k where k.establishment = e.id and k.nearKey in :keys
                        order by e.id""", Establishment.class).setParameter("keys", keys).setMaxResults(MOST).getResultStream()
                .filter(one -> isLike(one, asked, code)).toList();
    }

    private static boolean isLike(Establishment one, EstablishmentName asked, Optional<TaxCode> code) {
        return code.isPresent() && one.code().map(TaxCode::base).filter(code.get().base()::equals).isPresent()
                || Likeness.alike(EstablishmentName.of(one.name()).plain(), asked.plain());
    }
}
