package vn.khuyencong.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private final Faults faults = new Faults();

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "40P01", "40001", "55P03", "HYT00", "90131"})
    void connectionsDeadlocksAndLocksAreTheDatabases(String state) {
        assertTrue(faults.ofDatabase(new EJBException(new IllegalStateException(new SQLException("x", state)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23505", "42601"})
    void whatTheDatabaseRefusesIsNot(String state) {
        assertFalse(faults.ofDatabase(new EJBException(new IllegalStateException(new SQLException("x", state)))));
    }

    @Test
    void aCommitWithoutAWordOfTheDatabaseHasAnUnknownOutcome() {
        assertTrue(Faults.ofCommit(new EJBException(new RollbackException("could not commit"))));
        assertFalse(Faults.ofCommit(new EJBException(caused(new RollbackException("x"), new SQLException("x", "23505")))));
        assertFalse(Faults.ofCommit(new IllegalStateException()));
    }

    @Test
    void noMoreIsShownOfAFaultThanItsFirstWords() {
        assertEquals("SQLException: " + "y".repeat(200), Faults.shown(new EJBException(new IllegalStateException(new SQLException("y".repeat(300))))));
    }

    @Test
    void itsPlaceIsToldByOurOwnLinesAlone() {
        String place = Faults.place(new EJBException(new IllegalStateException("secret")));
        assertTrue(place.startsWith("vn.khuyencong.integration.FaultsTest.itsPlaceIsToldByOurOwnLinesAlone") && !place.contains("secret"), place);
    }

    private static Exception caused(Exception exception, Exception cause) {
        exception.initCause(cause);
        return exception;
    }
}
