package vn.khuyencong.integration;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.RollbackException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.khuyencong.exchange.AcceptanceClosed;
import vn.khuyencong.shared.DatabaseFault;

/** Tells a fault of the database, which never counts against a message, from a fault of the message. */
@ApplicationScoped
class Faults {

    private static final int FRAMES = 12;

    @Resource(lookup = "java:jboss/datasources/Khuyencong")
    private DataSource dataSource;

    boolean ofDatabase(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof jakarta.resource.ResourceException) {
                return true;
            }
        }
        return DatabaseFault.is(fault);
    }

    /** Whether a commit failed of which the database said nothing: its outcome is unknown, and the message may be innocent. */
    static boolean ofCommit(Throwable fault) {
        boolean rolledBack = false;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return false;
            }
            rolledBack |= cause instanceof RollbackException;
        }
        return rolledBack;
    }

    /** Whether the database answers, asked past all transactions. */
    boolean databaseAnswers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** That nothing is accepted now, if the fault says so; else null. */
    static AcceptanceClosed acceptanceClosed(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof AcceptanceClosed closed) {
                return closed;
            }
        }
        return null;
    }

    /** What may be shown of a fault: its class and first words. Driver texts quote whole rows. */
    static String shown(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = String.valueOf(root.getMessage()).replace("\u0000", "");
        return root.getClass().getSimpleName() + ": " + text.substring(0, Math.min(text.length(), 200));
    }

    /** Where in our own code a fault began, innermost first. */
    static String place(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Arrays.stream(root.getStackTrace()).filter(frame -> frame.getClassName().startsWith("vn.khuyencong.") && frame.getLineNumber() > 0)
                .limit(FRAMES).map(StackTraceElement::toString).collect(Collectors.joining(" < "));
    }
}
