package vn.khuyencong.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.Message;
import org.junit.jupiter.api.Test;

class DeliverableAloneTest {

    private final DeliverableAlone door = new DeliverableAlone();

    @Test
    void whatCanBeToldInTheBrokersOwnProtocolComesIn() throws ActiveMQException {
        door.beforeSend(null, null, message(null), true, false);
    }

    @Test
    void whatCannotIsRefusedToItsSenderAndNotTaken() {
        ActiveMQException refused = assertThrows(ActiveMQException.class,
                () -> door.beforeSend(null, null, message(new IllegalArgumentException("class java.util.UUID")), true, false));
        assertEquals(ActiveMQExceptionType.SESSION_CREATION_REJECTED, refused.getType());
    }

    private static Message message(RuntimeException untold) {
        return (Message) Proxy.newProxyInstance(Message.class.getClassLoader(), new Class<?>[] {Message.class}, (proxy, method, arguments) -> {
            if (untold != null && method.getName().equals("toCore")) {
                throw untold;
            }
            return null;
        });
    }
}
