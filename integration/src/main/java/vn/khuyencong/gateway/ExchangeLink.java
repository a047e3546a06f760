package vn.khuyencong.gateway;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
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

/** The link to the ministry's broker by AMQP 1.0, with the unit's own user and, by TLS, its certificate. It is for one thread. */
final class ExchangeLink implements Link {

    /** A broker that is silent for so long is gone, whatever the operating system still believes of the line. */
    private static final long SILENT_SECONDS = 15;
    private static final long ANSWER_SECONDS = 30;
    private static final long CLOSE_SECONDS = 3;

    private final Client client = Client.create();
    private final Connection connection;
    private final Home.Identity identity;
    private Sender outgoing;
    private Receiver incoming;

    private ExchangeLink(Home home) throws ClientException {
        identity = home.identity();
        ConnectionOptions options = new ConnectionOptions();
        options.user(identity.user()).password(identity.password()).openTimeout(10, TimeUnit.SECONDS)
                .idleTimeout(SILENT_SECONDS, TimeUnit.SECONDS).sendTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .requestTimeout(ANSWER_SECONDS, TimeUnit.SECONDS).closeTimeout(CLOSE_SECONDS, TimeUnit.SECONDS);
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

    @Override
    public void send(Iterable<Journal.Entry> entries, boolean presenting, Consumer<Journal.Entry> handedOver) throws ClientException {
        for (Journal.Entry entry : entries) {
            Tracker tracker = outgoing().send(message(entry, presenting));
            tracker.awaitSettlement(ANSWER_SECONDS, TimeUnit.SECONDS);
            if (tracker.remoteState() == null || tracker.remoteState().getType() != DeliveryState.Type.ACCEPTED) {
                throw new GatewayProblem("Máy chủ thông điệp không nhận thông điệp số " + entry.sequence() + ": "
                        + tracker.remoteState());
            }
            handedOver.accept(entry);
        }
    }

    /** What broke a link, in the words of whatever broke it. */
    static String causeOf(ClientException broken) {
        Throwable cause = broken.getCause() instanceof ExecutionException && broken.getCause().getCause() != null
                ? broken.getCause().getCause() : broken;
        return cause.getMessage();
    }

    private static Message<byte[]> message(Journal.Entry entry, boolean presenting) throws ClientException {
        Message<byte[]> message = Message.create(entry.body());
        message.contentType(Addresses.CONTENT_TYPE);
        message.durable(true);
        message.property(Addresses.JWS_PROPERTY, entry.jws());
        if (presenting && !entry.receipts().isEmpty()) {
            message.property(Addresses.RECEIPTS_PROPERTY, PresentedReceipt.write(entry.presented()));
        }
        return message;
    }

    @Override
    public int receive(BiConsumer<byte[], String> keep, BooleanSupplier expecting, long millisToWait) throws ClientException {
        int received = 0;
        while (expecting.getAsBoolean()) {
            Delivery delivery = incoming().receive(millisToWait, TimeUnit.MILLISECONDS);
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
        return received;
    }

    private Sender outgoing() throws ClientException {
        if (outgoing == null) {
            outgoing = connection.openSender(Addresses.submissions(identity.unit()));
        }
        return outgoing;
    }

    private Receiver incoming() throws ClientException {
        if (incoming == null) {
            incoming = connection.openReceiver(Addresses.receipts(identity.unit()),
                    new ReceiverOptions().autoAccept(false).creditWindow(100));
        }
        return incoming;
    }

    @Override
    public void close() {
        connection.close();
        client.close();
    }
}
