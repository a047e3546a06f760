package vn.khuyencong.crash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.khuyencong.integration.IntakeStep;

/** Ends the process at the step named in a file, once: as abruptly as a kill, but not by luck. */
@ApplicationScoped
public class CrashPoint {

    /** The environment variable that names the file. */
    public static final String ORDER = "KHUYENCONG_TEST_CRASH";

    private static final int AS_KILLED = 137;

    private final Path order = Path.of(System.getenv(ORDER));

    public void at(@Observes IntakeStep step) {
        try {
            if (Files.exists(order) && Files.readString(order).equals(step.name())) {
                Files.delete(order);
                Runtime.getRuntime().halt(AS_KILLED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
