package vn.khuyencong.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.exchange.contract.KeyRing;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.shared.BusinessClock;

/**
 * The key the ministry signs with now: receipts, letters, norm packs, and what was entered from paper. The rows say which one
 * signs since when, a file beside the data (never in the database) holds its private half; all nodes look again every two seconds.
 * Without it nothing is accepted, since no receipt could be signed; as soon as it is back all goes on.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MinistryKey {

    private static final Logger LOG = Logger.getLogger(MinistryKey.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(2);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;
    @Inject
    private MinistryKeyStart start;

    private volatile Known known;
    /** Whether all lists beside the keys are known here. Until then one may tell that the key is revoked, and nothing is signed. */
    private volatile boolean begun;

    /** What was known at a moment: the key that signs, or why it cannot, and all keys there ever were. */
    private record Known(Instant at, MinistryKeyRow current, SigningKey key, AcceptanceClosed closed, KeyRing ring) {
    }

    /** Whatever is wrong with the key: the server starts, shows what there is, and accepts nothing until it is mended. */
    @PostConstruct
    void load() {
        try {
            begin();
        } catch (AcceptanceClosed | EJBException notNow) {
            // Another node may have been faster; else every look tries again and the state page says what is missing.
            LOG.log(Level.WARNING, "Chưa dùng được khóa của Bộ khi khởi động: {0}", String.valueOf(notNow.getMessage()));
        }
    }

    private void begin() {
        start.begin();
        begun = true;
    }

    /** @throws AcceptanceClosed if the key that is to sign is not at hand */
    public String sign(byte[] body) {
        return signing().sign(body);
    }

    private SigningKey signing() {
        Known now = look();
        if (now.closed() != null) {
            throw new AcceptanceClosed(now.closed().obstacle(), now.closed().detail());
        }
        return now.key();
    }

    /** Why it cannot sign now; empty where it can. */
    public Optional<AcceptanceClosed> trouble() {
        return Optional.ofNullable(look().closed());
    }

    /** The id of the key that signs. */
    public String id() {
        return current().kid();
    }

    /** What new receipts are checked with, as a public JWK. */
    public String publicJwk() {
        return current().publicJwk();
    }

    private MinistryKeyRow current() {
        Known now = look();
        if (now.current() == null) {
            throw new AcceptanceClosed(now.closed().obstacle(), now.closed().detail());
        }
        return now.current();
    }

    /** All keys the ministry ever signed with; what they signed in their time stays proven. */
    public KeyRing ring() {
        return look().ring();
    }

    /** The public half of a key of the ministry, of whatever time, by which something first seen at a moment may be proven. */
    public Optional<String> proving(String kid, Instant firstSeen) {
        KeyRing ring = ring();
        return ring == null ? Optional.empty() : ring.find(kid).filter(key -> key.revokedAt() == null || firstSeen.isBefore(key.revokedAt()))
                .map(key -> key.publicJwk());
    }

    /** Whether a key of that id was ever the ministry's. */
    public boolean isMinistrys(String kid) {
        KeyRing ring = ring();
        return ring != null && ring.find(kid).isPresent();
    }

    /** To be looked up anew: this node itself has just changed it. */
    public void changed() {
        known = null;
    }

    private Known look() {
        Known last = known;
        Instant now = clock.now();
        if (last != null && !now.isBefore(last.at()) && now.isBefore(last.at().plus(FRESH))) {
            return last;
        }
        Known looked = look(now);
        known = looked;
        return looked;
    }

    private Known look(Instant now) {
        List<MinistryKeyRow> rows = rows();
        AcceptanceClosed closed = null;
        SigningKey key = null;
        try {
            if (!begun || rows.isEmpty()) {
                begin();
                rows = rows();
            }
            key = MinistryKeyFiles.find(current(rows) == null ? "" : current(rows).kid());
        } catch (AcceptanceClosed why) {
            closed = why;
        }
        KeyRing ring = rows.isEmpty() ? null : KeyRing.of(rows.stream().map(MinistryKeyRow::listed).toList());
        return new Known(now, current(rows), key, closed, ring);
    }

    private static MinistryKeyRow current(List<MinistryKeyRow> rows) {
        return rows.stream().filter(MinistryKeyRow::isCurrent).reduce((first, second) -> second).orElse(null);
    }

    private List<MinistryKeyRow> rows() {
        return em.createQuery("select k from MinistryKeyRow k order by k.signsFrom, k.id", MinistryKeyRow.class).getResultList();
    }
}
