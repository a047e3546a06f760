package vn.khuyencong.system;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final Client client = Client.create();
    private final Connection connection;

    QueueOperations(Identity identity, int port) throws ClientException {
        this.identity = identity;
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
    List<String> allowedWith(UnitId other) {
        return byAmqp(List.of(Addresses.submissions(other), Addresses.receipts(other), Addresses.submissions(other) + ".divert"));
    }

    /** The same for what is of no unit. */
    List<String> allowedWithNobodys() {
        List<String> wrong = byAmqp(NOBODYS);
        expect(wrong, false, "make a temporary queue", connection::openDynamicReceiver);
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

    @Override
    public void close() {
        connection.close();
        client.close();
    }
}
