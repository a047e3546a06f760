package vn.khuyencong.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How one server is run.
 *
 * @param home the prepared server, which several runs may share
 * @param runDirectory this run's own base directory: configuration, deployments, temporary files and logs
 * @param archive the EAR to deploy
 * @param ports where it listens, always on the loopback interface
 * @param environment variables laid over those of this process, above all KHUYENCONG_DATA_DIR
 */
public record ServerSettings(Path home, Path runDirectory, Path archive, ServerPorts ports, Map<String, String> environment) {

    public ServerSettings {
        environment = Map.copyOf(environment);
    }

    /** The prepared EAR on the usual ports, with the data under the run directory. */
    public static ServerSettings of(Path home, Path runDirectory) {
        return new ServerSettings(home.toAbsolutePath(), runDirectory.toAbsolutePath(),
                home.resolve("standalone/deployments/khuyencong.ear").toAbsolutePath(), new ServerPorts(8080, 9990, 5672), Map.of());
    }

    /** The same with another EAR, for example one with a test's observers inside. */
    public ServerSettings withArchive(Path other) {
        return new ServerSettings(home, runDirectory, other.toAbsolutePath(), ports, environment);
    }

    public ServerSettings withPorts(int http, int management, int amqp) {
        return new ServerSettings(home, runDirectory, archive, new ServerPorts(http, management, amqp), environment);
    }

    public ServerSettings withEnvironment(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new ServerSettings(home, runDirectory, archive, ports, more);
    }
}
