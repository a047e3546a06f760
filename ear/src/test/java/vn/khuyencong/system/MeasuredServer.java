package vn.khuyencong.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import vn.khuyencong.organization.FirstAccounts;

/** One node as it is shipped, on a database that may hold anything, whose start, pages and memory are measured. */
public final class MeasuredServer implements AutoCloseable {

    /** The password of its accounts. */
    public static final String PASSWORD = FirstAccounts.DEMO_PASSWORD;

    private final RunningSystem system;

    MeasuredServer(RunningSystem system) {
        this.system = system;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param archive another EAR or WAR, or null for the one that is built
     */
    public static MeasuredServer start(String name, Map<String, String> environment, Path archive) {
        Map<String, String> all = new HashMap<>(environment);
        // Not the quick start of the tests.
        all.put("JAVA_TOOL_OPTIONS", "");
        return new MeasuredServer(RunningSystem.start(name, all, archive == null ? RunningSystem.EAR : archive));
    }

    public String address() {
        return system.address();
    }

    /** Where its access log is, if its configuration has one. */
    public Path accessLog() {
        return system.log().resolveSibling("access_log.log");
    }

    /** Megabytes of all that is alive in its heap. */
    public double alive() {
        return system.liveBytes() / 1024.0 / 1024;
    }

    /** Megabytes of memory that its process has. */
    public double resident() {
        try {
            String line = Files.readAllLines(Path.of("/proc/" + system.pid() + "/status")).stream().filter(one -> one.startsWith("VmRSS")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        system.close();
    }
}
