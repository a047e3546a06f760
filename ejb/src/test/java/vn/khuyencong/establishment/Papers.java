package vn.khuyencong.establishment;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;

/** Documents of units that speak of establishments. */
final class Papers {

    static final String BAC_GIANG = "P63-24";
    static final String BAC_NINH = "P63-27";
    static final String HA_NOI = "P-01";

    private final Services services;
    private int messages;

    Papers(Services services) {
        this.services = services;
    }

    /** What a paper says of an establishment; papers are a year apart. */
    Stated said(String name, LegalForm form, String taxCode, String address, String unit, int year) {
        return new Stated(name, form, taxCode, address, new UnitId(unit), LocalDate.of(year, 1, 10), message(), unit + "/" + year + "/KH-01");
    }

    Stated company(String name, String taxCode, String unit, int year) {
        return said(name, LegalForm.COMPANY, taxCode, null, unit, year);
    }

    Stated household(String name, String address, String unit, int year) {
        return said(name, LegalForm.HOUSEHOLD, null, address, unit, year);
    }

    /** Takes a document in; the record of its only line. */
    long taken(Stated stated) {
        return taken(List.of(stated)).get(0);
    }

    List<Long> taken(List<Stated> stated) {
        return services.transact(work -> work.the(EstablishmentRegister.class).identify(stated));
    }

    private long message() {
        messages++;
        return services.transact(work -> insert(work.em()));
    }

    private long insert(EntityManager em) {
        em.createNativeQuery("""
                insert into inbox_message (id, received_at, business_day, address, size_bytes, digest, body, body_whole, state, deliveries)
                values (?, current_timestamp, date '2024-01-10', 'a', 0, 'd', ?, true, 'ACCEPTED', 1)""")
                .setParameter(1, messages).setParameter(2, new byte[0]).executeUpdate();
        return messages;
    }
}
