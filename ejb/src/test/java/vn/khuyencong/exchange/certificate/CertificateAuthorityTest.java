package vn.khuyencong.exchange.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthorityTest {

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final Duration LIFE = Duration.ofDays(400);

    @TempDir
    private Path folder;

    private final CertificateAuthority authority = CertificateAuthority.generate(NOW);

    @Test
    void aUnitsCertificateBearsItsUserAndIsGoodForAClientAlone() throws GeneralSecurityException {
        X509Certificate certificate = authority.client("p63-24", TlsKey.generate().publicKey(), NOW, LIFE);
        validate(certificate, NOW);
        assertTrue(certificate.getSubjectX500Principal().getName().contains("CN=p63-24"), certificate.getSubjectX500Principal().getName());
        assertEquals(List.of("1.3.6.1.5.5.7.3.2"), certificate.getExtendedKeyUsage());
        assertEquals(-1, certificate.getBasicConstraints(), "it is no authority itself");
        assertEquals(NOW.plus(LIFE), certificate.getNotAfter().toInstant());
    }

    @Test
    void twoCertificatesOfOneUnitHaveDifferentNamesSinceTheBrokerRemembersByThem() {
        TlsKey key = TlsKey.generate();
        assertNotEquals(authority.client("p63-24", key.publicKey(), NOW, LIFE).getSubjectX500Principal(),
                authority.client("p63-24", key.publicKey(), NOW, LIFE).getSubjectX500Principal());
    }

    @Test
    void aBrokersCertificateBearsItsHostsAndIsGoodForAServerAlone() throws GeneralSecurityException {
        X509Certificate certificate = authority.server(List.of("broker.example.vn", "127.0.0.1"), TlsKey.generate().publicKey(), NOW, LIFE);
        validate(certificate, NOW);
        assertEquals(List.of(List.of(2, "broker.example.vn"), List.of(7, "127.0.0.1")), certificate.getSubjectAlternativeNames().stream().toList());
        assertEquals(List.of("1.3.6.1.5.5.7.3.1"), certificate.getExtendedKeyUsage());
    }

    @Test
    void noCertificateOutlivesItsAuthorityAndAnotherAuthoritysIsNotBelieved() throws GeneralSecurityException {
        Instant late = authority.certificate().getNotAfter().toInstant().minus(Duration.ofDays(3));
        X509Certificate certificate = authority.client("p63-24", TlsKey.generate().publicKey(), late, LIFE);
        assertEquals(authority.certificate().getNotAfter(), certificate.getNotAfter());
        X509Certificate foreign = CertificateAuthority.generate(NOW).client("p63-24", TlsKey.generate().publicKey(), NOW, LIFE);
        assertThrows(GeneralSecurityException.class, () -> validate(foreign, NOW));
        X509Certificate ended = authority.client("p63-24", TlsKey.generate().publicKey(), NOW, LIFE);
        assertThrows(GeneralSecurityException.class, () -> validate(ended, NOW.plus(LIFE).plusSeconds(1)));
    }

    @Test
    void theAuthorityIsMadeOnceHoweverManyNodesStartTogetherAndForItsOwnerAlone() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            Callable<String> start = () -> AuthorityFile.in(folder, NOW).pem();
            Set<String> seen = new java.util.HashSet<>();
            for (Future<String> each : nodes.invokeAll(Collections.nCopies(8, start))) {
                seen.add(each.get());
            }
            assertEquals(1, seen.size());
        } finally {
            nodes.shutdown();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve(AuthorityFile.NAME)), files.toList(), "nothing half-made is left");
        }
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(AuthorityFile.NAME))));
        }
    }

    @Test
    void aFileThatHoldsNoAuthorityIsAFaultAndIsNotOverwritten() throws IOException {
        Files.writeString(folder.resolve(AuthorityFile.NAME), "x");
        assertThrows(IllegalArgumentException.class, () -> AuthorityFile.in(folder, NOW));
        assertEquals("x", Files.readString(folder.resolve(AuthorityFile.NAME)));
    }

    @Test
    void aRequestIsTakenWhenItsSenderHoldsAKeyThatIsStrongEnough() throws GeneralSecurityException {
        TlsKey key = TlsKey.generate();
        CertificateRequest.Judged judged = CertificateRequest.judge(key.request("whoever"));
        assertEquals(key.publicKey(), judged.request().key());
        assertEquals("CERTIFICATE_REQUEST_UNREADABLE", rule("x"));
        assertEquals("CERTIFICATE_REQUEST_UNREADABLE", rule(key.request("a") + key.request("b")));
        assertEquals("CERTIFICATE_REQUEST_UNREADABLE", rule("x".repeat(20_000) + key.request("a")));
        assertEquals("CERTIFICATE_REQUEST_UNREADABLE", rule(Pem.of(authority.certificate()).replace("CERTIFICATE", "CERTIFICATE REQUEST")));
        KeyPairGenerator weak = KeyPairGenerator.getInstance("RSA");
        weak.initialize(1024);
        assertEquals("CERTIFICATE_KEY_UNFIT", rule(Requests.of(weak.generateKeyPair(), null)));
    }

    @Test
    void aRequestForSomebodyElsesKeyIsRefused() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        assertEquals("CERTIFICATE_REQUEST_UNPROVEN", rule(Requests.of(generator.generateKeyPair(), generator.generateKeyPair().getPrivate())));
    }

    private static String rule(String request) {
        return CertificateRequest.judge(request).refusal().rule();
    }

    private void validate(X509Certificate certificate, Instant at) throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority.certificate(), null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        CertPathValidator.getInstance("PKIX").validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)), parameters);
    }
}
