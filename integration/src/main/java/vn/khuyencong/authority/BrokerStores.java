package vn.khuyencong.authority;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.khuyencong.exchange.certificate.CertificateAuthority;
import vn.khuyencong.exchange.certificate.Pem;
import vn.khuyencong.exchange.certificate.TlsKey;

/** The stores that TLS needs on the ministry's side: the broker's, and that of the ministry's own user. */
final class BrokerStores {

    private static final Duration LIFE = Duration.ofDays(400);

    private final CertificateAuthority authority;
    private final Instant now;
    private final char[] password;

    BrokerStores(CertificateAuthority authority, Instant now, char[] password) {
        this.authority = authority;
        this.now = now;
        this.password = password;
    }

    /** Writes {@code ca.pem}, {@code trust.p12}, {@code broker.p12} and {@code ministry.p12}. */
    void write(Path folder, String ministryUser, List<String> hosts) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("ca.pem"), Pem.of(authority.certificate()));
        KeyStore trusted = empty();
        trusted.setCertificateEntry("khuyencong-ca", authority.certificate());
        store(trusted, folder.resolve("trust.p12"));
        TlsKey broker = TlsKey.generate();
        store(holding(broker, authority.server(hosts, broker.publicKey(), now, LIFE)), folder.resolve("broker.p12"));
        TlsKey ministry = TlsKey.generate();
        store(holding(ministry, authority.client(ministryUser, ministry.publicKey(), now, LIFE)), folder.resolve("ministry.p12"));
    }

    private KeyStore holding(TlsKey key, X509Certificate certificate) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        store.setKeyEntry("khuyencong", key.privateKey(), password, new X509Certificate[] {certificate, authority.certificate()});
        return store;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private void store(KeyStore store, Path file) throws IOException, GeneralSecurityException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
    }
}
