package vn.khuyencong.plan;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.establishment.EstablishmentRegister;
import vn.khuyencong.establishment.Stated;
import vn.khuyencong.exchange.contract.DocumentKey;

/** Đơn vị thụ hưởng: gives each line of an accepted plan the record of its establishment, in the transaction that accepts it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Beneficiaries {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private EstablishmentRegister register;

    /** @param day the day the document speaks from: of its decision, else of its receipt */
    public void identify(DocumentVersion version, LocalDate day) {
        List<SchemeLine> lines = version.schemes().stream().flatMap(scheme -> scheme.lines().stream())
                .filter(line -> line.establishment() != null && line.establishmentId() == null).toList();
        List<Long> records = register.identify(lines.stream().map(line -> stated(version, line, day)).toList());
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).belongTo(records.get(i));
        }
    }

    /** The oldest version with lines that have no record yet, taken in before there were records; 0 if there is none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public long oldestWithout() {
        return em.createQuery("select min(v.id) from SchemeLine l join l.version v where l.establishment is not null and l.establishmentId is null",
                Long.class).getResultStream().mapToLong(id -> id == null ? 0 : id).findFirst().orElse(0);
    }

    /** Does for such a version what its acceptance would do today; without a decision its day is that of its receipt. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void identify(long versionId) {
        // Held: of two nodes that start at once the second finds no line without a record.
        DocumentVersion version = em.find(DocumentVersion.class, versionId, LockModeType.PESSIMISTIC_WRITE);
        LocalDate received = ((java.sql.Date) em.createNativeQuery("select business_day from inbox_message where id = ?")
                .setParameter(1, version.messageId()).getSingleResult()).toLocalDate();
        identify(version, version.decisionDate() == null ? received : version.decisionDate());
    }

    private static Stated stated(DocumentVersion version, SchemeLine line, LocalDate day) {
        DocumentKey key = version.key();
        return new Stated(line.establishment(), line.legalForm(), line.taxCode(), line.address(), version.subject(), day,
                version.messageId(), String.join("/", key.unit(), Integer.toString(key.planYear()), key.stream(), key.document()));
    }
}
