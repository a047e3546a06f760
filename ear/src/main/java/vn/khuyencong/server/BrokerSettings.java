package vn.khuyencong.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How one external broker is tried out: with the files of production, and besides the door with TLS a plain one on the loopback interface.
 *
 * @param home      the prepared broker, which several runs may share
 * @param folder    this run's own data and logs
 * @param tlsPort   the door with TLS
 * @param plainPort the door without
 * @param keys      for TLS
 */
public record BrokerSettings(Path home, Path folder, int tlsPort, int plainPort, TrialKeys keys) {

    private static final String USER = "ministry";
    private static final String PASSWORD = "khuyencong-broker";

    public BrokerSettings {
        home = home.toAbsolutePath();
        folder = folder.toAbsolutePath();
    }

    /** What the broker's own process needs. */
    Map<String, String> ofBroker() {
        Map<String, String> environment = new HashMap<>(keys.ofBroker());
        environment.putAll(Map.of("KHUYENCONG_BROKER_USER", USER, "KHUYENCONG_BROKER_PASSWORD", PASSWORD, "KHUYENCONG_BROKER_DOORS", "trial",
                "KHUYENCONG_BROKER_TLS_PORT", String.valueOf(tlsPort), "KHUYENCONG_BROKER_PLAIN_PORT", String.valueOf(plainPort),
                "KHUYENCONG_BROKER_DATA_DIR", folder.resolve("data").toString(), "JAVA_HOME", System.getProperty("java.home")));
        return environment;
    }

    /** What a server, or the operator's command, needs to use it by TLS, and the data directory with the authority. */
    public Map<String, String> ofServer() {
        Map<String, String> environment = new HashMap<>(ofServerWithoutTls());
        environment.putAll(keys.ofMinistry());
        environment.putAll(Map.of("KHUYENCONG_BROKER_URL", "tcp://localhost:" + tlsPort, "KHUYENCONG_DATA_DIR", keys.data().toString()));
        return environment;
    }

    /** What a server needs to use it by the plain door; the broker inside the server then keeps nothing. */
    public Map<String, String> ofServerWithoutTls() {
        return Map.of("KHUYENCONG_BROKER_URL", "tcp://127.0.0.1:" + plainPort, "KHUYENCONG_BROKER_USER", USER, "KHUYENCONG_BROKER_PASSWORD", PASSWORD,
                "KHUYENCONG_BROKER_INGRESS_TIME", "true", "KHUYENCONG_EMBEDDED_JOURNAL", "false", "JAVA_HOME", System.getProperty("java.home"));
    }
}
