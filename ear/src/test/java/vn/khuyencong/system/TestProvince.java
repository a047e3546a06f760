package vn.khuyencong.system;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.qpid.protonj2.client.Client;
import org.apache.qpid.protonj2.client.Connection;
import org.apache.qpid.protonj2.client.ConnectionOptions;
import org.apache.qpid.protonj2.client.DeliveryState;
import org.apache.qpid.protonj2.client.Sender;
import org.apache.qpid.protonj2.client.Tracker;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.Content;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.shared.UnitId;

/** A province's own system at the ministry's broker, by AMQP 1.0; unlike the gateway it sends whatever it is told to. */
final class TestProvince implements AutoCloseable {

    private final Identity identity;
    private final Client client = Client.create();
    private final Connection connection;
    private final Sender sender;
    private final Mailbox mailbox;

    private TestProvince(Identity identity, int port, SSLContext tls) throws ClientException {
        this.identity = identity;
        ConnectionOptions options = new ConnectionOptions().user(identity.user()).password(identity.password()).openTimeout(30, TimeUnit.SECONDS);
        if (tls != null) {
            options.sslOptions().sslEnabled(true).sslContextOverride(tls);
        }
        connection = client.connect(tls == null ? "127.0.0.1" : "localhost", port, options);
        sender = openSender(Addresses.submissions(identity.unit()));
        mailbox = new Mailbox(connection, identity.unit(), identity.ministryJwk());
    }

    /** Provisions the unit and connects it. */
    static TestProvince join(RunningSystem system, String unit) throws ClientException {
        return connect(system, Identity.provisioned(system, unit));
    }

    /** Connects a unit that has its identity already. */
    static TestProvince connect(RunningSystem system, Identity identity) throws ClientException {
        return connect(system.amqpPort(), identity);
    }

    /** Connects it to the broker at a port. */
    static TestProvince connect(int port, Identity identity) throws ClientException {
        return new TestProvince(identity, port, null);
    }

    /** Connects it by TLS to the broker at a port. */
    static TestProvince connect(int port, Identity identity, SSLContext tls) throws ClientException {
        return new TestProvince(identity, port, tls);
    }

    UnitId unit() {
        return identity.unit();
    }

    SigningKey key() {
        return identity.key();
    }

    Plan plan(int year) {
        return Plan.of(unit(), year);
    }

    Event event(Content content) {
        return Event.from(unit().value(), content);
    }

    Letter letter(Content content) {
        return event(content).signedBy(key());
    }

    /** Hands a message over; returns when the broker has it on disk. */
    void post(Letter letter) throws ClientException {
        isTaken(hand(letter));
    }

    /** Hands a letter to the broker and does not wait for its answer: {@link #isTaken}. Letters keep their order. */
    Tracker hand(Letter letter) throws ClientException {
        return sender.send(letter.toAmqp());
    }

    /** Waits until the broker has confirmed a letter. */
    static void isTaken(Tracker tracker) throws ClientException {
        tracker.awaitSettlement(30, TimeUnit.SECONDS);
        if (tracker.remoteState().getType() != DeliveryState.Type.ACCEPTED) {
            throw new AssertionError("the broker did not take the message: " + tracker.remoteState());
        }
    }

    /** Sends a message and waits for the last of its receipts. */
    List<ReceivedReceipt> send(Letter letter) throws ClientException {
        post(letter);
        return answerTo(letter);
    }

    List<ReceivedReceipt> answerTo(Letter letter) {
        return mailbox.await(letter.digest(), receipts -> receipts.stream().anyMatch(ReceivedReceipt::isFinal));
    }

    Mailbox mailbox() {
        return mailbox;
    }

    /** A sender to any address, opened by the broker or refused. */
    Sender openSender(String address) throws ClientException {
        Sender opened = connection.openSender(address);
        try {
            opened.openFuture().get(30, TimeUnit.SECONDS);
            return opened;
        } catch (ExecutionException refused) {
            throw (ClientException) refused.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        connection.close();
        client.close();
    }
}
