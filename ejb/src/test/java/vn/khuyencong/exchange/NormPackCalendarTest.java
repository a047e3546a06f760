package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NormPackCalendarTest {

    private final AtomicInteger attempts = new AtomicInteger();
    private final NormPackCalendar calendar = new NormPackCalendar(new NormPacks() {
        @Override
        public void issueIfDue() {
            attempts.incrementAndGet();
            throw new EJBException("another node has given it out");
        }
    });

    @Test
    void aPackThatCannotBeGivenOutDoesNotStopTheStart() {
        assertDoesNotThrow(calendar::atStart);
        assertEquals(1, attempts.get());
    }

    @Test
    void atNightTheContainerLearnsOfTheFailureAndTriesAgain() {
        assertThrows(EJBException.class, calendar::atNight);
    }
}
