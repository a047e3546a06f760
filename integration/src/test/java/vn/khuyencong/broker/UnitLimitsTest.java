package vn.khuyencong.broker;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnitLimitsTest {

    private final UnitLimits limits = new UnitLimits();

    @BeforeEach
    void twoConnectionsOfThreeSessions() {
        limits.init(Map.of("unlimitedUser", "ministry", "maxConnections", "2", "maxSessions", "3", "maxMessageBytes", "1000"));
    }

    @Test
    void aConnectionTooManyIsRefused() throws ActiveMQException {
        limits.refuseAbove(List.of("a"), "b", "p-46");
        assertThrows(ActiveMQException.class, () -> limits.refuseAbove(List.of("a", "b"), "c", "p-46"));
    }

    @Test
    void aSessionTooManyOnOneConnectionIsRefused() throws ActiveMQException {
        limits.refuseAbove(List.of("a", "a", "b"), "a", "p-46");
        assertThrows(ActiveMQException.class, () -> limits.refuseAbove(List.of("a", "a", "a", "b"), "a", "p-46"));
    }

    @Test
    void anotherSessionOnAConnectionThatIsThereIsNoConnectionMore() throws ActiveMQException {
        limits.refuseAbove(List.of("a", "b"), "b", "p-46");
    }

    @Test
    void aLimitThatIsNotSetIsNoLimitOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> new UnitLimits().init(Map.of("unlimitedUser", "ministry")));
    }
}
