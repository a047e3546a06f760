package vn.khuyencong.system;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.qpid.protonj2.client.Connection;
import org.apache.qpid.protonj2.client.Delivery;
import org.apache.qpid.protonj2.client.Message;
import org.apache.qpid.protonj2.client.Receiver;
import org.apache.qpid.protonj2.client.ReceiverOptions;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.shared.UnitId;

/** What the ministry sent to one unit, fetched from the broker as they are asked for; every copy is kept, in the order of arrival. */
final class Mailbox {

    private static final long MILLIS_PER_LOOK = 200;

    private final Receiver receiver;
    private final String ministryJwk;
    private final List<ReceivedReceipt> received = new ArrayList<>();

    Mailbox(Connection connection, UnitId unit, String ministryJwk) throws ClientException {
        receiver = connection.openReceiver(Addresses.receipts(unit), new ReceiverOptions().creditWindow(100));
        receiver.openFuture();
        this.ministryJwk = ministryJwk;
    }

    /** The receipts of a message, as soon as they are what is waited for. */
    List<ReceivedReceipt> await(String digest, Predicate<List<ReceivedReceipt>> enough) {
        return Await.present("receipts of " + digest, () -> {
            List<ReceivedReceipt> own = of(digest);
            if (enough.test(own)) {
                return Optional.of(own);
            }
            fetch();
            return Optional.empty();
        });
    }

    /** The law on file, which comes to the same address as soon as the unit takes part. */
    ReceivedReceipt awaitNormPack() {
        return Await.present("norm pack", () -> {
            Optional<ReceivedReceipt> pack = received.stream().filter(ReceivedReceipt::isNormPack).findFirst();
            if (pack.isEmpty()) {
                fetch();
            }
            return pack;
        });
    }

    /** The letters of the ministry of a type, as soon as there are so many. */
    List<ReceivedReceipt> awaitLetters(LetterType type, int count) {
        return Await.present(type.name(), () -> {
            List<ReceivedReceipt> letters = received.stream().filter(some -> some.json().path("type").asText().equals(type.eventType())).toList();
            if (letters.size() < count) {
                fetch();
            }
            return letters.size() < count ? Optional.empty() : Optional.of(letters);
        });
    }

    /** What has been fetched for a message. */
    List<ReceivedReceipt> of(String digest) {
        return received.stream().filter(receipt -> receipt.digest().equals(digest)).toList();
    }

    private void fetch() {
        try {
            for (Delivery delivery = receiver.receive(MILLIS_PER_LOOK, TimeUnit.MILLISECONDS); delivery != null;
                    delivery = receiver.tryReceive()) {
                Message<Object> message = delivery.message();
                byte[] document = message.body() instanceof byte[] bytes ? bytes
                        : String.valueOf(message.body()).getBytes(StandardCharsets.UTF_8);
                received.add(ReceivedReceipt.verified(document, String.valueOf(message.property(Addresses.JWS_PROPERTY)), ministryJwk));
            }
        } catch (ClientException e) {
            throw new IllegalStateException(e);
        }
    }
}
