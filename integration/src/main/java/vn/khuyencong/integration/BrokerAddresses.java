package vn.khuyencong.integration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import vn.khuyencong.exchange.UnitCertificates;
import vn.khuyencong.exchange.UnitProvisioning;
import vn.khuyencong.exchange.certificate.BrokerRole;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.organization.BrokerIdentity;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.shared.UnitId;

/** Keeps the addresses of the exchange at the broker in step with the units on file: at start, and when one is added. */
@Singleton
@Startup
@DependsOn("Migration")
public class BrokerAddresses {

    private static final Logger LOG = Logger.getLogger(BrokerAddresses.class.getName());
    /** The role of the ministry's own user at an external broker; the embedded one trusts its server without a user. */
    private static final String MINISTRY_ROLE = "ministry";

    @Inject
    private Broker broker;
    @Inject
    private BrokerUsers users;
    @Inject
    private UnitCertificates certificates;

    private boolean all;

    /** A broker that is not there yet does not keep the server from starting; its addresses are made when it answers. */
    @PostConstruct
    void atStart() {
        try {
            ensureAll();
        } catch (BrokerFault away) {
            LOG.log(Level.WARNING, "Chưa lập được địa chỉ ở máy chủ thông điệp, sẽ thử lại: {0}", Faults.shown(away));
        }
    }

    /** Makes what is missing of the inbox and of every unit with a broker user, unless that was done since the server started. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void ensureAll() {
        if (!all) {
            try (BrokerControl control = broker.control()) {
                control.inbox(Addresses.INBOX, MINISTRY_ROLE);
                users.units().forEach(unit -> ensure(control, unit));
                if (!broker.isEmbedded()) {
                    takeBack(control);
                }
            }
            all = true;
        }
    }

    /** After a restore, of the database or of the broker: certificates that are not known as good open nothing; none is added. */
    private void takeBack(BrokerControl control) {
        Map<String, List<String>> held = control.users();
        for (UnitId unit : users.units()) {
            String user = BrokerIdentity.of(unit).user();
            List<String> roles = held.getOrDefault(user, List.of());
            List<String> good = roles(unit, certificates.fingerprints(unit));
            List<String> kept = roles.stream().filter(role -> !role.startsWith(BrokerRole.PREFIX) || good.contains(role)).toList();
            if (kept.size() < roles.size()) {
                control.roles(user, kept);
            }
        }
    }

    public void on(@Observes UnitProvisioning.UnitProvisioned provisioned) {
        try (BrokerControl control = broker.control()) {
            ensure(control, provisioned.unit());
            if (!broker.isEmbedded()) {
                control.user(provisioned.brokerUser(), provisioned.brokerPassword(), roles(provisioned.unit(), provisioned.certificates()));
            }
        }
    }

    /** The embedded broker asks for no certificates. */
    public void on(@Observes UnitCertificates.CertificatesChanged changed) {
        if (!broker.isEmbedded()) {
            try (BrokerControl control = broker.control()) {
                control.roles(BrokerIdentity.of(changed.unit()).user(), roles(changed.unit(), changed.fingerprints()));
            }
        }
    }

    /** After a restore, as at each start; where the broker is away it is told when it answers. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) UnitCertificates.CertificatesTakenBack takenBack) {
        all = false;
        atStart();
    }

    private static List<String> roles(UnitId unit, List<String> certificates) {
        return Stream.concat(Stream.of(BrokerIdentity.of(unit).role()), certificates.stream().map(BrokerRole::of)).toList();
    }

    /** Makes a unit's addresses now: also of one that has no user of its own and submits at the portal alone. No business of any transaction. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void ensure(UnitId unit) {
        try (BrokerControl control = broker.control()) {
            ensure(control, unit);
        }
    }

    private static void ensure(BrokerControl control, UnitId unit) {
        control.unit(Addresses.submissions(unit), Addresses.receipts(unit), Addresses.INBOX, BrokerIdentity.of(unit).role(),
                MINISTRY_ROLE);
    }
}
