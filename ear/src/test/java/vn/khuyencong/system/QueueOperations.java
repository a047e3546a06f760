package vn.khuyencong.system;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.qpid.protonj2.client.Client;
import org.apache.qpid.protonj2.client.Connection;
import org.apache.qpid.protonj2.client.ConnectionOptions;
import org.apache.qpid.protonj2.client.DeliveryState;
import org.apache.qpid.protonj2.client.DistributionMode;
import org.apache.qpid.protonj2.client.Link;
import org.apache.qpid.protonj2.client.Message;
import org.apache.qpid.protonj2.client.ReceiverOptions;
import org.apache.qpid.protonj2.client.Sender;
import org.apache.qpid.protonj2.client.Tracker;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.shared.UnitId;

/** All that a unit may try at a broker: on its own addresses, on those of another, on the ministry's and on the broker's own. */
final class QueueOperations implements AutoCloseable {

    private static final int SECONDS = 30;
    private static final List<String> NOBODYS = List.of(Addresses.INBOX, "DLQ", "ExpiryQueue", "jms.queue.DLQ", "jms.queue.ExpiryQueue", "activemq.management",
            "activemq.notifications", "khuyencong.moi", "khuyencong.submissions.#", "khuyencong.receipts.*", "$sys.mqtt.sessions");

    private final Identity identity;
    private final int port;
    private final Client client = Client.create();
    private final Connection connection;

    QueueOperations(Identity identity, int port) throws ClientException {
        this.identity = identity;
        this.port = port;
        connection = client.connect("127.0.0.1", port, new ConnectionOptions().user(identity.user()).password(identity.password()));
    }

    /** Its own: it sends to the one address and reads the other, and nothing else with either. */
    List<String> wrongWithItsOwn() {
        String submissions = Addresses.submissions(identity.unit());
        String receipts = Addresses.receipts(identity.unit());
        List<String> wrong = new ArrayList<>();
        expect(wrong, true, "send " + submissions, () -> connection.openSender(submissions));
        expect(wrong, true, "consume " + receipts, () -> connection.openReceiver(receipts, reading()));
        expect(wrong, false, "send " + receipts, () -> connection.openSender(receipts));
        expect(wrong, false, "consume " + submissions, () -> connection.openReceiver(submissions, reading()));
        return wrong;
    }

    /** Whatever it does with what is not its own must be refused; what was not. */
    List<String> allowedWith(UnitId other) throws Exception {
        List<String> wrong = new ArrayList<>(byAmqp(List.of(Addresses.submissions(other), Addresses.receipts(other),
                Addresses.submissions(other) + ".divert")));
        wrong.addAll(byCore(Addresses.submissions(other)));
        wrong.addAll(byCore(Addresses.receipts(other)));
        return wrong;
    }

    /** The same for what is of no unit. */
    List<String> allowedWithNobodys() throws Exception {
        List<String> wrong = byAmqp(NOBODYS);
        expect(wrong, false, "a temporary queue", connection::openDynamicReceiver);
        for (String address : List.of(Addresses.INBOX, "activemq.management", "khuyencong.moi." + identity.unit())) {
            wrong.addAll(byCore(address));
        }
        return wrong;
    }

    private List<String> byAmqp(List<String> addresses) {
        List<String> wrong = new ArrayList<>();
        for (String address : addresses) {
            expect(wrong, false, "send " + address, () -> connection.openSender(address));
            expect(wrong, false, "consume " + address, () -> connection.openReceiver(address, reading()));
            expect(wrong, false, "subscribe " + address, () -> connection.openDurableReceiver(address, "của tôi"));
            expect(wrong, false, "browse " + address, () -> {
                ReceiverOptions browsing = reading();
                browsing.sourceOptions().distributionMode(DistributionMode.COPY);
                return connection.openReceiver(address, browsing);
            });
            if (anonymouslyTaken(address)) {
                wrong.add("send without a link to " + address);
            }
        }
        return wrong;
    }

    private static ReceiverOptions reading() {
        return new ReceiverOptions().creditWindow(0);
    }

    private interface Opening {
        Link<?> open() throws ClientException;
    }

    private void expect(List<String> wrong, boolean allowed, String what, Opening opening) {
        try {
            Link<?> link = opening.open();
            link.openFuture().get(SECONDS, TimeUnit.SECONDS);
            link.close();
            if (!allowed) {
                wrong.add(identity.unit() + " may " + what);
            }
        } catch (ClientException | ExecutionException refused) {
            if (allowed) {
                wrong.add(identity.unit() + " may not " + what + ": " + refused.getMessage());
            }
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(what, e);
        }
    }

    private boolean anonymouslyTaken(String address) {
        try (Sender sender = connection.openAnonymousSender()) {
            Tracker tracker = sender.send(Message.create("x").to(address));
            tracker.awaitSettlement(SECONDS, TimeUnit.SECONDS);
            return tracker.remoteState() != null && tracker.remoteState().getType() == DeliveryState.Type.ACCEPTED;
        } catch (ClientException refused) {
            return false;
        }
    }

    private interface Act {
        void on(ClientSession session) throws ActiveMQException;
    }

    /** Queues made, taken away, read and written by the broker's own protocol, which the same door speaks. */
    private List<String> byCore(String address) throws Exception {
        List<String> wrong = new ArrayList<>();
        SimpleString name = SimpleString.of(address);
        core(wrong, "make the address " + address, session -> session.createAddress(name, RoutingType.ANYCAST, false));
        core(wrong, "make a queue at " + address, session -> session.createQueue(QueueConfiguration.of(address + ".moi").setAddress(address)));
        core(wrong, "make a temporary queue at " + address, session -> session.createQueue(QueueConfiguration.of(address + ".tam").setAddress(address)
                .setDurable(false).setTemporary(true)));
        core(wrong, "delete " + address, session -> session.deleteQueue(name));
        core(wrong, "read " + address, session -> session.createConsumer(name));
        core(wrong, "browse " + address, session -> session.createConsumer(name, true));
        core(wrong, "write " + address, session -> session.createProducer(name).send(session.createMessage(true)));
        return wrong;
    }

    private void core(List<String> wrong, String what, Act act) throws Exception {
        try (ServerLocator locator = ActiveMQClient.createServerLocator("tcp://127.0.0.1:" + port);
                ClientSessionFactory factory = locator.createSessionFactory();
                ClientSession session = factory.createSession(identity.user(), identity.password(), false, true, true, false, 0)) {
            act.on(session);
            wrong.add(identity.unit() + " may " + what);
        } catch (ActiveMQException refused) {
            // As it should be; that it was for want of permission is what the broker's own tests are about.
            return;
        }
    }

    @Override
    public void close() {
        connection.close();
        client.close();
    }
}
