package vn.khuyencong.integration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.exchange.UnitProvisioning;
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
            }
            all = true;
        }
    }

    public void on(@Observes UnitProvisioning.UnitProvisioned provisioned) {
        try (BrokerControl control = broker.control()) {
            ensure(control, provisioned.unit());
            if (!broker.isEmbedded()) {
                control.user(provisioned.brokerUser(), provisioned.brokerPassword(), BrokerIdentity.of(provisioned.unit()).role());
            }
        }
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
