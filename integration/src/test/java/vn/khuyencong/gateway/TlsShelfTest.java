package vn.khuyencong.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.certificate.BrokerRole;
import vn.khuyencong.exchange.certificate.CertificateAuthority;
import vn.khuyencong.exchange.certificate.CertificateRequest;
import vn.khuyencong.exchange.certificate.Pem;

class TlsShelfTest {

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

    @TempDir
    private Path folder;

    private final CertificateAuthority authority = CertificateAuthority.generate(NOW);

    @Test
    void aRequestIsTheSameUntilItIsAnsweredAndItsKeyStaysHere() throws IOException {
        TlsShelf shelf = new TlsShelf(folder);
        String request = shelf.request("p63-24");
        assertEquals(request, shelf.request("p63-24"), "an answer that was lost costs no second certificate");
        assertFalse(request.contains("PRIVATE KEY"));
        shelf.keep(answer(authority, request), Pem.of(authority.certificate()), null);
        assertTrue(shelf.isHeld());
        assertEquals("TLS", shelf.context().getProtocol());
        assertFalse(request.equals(shelf.request("p63-24")), "the next one is for another key");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("broker-tls.pem"))));
        }
    }

    @Test
    void aRenewalTakesThePlaceOfWhatWasThere() throws IOException {
        TlsShelf shelf = new TlsShelf(folder);
        shelf.keep(answer(authority, shelf.request("p63-24")), Pem.of(authority.certificate()), null);
        X509Certificate before = shelf.certificate();
        shelf.keep(answer(authority, shelf.request("p63-24")), Pem.of(authority.certificate()), null);
        assertFalse(before.equals(shelf.certificate()));
    }

    @Test
    void anotherAuthorityIsTrustedOnlyByAFingerprintToldOtherwise() throws IOException {
        TlsShelf shelf = new TlsShelf(folder);
        shelf.keep(answer(authority, shelf.request("p63-24")), Pem.of(authority.certificate()), null);
        X509Certificate before = shelf.certificate();
        CertificateAuthority other = CertificateAuthority.generate(NOW);
        String answer = answer(other, shelf.request("p63-24"));
        assertThrows(GatewayProblem.class, () -> shelf.keep(answer, Pem.of(other.certificate()), null));
        assertThrows(GatewayProblem.class, () -> shelf.keep(answer, Pem.of(other.certificate()), BrokerRole.fingerprint(authority.certificate())));
        assertEquals(before, shelf.certificate());
        shelf.keep(answer, Pem.of(other.certificate()), BrokerRole.fingerprint(other.certificate()));
        assertFalse(before.equals(shelf.certificate()));
        assertEquals(2, Pem.certificates(Files.readString(folder.resolve("broker-ca.pem"))).size(), "the broker may still show the old one's");
    }

    @Test
    void theFirstAuthorityIsTrustedTooOnlyIfItIsTheOneAnnouncedWhereOneWas() throws IOException {
        TlsShelf shelf = new TlsShelf(folder);
        String answer = answer(authority, shelf.request("p63-24"));
        assertThrows(GatewayProblem.class, () -> shelf.keep(answer, Pem.of(authority.certificate()), "ab"));
        assertFalse(shelf.isHeld());
        shelf.keep(answer, Pem.of(authority.certificate()), BrokerRole.fingerprint(authority.certificate()).toUpperCase(Locale.ROOT));
        assertTrue(shelf.isHeld());
    }

    @Test
    void aCertificateForAnotherKeyOrByAnotherAuthorityIsNotKept() throws IOException {
        TlsShelf shelf = new TlsShelf(folder);
        TlsShelf another = new TlsShelf(folder.resolve("another"));
        shelf.request("p63-24");
        String foreign = answer(authority, another.request("p63-24"));
        assertThrows(GatewayProblem.class, () -> shelf.keep(foreign, Pem.of(authority.certificate()), null));
        String forged = answer(CertificateAuthority.generate(NOW), shelf.request("p63-24"));
        assertThrows(GatewayProblem.class, () -> shelf.keep(forged, Pem.of(authority.certificate()), null));
        assertFalse(shelf.isHeld());
    }

    private static String answer(CertificateAuthority by, String request) {
        return Pem.of(by.client("p63-24", CertificateRequest.judge(request).request().key(), NOW, Duration.ofDays(400)));
    }
}
