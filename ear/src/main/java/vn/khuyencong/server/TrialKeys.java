package vn.khuyencong.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Keys for trying out TLS on this computer alone, made by the operator's command: the broker's and the ministry's, both by the authority that lies
 * in the data directory of the ministry's system.
 *
 * @param data   the data directory, which all nodes share
 * @param stores where the stores are
 */
public record TrialKeys(Path data, Path stores) {

    private static final Duration TIME_TO_MAKE_THEM = Duration.ofSeconds(60);
    private static final String PASSWORD = "khuyencong-trial";

    /** Those in the folder; made now if there are none. */
    public static TrialKeys in(Path data, Path stores) {
        TrialKeys keys = new TrialKeys(data.toAbsolutePath(), stores.toAbsolutePath());
        if (!Files.exists(keys.store("ministry"))) {
            ChildProcess.start("khuyencong-authority.jar", List.of(ServerCommand.java(), "-jar", System.getProperty("khuyencong.authority.jar"),
                    keys.data.toString(), keys.stores.toString(), "ministry", "localhost"), Map.of("KHUYENCONG_STORE_PASSWORD", PASSWORD),
                    keys.stores.resolve("authority.log")).awaitEnd(TIME_TO_MAKE_THEM);
        }
        return keys;
    }

    Map<String, String> ofBroker() {
        return of("broker");
    }

    Map<String, String> ofMinistry() {
        return of("ministry");
    }

    private Map<String, String> of(String owner) {
        return Map.of("KHUYENCONG_BROKER_KEYSTORE", store(owner).toString(), "KHUYENCONG_BROKER_KEYSTORE_PASSWORD", PASSWORD,
                "KHUYENCONG_BROKER_TRUSTSTORE", store("trust").toString(), "KHUYENCONG_BROKER_TRUSTSTORE_PASSWORD", PASSWORD);
    }

    private Path store(String name) {
        return stores.resolve(name + ".p12");
    }
}
