package vn.khuyencong.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.jms.BytesMessage;
import jakarta.jms.IllegalStateException;
import jakarta.jms.JMSException;
import jakarta.jms.MessageFormatException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.ActiveMQInterruptedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khuyencong.exchange.Delivery;

class BrokerMessagesTest {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @Test
    void theBytesAreThoseThatCame() throws JMSException {
        Delivery delivery = BrokerMessages.delivery(bytes("readBytes", null));
        assertArrayEquals(BODY, delivery.body());
        assertNull(delivery.bodyProblem());
    }

    @Test
    void aLinkThatBreaksWhileALargeBodyIsReadSaysNothingOfTheMessage() {
        RuntimeException broken = new RuntimeException("AMQ219023", new ActiveMQException(ActiveMQExceptionType.LARGE_MESSAGE_ERROR_BODY, "lost session"));
        assertSame(broken, assertThrows(RuntimeException.class, () -> BrokerMessages.delivery(bytes("readBytes", broken))));
        ActiveMQInterruptedException interrupted = new ActiveMQInterruptedException(new InterruptedException());
        assertSame(interrupted, assertThrows(RuntimeException.class, () -> BrokerMessages.delivery(bytes("readBytes", interrupted))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"getBodyLength", "readBytes", "getObjectProperty"})
    void aClosedConsumerSaysNothingOfTheMessage(String where) {
        JMSException closed = new IllegalStateException("Consumer is closed");
        assertSame(closed, assertThrows(JMSException.class, () -> BrokerMessages.delivery(bytes(where, closed))));
    }

    @Test
    void whatItsSenderMadeUnreadableIsADeliveryWithThatProblem() throws JMSException {
        for (Exception content : new Exception[] {new MessageFormatException("x"), new NumberFormatException("x"), new IndexOutOfBoundsException()}) {
            Delivery delivery = BrokerMessages.delivery(bytes("readBytes", content));
            assertEquals("BODY_KIND_UNKNOWN", delivery.bodyProblem());
            assertEquals(0, delivery.size());
        }
    }

    private static BytesMessage bytes(String failing, Exception fault) {
        return (BytesMessage) Proxy.newProxyInstance(BytesMessage.class.getClassLoader(), new Class<?>[] {BytesMessage.class}, (proxy, method, arguments) -> {
            if (fault != null && method.getName().equals(failing)) {
                throw fault;
            }
            return switch (method.getName()) {
                case "getBodyLength" -> (long) BODY.length;
                case "readBytes" -> {
                    System.arraycopy(BODY, 0, (byte[]) arguments[0], 0, BODY.length);
                    yield BODY.length;
                }
                default -> null;
            };
        });
    }
}
