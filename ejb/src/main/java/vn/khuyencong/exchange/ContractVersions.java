package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.TakenVersion;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;

/**
 * Which versions of the contract are taken, side by side and each for its time. Days are of the calendar: who sends knows
 * nothing of a day that is played. A message of a version that is not taken yet, or no longer, is kept and may be taken in
 * unchanged once that is put right.
 */
@Stateless
public class ContractVersions {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;

    /** Why a message of that version may not come at that moment; empty where it may. */
    public Optional<Refusal> refusal(String dataschema, Instant came) {
        LocalDate day = LocalDate.ofInstant(came, BusinessClock.ZONE);
        List<TakenVersion> versions = find(dataschema);
        if (versions.isEmpty()) {
            return Optional.of(Refusal.error("SCHEMA_VERSION_NOT_TAKEN", "", "/dataschema", dataschema));
        }
        TakenVersion version = versions.get(0);
        if (day.isBefore(version.from())) {
            return Optional.of(Refusal.error("SCHEMA_VERSION_NOT_YET", "", "/dataschema", dataschema, version.from()));
        }
        return version.isTakenOn(day) ? Optional.empty()
                : Optional.of(Refusal.error("SCHEMA_VERSION_ENDED", "", "/dataschema", dataschema, version.until()));
    }

    /** The newest version of a type that is taken today and can be written here. */
    public int newest(MessageType type) {
        LocalDate today = LocalDate.ofInstant(clock.now(), BusinessClock.ZONE);
        return all(LockModeType.NONE).stream().filter(version -> version.isTakenOn(today))
                .flatMap(version -> type.versionOf(version.dataschema()).stream()).max(Comparator.naturalOrder()).orElse(MessageType.FIRST_VERSION);
    }

    /** Every version there is, was or will be; nobody else announces them before this transaction ends. */
    public List<TakenVersion> forNotice() {
        return all(LockModeType.PESSIMISTIC_WRITE);
    }

    private List<TakenVersion> all(LockModeType lock) {
        return em.createQuery("select v from ContractVersion v order by v.id", ContractVersion.class).setLockMode(lock)
                .getResultList().stream().map(ContractVersion::taken).toList();
    }

    private List<TakenVersion> find(String dataschema) {
        return em.createQuery("select v from ContractVersion v where v.dataschema = :dataschema", ContractVersion.class)
                .setParameter("dataschema", dataschema).getResultList().stream().map(ContractVersion::taken).toList();
    }
}
