package vn.khuyencong.gateway;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.apache.qpid.protonj2.client.Client;
import org.apache.qpid.protonj2.client.Connection;
import org.apache.qpid.protonj2.client.ConnectionOptions;
import org.apache.qpid.protonj2.client.Delivery;
import org.apache.qpid.protonj2.client.DeliveryState;
import org.apache.qpid.protonj2.client.Message;
import org.apache.qpid.protonj2.client.Receiver;
import org.apache.qpid.protonj2.client.ReceiverOptions;
import org.apache.qpid.protonj2.client.Sender;
import org.apache.qpid.protonj2.client.Tracker;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.PresentedReceipt;

/** The link to the ministry's broker by AMQP 1.0, with the unit's own user and, by TLS, its certificate. */
final class ExchangeLink implements AutoCloseable {

    private final Client client = Client.create();
    private final Connection connection;
    private final Home.Identity identity;

    private ExchangeLink(Home home) throws ClientException {
        identity = home.identity();
        ConnectionOptions options = new ConnectionOptions();
        options.user(identity.user()).password(identity.password()).openTimeout(10, TimeUnit.SECONDS);
        if (identity.tls()) {
            options.sslOptions().sslEnabled(true).verifyHost(true).sslContextOverride(tls(home));
        }
        connection = client.connect(identity.host(), identity.port(), options);
        connection.openFuture();
    }

    static ExchangeLink open(Home home) throws ClientException {
        return new ExchangeLink(home);
    }

    private static SSLContext tls(Home home) {
        if (!home.tls().isHeld()) {
            throw new GatewayProblem("Chưa có chứng thư TLS để nối máy chủ thông điệp: chạy lệnh renew.");
        }
        return home.tls().context();
    }

    /**
     * Hands the bytes over, one message after the other, with the receipts already held where they are to be presented;
     * tells of each as soon as the broker has it on disk.
     */
    void send(Iterable<Journal.Entry> entries, boolean presenting, Consumer<Journal.Entry> handedOver) throws ClientException {
        try (Sender sender = connection.openSender(Addresses.submissions(identity.unit()))) {
            for (Journal.Entry entry : entries) {
                Message<byte[]> message = Message.create(entry.body());
                message.contentType(Addresses.CONTENT_TYPE);
                message.durable(true);
                message.property(Addresses.JWS_PROPERTY, entry.jws());
                if (presenting && !entry.receipts().isEmpty()) {
                    message.property(Addresses.RECEIPTS_PROPERTY, PresentedReceipt.write(entry.presented()));
                }
                Tracker tracker = sender.send(message);
                tracker.awaitSettlement(30, TimeUnit.SECONDS);
                if (tracker.remoteState() == null || tracker.remoteState().getType() != DeliveryState.Type.ACCEPTED) {
                    throw new GatewayProblem("Máy chủ thông điệp không nhận thông điệp số " + entry.sequence() + ": "
                            + tracker.remoteState());
                }
                handedOver.accept(entry);
            }
        }
    }

    /**
     * Hands each waiting receipt over (bytes, signature) and lets the broker forget it only after that; ends when nothing
     * more comes within the time, or nothing more is expected.
     */
    int receive(BiConsumer<byte[], String> keep, BooleanSupplier expecting, long millisToWait) throws ClientException {
        ReceiverOptions options = new ReceiverOptions().autoAccept(false).creditWindow(100);
        int received = 0;
        try (Receiver receiver = connection.openReceiver(Addresses.receipts(identity.unit()), options)) {
            while (expecting.getAsBoolean()) {
                Delivery delivery = receiver.receive(millisToWait, TimeUnit.MILLISECONDS);
                if (delivery == null) {
                    break;
                }
                Message<Object> message = delivery.message();
                byte[] body = message.body() instanceof byte[] bytes ? bytes
                        : String.valueOf(message.body()).getBytes(StandardCharsets.UTF_8);
                keep.accept(body, String.valueOf(message.property(Addresses.JWS_PROPERTY)));
                delivery.accept();
                received++;
            }
        }
        return received;
    }

    @Override
    public void close() {
        connection.close();
        client.close();
    }
}
