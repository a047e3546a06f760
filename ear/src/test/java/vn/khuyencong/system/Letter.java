package vn.khuyencong.system;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.qpid.protonj2.client.Message;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.SigningKey;

/**
 * A message as it goes over the wire, right or spoilt.
 *
 * @param body    its bytes
 * @param jws     its signature; null if it has none
 * @param carrier how AMQP carries the bytes
 */
record Letter(byte[] body, String jws, Carrier carrier) {

    /** Ways to carry bytes. */
    enum Carrier {
        /** As the contract says: a data section of JSON. */
        JSON,
        /** A data section whose type is not told. */
        OCTETS,
        /** An AMQP string value. */
        TEXT,
        /** What a JMS client makes of a serialised Java object. */
        JAVA_OBJECT
    }

    static Letter of(byte[] body, SigningKey key) {
        return new Letter(body, key.sign(body), Carrier.JSON);
    }

    /** Other bytes under the same signature. */
    Letter withBody(byte[] other) {
        return new Letter(other, jws, carrier);
    }

    /** Without its second half, as after a broken transfer. */
    Letter cut() {
        return withBody(Arrays.copyOf(body, body.length / 2));
    }

    Letter signed(String otherJws) {
        return new Letter(body, otherJws, carrier);
    }

    Letter unsigned() {
        return signed(null);
    }

    Letter carriedAs(Carrier other) {
        return new Letter(body, jws, other);
    }

    String digest() {
        return Digest.sha256(body);
    }

    Message<?> toAmqp() throws ClientException {
        Message<?> message = carrier == Carrier.TEXT ? Message.create(new String(body, StandardCharsets.UTF_8)) : Message.create(body);
        switch (carrier) {
            case JSON -> message.contentType(Addresses.CONTENT_TYPE);
            case JAVA_OBJECT -> message.contentType("application/x-java-serialized-object");
            default -> message.contentType(null);
        }
        message.durable(true);
        if (jws != null) {
            message.property(Addresses.JWS_PROPERTY, jws);
        }
        return message;
    }
}
