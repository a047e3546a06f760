package vn.khuyencong.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Keys for trying out TLS on this computer alone: the broker's and the ministry's, each trusted by the other side, made by the JDK's keytool.
 * Nothing of them may be used in earnest.
 */
public final class TrialKeys {

    private static final Duration TIME_TO_MAKE_ONE = Duration.ofSeconds(60);
    private static final String PASSWORD = "khuyencong-trial";

    private final Path folder;

    private TrialKeys(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Those in the folder; made now if there are none. */
    public static TrialKeys in(Path folder) {
        TrialKeys keys = new TrialKeys(folder);
        try {
            if (!Files.exists(keys.store("ministry-trusts"))) {
                Folders.delete(folder);
                Files.createDirectories(folder);
                keys.make("broker", "CN=localhost");
                keys.make("ministry", "CN=ministry");
                keys.trust("ministry", "broker-trusts");
                keys.trust("broker", "ministry-trusts");
            }
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw new ServerFailure("Không tạo được khóa thử nghiệm trong " + folder + ": " + e.getMessage());
        }
    }

    Map<String, String> ofBroker() {
        return Map.of("KHUYENCONG_BROKER_KEYSTORE", store("broker").toString(), "KHUYENCONG_BROKER_KEYSTORE_PASSWORD", PASSWORD,
                "KHUYENCONG_BROKER_TRUSTSTORE", store("broker-trusts").toString(), "KHUYENCONG_BROKER_TRUSTSTORE_PASSWORD", PASSWORD);
    }

    /** The address by which the ministry's system connects with its own certificate. */
    String urlOfMinistry(int port) {
        return "tcp://localhost:" + port + "?sslEnabled=true&keyStoreType=PKCS12&keyStorePath=" + store("ministry") + "&keyStorePassword=" + PASSWORD
                + "&trustStoreType=PKCS12&trustStorePath=" + store("ministry-trusts") + "&trustStorePassword=" + PASSWORD;
    }

    private Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    private void make(String alias, String subject) {
        ChildProcess.start("keytool", List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", alias,
                "-keyalg", "EC", "-groupname", "secp256r1", "-dname", subject, "-ext", "SAN=dns:localhost,ip:127.0.0.1", "-validity", "365",
                "-storetype", "PKCS12", "-keystore", store(alias).toString(), "-storepass", PASSWORD), Map.of(), folder.resolve("keytool.log"))
                .awaitEnd(TIME_TO_MAKE_ONE);
    }

    private void trust(String alias, String name) throws IOException, GeneralSecurityException {
        KeyStore owner = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store(alias))) {
            owner.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(alias, owner.getCertificate(alias));
        try (OutputStream out = Files.newOutputStream(store(name))) {
            trusted.store(out, PASSWORD.toCharArray());
        }
    }
}
