package vn.khuyencong.system;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.qpid.protonj2.buffer.ProtonBufferAllocator;
import org.apache.qpid.protonj2.client.AdvancedMessage;
import org.apache.qpid.protonj2.client.Message;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.apache.qpid.protonj2.types.Binary;
import org.apache.qpid.protonj2.types.UnsignedInteger;
import org.apache.qpid.protonj2.types.UnsignedLong;
import org.apache.qpid.protonj2.types.messaging.AmqpSequence;
import org.apache.qpid.protonj2.types.messaging.Data;
import vn.khuyencong.exchange.contract.Addresses;

/** What a body travels in, with what no gateway would write: kinds of body, properties of all types, foreign and broken signatures. */
final class SpoiltEnvelope {

    private static final String[] NAMES = {"receipts", "actor", "_AMQ_ORIG_ADDRESS", "_AMQ_ORIG_QUEUE", "_AMQ_VALIDATED_USER", "_AMQ_INGRESS_TIMESTAMP",
        "JMS_AMQP_ORIGINAL_ENCODING", "JMS_AMQP_ContentType", "JMSXDeliveryCount", "__AMQ_CID", "một hai", "", "x".repeat(300), "jws ", "JWS"};
    private static final String[] TYPES = {null, "", "text/plain", "application/x-java-serialized-object", "application/json;charset=utf-16",
        "application/cloudevents+json; charset=\u0000", "a".repeat(3_000), "text/\uFFFF", "application/octet-stream"};

    private final Random random;
    private final boolean undeliverable;

    /** @param undeliverable also what the broker takes and then cannot hand to a consumer of its own protocol */
    SpoiltEnvelope(Random random, boolean undeliverable) {
        this.random = random;
        this.undeliverable = undeliverable;
    }

    /** The body with a signature, one or the other spoilt. */
    Message<?> around(byte[] body, String jws) throws ClientException {
        Message<?> message = carried(body);
        if (random.nextInt(4) == 0) {
            message.contentType(TYPES[random.nextInt(TYPES.length)]);
        }
        Object signature = random.nextInt(3) == 0 ? spoilt(jws) : jws;
        if (signature != null) {
            message.property(Addresses.JWS_PROPERTY, signature);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            message.property(NAMES[random.nextInt(NAMES.length)], value());
        }
        if (undeliverable && random.nextInt(20) == 0) {
            message.property(random.nextBoolean() ? "JMSXGroupSeq" : "một", random.nextBoolean() ? "một" : UUID.randomUUID());
        }
        return headed(message);
    }

    private Message<?> headed(Message<?> message) throws ClientException {
        message.durable(random.nextInt(10) > 0);
        switch (random.nextInt(12)) {
            case 0 -> message.messageId(random.nextBoolean() ? UUID.randomUUID() : UnsignedLong.valueOf(random.nextLong()));
            case 1 -> message.correlationId(new Binary(new byte[] {0, (byte) 0xFF}));
            case 2 -> message.subject("\u0000 \uFFFF").replyTo("khuyencong.inbox");
            case 3 -> message.groupId("g".repeat(1 + random.nextInt(500)));
            case 4 -> message.priority((byte) random.nextInt(10));
            case 5 -> message.to(Addresses.INBOX);
            case 6 -> message.creationTime(random.nextLong());
            case 7 -> message.annotation("x-opt-jms-msg-type", (byte) random.nextInt(7));
            case 8 -> message.footer("f", random.nextLong());
            default -> message.userId(new byte[random.nextInt(40)]);
        }
        return message;
    }

    private Message<?> carried(byte[] body) throws ClientException {
        return switch (random.nextInt(14)) {
            case 0 -> Message.create(new String(body, StandardCharsets.UTF_8));
            case 1 -> Message.create(List.of(1, "hai", 4L));
            case 2 -> Message.create(Map.of("a", new byte[] {1}, "b", 2.5));
            case 3 -> Message.create((Object) (random.nextBoolean() ? Long.valueOf(random.nextLong()) : UUID.randomUUID()));
            case 4 -> inPieces(body);
            case 5 -> Message.create().toAdvancedMessage().addBodySection(new AmqpSequence<>(List.of("a", 1)));
            case 6 -> Message.create(body).contentType("application/x-java-serialized-object");
            default -> Message.create(body).contentType(Addresses.CONTENT_TYPE);
        };
    }

    /** In several data sections, which belong together. */
    private Message<?> inPieces(byte[] body) throws ClientException {
        int half = body.length / 2;
        AdvancedMessage<byte[]> message = Message.<byte[]>create().toAdvancedMessage();
        message.addBodySection(new Data(ProtonBufferAllocator.defaultAllocator().copy(Arrays.copyOf(body, half))));
        message.addBodySection(new Data(ProtonBufferAllocator.defaultAllocator().copy(Arrays.copyOfRange(body, half, body.length))));
        return message.contentType(Addresses.CONTENT_TYPE);
    }

    private Object spoilt(String jws) {
        char[] letters = jws.toCharArray();
        letters[random.nextInt(letters.length)] = (char) random.nextInt(300);
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> jws.substring(0, random.nextInt(jws.length()));
            case 3 -> header("{\"alg\":\"none\"}") + "..";
            case 4 -> header("{\"alg\":\"HS256\",\"kid\":\"x\"}") + ".." + header("x");
            case 5 -> header("{\"alg\":\"EdDSA\",\"kid\":\"x\",\"crit\":[\"b64\"],\"b64\":false}") + ".." + header("x".repeat(64));
            case 6 -> jws + jws;
            case 7 -> header("{\"alg\":\"EdDSA\",\"jwk\":" + "[".repeat(3_000)) + "..AA";
            case 8 -> "x".repeat(random.nextInt(120_000));
            case 9 -> value();
            case 10 -> header("{\"alg\":\"EdDSA\",\"kid\":\"" + "k".repeat(5_000) + "\"}") + "..AA";
            default -> new String(letters);
        };
    }

    private Object value() {
        return switch (random.nextInt(10)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextDouble();
            case 2 -> random.nextBoolean();
            case 3 -> UnsignedInteger.valueOf(random.nextInt());
            case 4 -> (short) random.nextInt();
            case 5 -> (byte) random.nextInt();
            case 6 -> "v".repeat(random.nextInt(40_000));
            case 7 -> "{\"items\":" + "[".repeat(random.nextInt(2_000));
            case 8 -> "\u0000\uFFFF\u202E";
            default -> 'ế';
        };
    }

    private static String header(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
