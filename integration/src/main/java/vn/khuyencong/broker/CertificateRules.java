package vn.khuyencong.broker;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import vn.khuyencong.exchange.certificate.BrokerRole;

/**
 * Whether a user whose password was right may come in with the certificate shown. That the certificate is the authority's and
 * within its days was checked by TLS; here it must name the very user, and be one that the ministry's system gave and did
 * not take back.
 *
 * @param ministry           the ministry's own user, whom nobody but the configuration knows: its certificate need only bear its name
 * @param withoutCertificate whether connections that show none are let in by their password alone
 */
record CertificateRules(String ministry, boolean withoutCertificate) {

    /**
     * @param user  a user whose password was right
     * @param roles all its roles
     * @param shown the chain shown, its own certificate first; null or empty where none was
     */
    boolean admit(String user, Set<String> roles, X509Certificate[] shown) {
        if (shown == null || shown.length == 0) {
            return withoutCertificate;
        }
        return List.of(user).equals(commonNames(shown[0]))
                && (user.equals(ministry) || roles.contains(BrokerRole.PREFIX + fingerprint(shown[0])));
    }

    /** As the ministry's system reckons it; its classes are not here, its prefix is written in by the compiler. */
    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that TLS took can be written", e);
        }
    }

    private static List<String> commonNames(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName()).getRdns().stream()
                    .filter(part -> part.getType().equalsIgnoreCase("CN")).map(Rdn::getValue).map(String::valueOf).toList();
        } catch (InvalidNameException unreadable) {
            return List.of();
        }
    }
}
