package vn.khuyencong.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.lang.reflect.Proxy;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IngressTimesTest {

    private static final Instant NINE = Instant.parse("2024-01-31T09:00:00Z");

    private Instant now = NINE;
    private final IngressTimes times = new IngressTimes(true, () -> now);

    @Test
    void theBrokersTimeIsTakenWhereItIsToldToSayIt() throws JMSException {
        assertEquals(NINE, times.of(message(NINE.toEpochMilli(), false)));
        assertNull(new IngressTimes(false, () -> now).of(message(NINE.toEpochMilli(), false)));
    }

    @Test
    void withoutATimeOrWithSomethingElseInItsPlaceNothingIsKnown() throws JMSException {
        assertNull(times.of(message(null, false)));
        assertNull(times.of(message("2024-01-31", false)));
    }

    @Test
    void afterDaysOfOursWithoutTakingAnythingInTheOldTimesAreBelieved() throws JMSException {
        now = NINE.plusSeconds(200_000);
        assertEquals(NINE, times.of(message(NINE.toEpochMilli(), false)));
    }

    @Test
    void aTimeBeforeTheQueueWasSeenEmptyCannotBeTheBrokers() throws JMSException {
        times.sawEmpty(now);
        now = NINE.plusSeconds(5);
        assertEquals(NINE.minusSeconds(59), times.of(message(NINE.minusSeconds(59).toEpochMilli(), false)));
        assertNull(times.of(message(NINE.minusSeconds(61).toEpochMilli(), false)));
        times.forget();
        assertEquals(NINE.minusSeconds(61), times.of(message(NINE.minusSeconds(61).toEpochMilli(), false)));
    }

    @Test
    void whatIsHandedOverAgainMayBeOlder() throws JMSException {
        times.sawEmpty(now);
        assertEquals(NINE.minusSeconds(600), times.of(message(NINE.minusSeconds(600).toEpochMilli(), true)));
    }

    @Test
    void theFutureIsNotBelieved() throws JMSException {
        assertNull(times.of(message(NINE.plusSeconds(61).toEpochMilli(), false)));
    }

    private static Message message(Object ingress, boolean redelivered) {
        return (Message) Proxy.newProxyInstance(Message.class.getClassLoader(), new Class<?>[] {Message.class}, (proxy, method, arguments) ->
                method.getName().equals("getJMSRedelivered") ? (Object) redelivered : ingress);
    }
}
