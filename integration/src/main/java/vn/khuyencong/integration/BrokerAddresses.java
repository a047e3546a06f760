package vn.khuyencong.integration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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

    /** The role of the ministry's own user at an external broker; the embedded one trusts its server without a user. */
    private static final String MINISTRY_ROLE = "ministry";

    @Inject
    private Broker broker;
    @Inject
    private BrokerUsers users;

    @PostConstruct
    void ensureAll() {
        try (BrokerControl control = broker.control()) {
            control.inbox(Addresses.INBOX, MINISTRY_ROLE);
            users.units().forEach(unit -> ensure(control, unit));
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
