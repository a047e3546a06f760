package vn.khuyencong.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.RestoredNotice;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;

/**
 * After a restore the ministry may stand behind receipts it has already issued. Numbers of new receipts then carry a new
 * series, so that none is given twice, and each unit is told once to send again what its journal holds: a message with
 * its receipts is taken over as it was, one without is received as new.
 */
@Singleton
@Startup
@DependsOn({"Migration", "MinistryKey"})
public class Restorations {

    private static final Logger LOG = Logger.getLogger(Restorations.class.getName());

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BrokerUsers brokerUsers;
    @Inject
    private Outbox outbox;
    @Inject
    private MinistryKey ministryKey;
    @Inject
    private UnitKeyDesk unitKeys;
    @Inject
    private UnitCertificates certificates;
    @Inject
    private BusinessClock clock;
    @Inject
    private AuditTrail audit;

    private List<Restoration> restorations;
    private List<String> unreadable;

    @PostConstruct
    void tellTheUnits() {
        // Held: of several nodes that start at once one tells, and the others find it told.
        restorations = em.createQuery("select r from Restoration r order by r.id", Restoration.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        // Needs no signature: what was revoked after the backup must prove nothing, not even while no notice can be signed.
        unreadable = restorations.stream().allMatch(Restoration::wasTold) ? List.of()
                : Stream.concat(unitKeys.revokeAgain().stream(), certificates.revokeAgain().stream()).toList();
        List<UnitId> units = brokerUsers.units();
        if (trouble().or(ministryKey::trouble).isEmpty()) {
            restorations.stream().filter(restoration -> !restoration.wasTold()).forEach(restoration -> tell(restoration, units));
        }
    }

    /** Why nothing may be accepted since the restore: somewhere beside the data it may say that a key proves nothing. */
    public Optional<AcceptanceClosed> trouble() {
        return unreadable.stream().findFirst().map(file -> new AcceptanceClosed(Obstacle.REVOCATION_UNREADABLE, file));
    }

    /** Where notices could not be signed at start they go out as soon as they can. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    public void tellLater() {
        if (restorations.stream().anyMatch(restoration -> !restoration.wasTold())) {
            tellTheUnits();
        }
    }

    /**
     * What numbers of receipts carry after their first letters: nothing until the first restore, then the id of the last one,
     * which is never that of an earlier one, even one that a restore has lost.
     */
    public String series() {
        return restorations.isEmpty() ? "" : Integer.toString(restorations.get(restorations.size() - 1).id());
    }

    /** Whether what the ministry issued at an instant may be lost by a restore; never without one. */
    public boolean lost(Instant issuedAt) {
        return restorations.stream().anyMatch(restoration -> restoration.lost(issuedAt));
    }

    private void tell(Restoration restoration, List<UnitId> units) {
        for (UnitId unit : units) {
            RestoredNotice notice = RestoredNotice.of(restoration.id(), unit, restoration.backupAt(), restoration.restoredAt());
            byte[] body = write(notice);
            outbox.put(Addresses.receipts(unit), notice.id(), body, ministryKey.sign(body));
        }
        sendPortalMessagesAgain();
        restoration.wasTold(clock.now());
        audit.record("system", AuditAct.DATABASE_RESTORED, Integer.toString(restoration.id()), "OK", restoration.backupAt().toString());
        LOG.log(Level.WARNING, "Cơ sở dữ liệu đã được phục hồi từ bản sao lưu lúc {0}: đã yêu cầu {1} đơn vị gửi lại nhật ký",
                new Object[]{restoration.backupAt(), units.size()});
    }

    /** What was handed in on the web had left for the broker, but the backup does not know it received: it leaves once more. */
    private void sendPortalMessagesAgain() {
        em.createNativeQuery("""
                update outbox_message set sent_at = null where id in (select p.outbox_id from portal_submission p
                where not exists (select 1 from inbox_message m where m.digest = p.digest))""").executeUpdate();
    }

    private static byte[] write(RestoredNotice notice) {
        try {
            return Json.MAPPER.writeValueAsBytes(notice);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice is made of plain values", e);
        }
    }
}
