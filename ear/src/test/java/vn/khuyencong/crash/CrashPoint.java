package vn.khuyencong.crash;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import vn.khuyencong.integration.IntakeStep;
import vn.khuyencong.plan.BudgetPlans;

/**
 * Does harm at the step named in a file, once, on whichever node comes there first: ends the process as abruptly as a kill, but not by luck, or
 * tells whoever carries the words to the database that the answer to the next commit is to be lost.
 */
@ApplicationScoped
public class CrashPoint {

    /** The environment variable that names the file. */
    public static final String ORDER = "KHUYENCONG_TEST_CRASH";
    /** The step just before the commit of a batch of plans. */
    public static final String COMMITTING = "COMMITTING";
    /** What is said on the connection whose commit is to be left without an answer. */
    public static final String LOSE_THE_ANSWER = "select 'khuyencong: lose the answer'";

    private static final int AS_KILLED = 137;

    @Resource(lookup = "java:jboss/datasources/Khuyencong")
    private DataSource database;

    private final Path order = Path.of(System.getenv(ORDER));

    public void at(@Observes IntakeStep step) {
        if (isOrdered(step.name())) {
            Runtime.getRuntime().halt(AS_KILLED);
        }
    }

    public void before(@Observes(during = TransactionPhase.BEFORE_COMPLETION) BudgetPlans.PlanInForce plan) throws SQLException {
        if (isOrdered(COMMITTING)) {
            try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute(LOSE_THE_ANSWER);
            }
        }
    }

    /** Of two nodes that read the order the one that deletes it carries it out. */
    private boolean isOrdered(String step) {
        try {
            return Files.exists(order) && Files.readString(order).equals(step) && Files.deleteIfExists(order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
