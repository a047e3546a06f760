package vn.khuyencong.integration;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageEOFException;
import jakarta.jms.MessageFormatException;
import jakarta.jms.ObjectMessage;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQInterruptedException;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;
import vn.khuyencong.exchange.Delivery;
import vn.khuyencong.exchange.contract.Addresses;

/**
 * Recovers from a broker message the bytes as the sender put them into the AMQP data section. The broker shows a data
 * section of UTF-8 JSON as text whose bytes can be had back; any other text has no bytes of its own, and an object is
 * never opened.
 */
final class BrokerMessages {

    private static final String ORIGINAL_ADDRESS = "_AMQ_ORIG_ADDRESS";
    private static final String ORIGINAL_ENCODING = "JMS_AMQP_ORIGINAL_ENCODING";
    private static final String CONTENT_TYPE = "JMS_AMQP_ContentType";
    private static final short DATA_SECTION = 2;

    private BrokerMessages() {
    }

    /**
     * Never fails for what a sender put into a message: what cannot be read is a delivery with that problem.
     *
     * @throws JMSException     if the link or the broker failed while it was read, which says nothing of the message
     * @throws RuntimeException likewise: the client reads large bodies late and wraps what happened
     */
    static Delivery delivery(Message message) throws JMSException {
        try {
            return read(message).presenting(string(message, Addresses.RECEIPTS_PROPERTY));
        } catch (MessageFormatException | MessageEOFException unreadable) {
            return unreadable(message);
        } catch (RuntimeException fault) {
            if (ofTransport(fault)) {
                throw fault;
            }
            return unreadable(message);
        }
    }

    private static Delivery unreadable(Message message) throws JMSException {
        return Delivery.of(message.getStringProperty(ORIGINAL_ADDRESS), new byte[0], "BODY_KIND_UNKNOWN",
                message.getClass().getSimpleName(), null);
    }

    private static boolean ofTransport(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause).anyMatch(cause -> cause instanceof ActiveMQException
                || cause instanceof ActiveMQInterruptedException || cause instanceof IOException);
    }

    private static Delivery read(Message message) throws JMSException {
        String address = message.getStringProperty(ORIGINAL_ADDRESS);
        String type = string(message, CONTENT_TYPE);
        String jws = string(message, Addresses.JWS_PROPERTY);
        if (message instanceof BytesMessage bytes) {
            return fromBytes(address, bytes, type, jws);
        }
        if (message instanceof TextMessage text) {
            byte[] body = text.getText() == null ? new byte[0] : text.getText().getBytes(StandardCharsets.UTF_8);
            return bounded(address, body, isDataSection(message) ? null : "BODY_IS_TEXT", type, jws);
        }
        String problem = message instanceof ObjectMessage ? "BODY_IS_JAVA_OBJECT" : "BODY_KIND_UNKNOWN";
        return bounded(address, encoded((ActiveMQMessage) message), problem, message.getClass().getSimpleName(), jws);
    }

    /** The body of a kind that is never opened, as the broker carries it: of an object its serialised form. */
    private static byte[] encoded(ActiveMQMessage message) {
        ActiveMQBuffer carried = message.getCoreMessage().getReadOnlyBodyBuffer();
        if (message instanceof ObjectMessage && carried.readableBytes() >= Integer.BYTES) {
            // The length of the serialised form, put before it by the broker.
            carried.skipBytes(Integer.BYTES);
        }
        byte[] body = new byte[carried.readableBytes()];
        carried.readBytes(body);
        return body;
    }

    private static Delivery fromBytes(String address, BytesMessage bytes, String type, String jws) throws JMSException {
        if (bytes.getBodyLength() > Addresses.MAX_BODY_BYTES) {
            return tooLarge(address, bytes, type, jws);
        }
        byte[] body = new byte[(int) bytes.getBodyLength()];
        bytes.readBytes(body);
        return Delivery.of(address, body, null, type, jws);
    }

    /** Reads through without holding: the beginning is kept, the digest is of all. */
    private static Delivery tooLarge(String address, BytesMessage bytes, String type, String jws) throws JMSException {
        MessageDigest digest = sha256();
        byte[] kept = new byte[Delivery.KEPT_OF_TOO_LARGE];
        byte[] buffer = kept;
        for (int read = bytes.readBytes(buffer); read > 0; read = bytes.readBytes(buffer)) {
            digest.update(buffer, 0, read);
            buffer = buffer == kept ? new byte[Delivery.KEPT_OF_TOO_LARGE] : buffer;
        }
        return new Delivery(address, kept, bytes.getBodyLength(), HexFormat.of().formatHex(digest.digest()), null, type, jws, null, null);
    }

    private static Delivery bounded(String address, byte[] body, String problem, String type, String jws) {
        Delivery whole = Delivery.of(address, body, problem, type, jws);
        return body.length <= Addresses.MAX_BODY_BYTES ? whole : new Delivery(address,
                Arrays.copyOf(body, Delivery.KEPT_OF_TOO_LARGE), whole.size(), whole.digest(), problem, type, jws, null, null);
    }

    private static boolean isDataSection(Message message) throws JMSException {
        return message.propertyExists(ORIGINAL_ENCODING) && message.getShortProperty(ORIGINAL_ENCODING) == DATA_SECTION;
    }

    private static String string(Message message, String name) throws JMSException {
        Object value = message.getObjectProperty(name);
        return value == null ? null : value.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
