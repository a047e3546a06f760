package vn.khuyencong.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.certificate.BrokerRole;
import vn.khuyencong.exchange.certificate.CertificateAuthority;
import vn.khuyencong.exchange.certificate.TlsKey;

class CertificateRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

    private final CertificateAuthority authority = CertificateAuthority.generate(NOW);
    private final CertificateRules rules = new CertificateRules("ministry", false);
    private final X509Certificate bacGiang = certificate("p63-24");
    private final X509Certificate bacNinh = certificate("p63-27");

    @Test
    void aUnitComesInWithACertificateThatTheMinistrysSystemGaveIt() {
        assertTrue(rules.admit("p63-24", roles(bacGiang), shown(bacGiang)));
        assertTrue(rules.admit("p63-24", roles(certificate("p63-24"), bacGiang), shown(bacGiang)), "while it renews it has two");
    }

    @Test
    void anotherUnitsCertificateOpensNothingThoughThePasswordWasRight() {
        assertFalse(rules.admit("p63-24", roles(bacGiang), shown(bacNinh)));
        assertFalse(rules.admit("p63-24", roles(bacGiang, bacNinh), shown(bacNinh)), "the name counts too");
    }

    @Test
    void aRevokedCertificateAndOneThatTheSystemNeverGaveOpenNothing() {
        assertFalse(rules.admit("p63-24", roles(), shown(bacGiang)));
        assertFalse(rules.admit("p63-24", roles(bacGiang), shown(certificate("p63-24"))), "made by whoever stole the authority's key");
    }

    @Test
    void withoutACertificateNobodyComesInUnlessThatIsAllowed() {
        assertFalse(rules.admit("p63-24", roles(bacGiang), null));
        assertFalse(rules.admit("ministry", Set.of("ministry"), new X509Certificate[0]));
        CertificateRules mixed = new CertificateRules("ministry", true);
        assertTrue(mixed.admit("p63-24", roles(), null));
        assertFalse(mixed.admit("p63-24", roles(bacGiang), shown(bacNinh)), "a wrong one is refused all the same");
    }

    @Test
    void theMinistrysUserShowsACertificateOfItsNameAndNobodyElseDoes() {
        assertTrue(rules.admit("ministry", Set.of("ministry"), shown(certificate("ministry"))));
        assertFalse(rules.admit("ministry", Set.of("ministry"), shown(bacGiang)));
        assertFalse(rules.admit("p63-24", roles(bacGiang), shown(certificate("ministry"))));
        assertFalse(rules.admit("p63-24", Set.of("unit-P63-24"), shown(certificate("p63-24"))), "a unit is no ministry");
    }

    @Test
    void theChainBehindTheCertificateDoesNotCount() {
        assertFalse(rules.admit("p63-24", roles(bacGiang), new X509Certificate[] {bacNinh, bacGiang}));
    }

    @Test
    void theManagerReadsTheRulesFromTheBrokersConfigurationAndIsShutBefore() throws ReflectiveOperationException {
        assertEquals(new CertificateRules(null, false), of(new CertificateSecurityManager()));
        Map<String, String> strict = Map.of("bootstrapUser", "ministry", "bootstrapPassword", "x", "bootstrapRole", "ministry");
        assertEquals(rules, of(new CertificateSecurityManager().init(strict)));
        assertEquals(new CertificateRules("ministry", true), of(new CertificateSecurityManager().init(
                Map.of("bootstrapUser", "ministry", "bootstrapPassword", "x", "bootstrapRole", "ministry", "withoutCertificate", "allowed"))));
        assertEquals(rules, of(new CertificateSecurityManager().init(
                Map.of("bootstrapUser", "ministry", "bootstrapPassword", "x", "bootstrapRole", "ministry", "withoutCertificate", "yes"))));
    }

    private static CertificateRules of(CertificateSecurityManager manager) throws ReflectiveOperationException {
        Field field = CertificateSecurityManager.class.getDeclaredField("rules");
        field.setAccessible(true);
        return (CertificateRules) field.get(manager);
    }

    private X509Certificate certificate(String user) {
        return authority.client(user, TlsKey.generate().publicKey(), NOW, Duration.ofDays(400));
    }

    private static Set<String> roles(X509Certificate... given) {
        return Stream.concat(Stream.of("unit-P63-24"),
                List.of(given).stream().map(each -> BrokerRole.of(BrokerRole.fingerprint(each)))).collect(Collectors.toSet());
    }

    private static X509Certificate[] shown(X509Certificate certificate) {
        return new X509Certificate[] {certificate};
    }
}
