package vn.khuyencong.broker;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQBasicSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.RolePrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;

/**
 * Artemis's own keeper of users, which the ministry's system adds to while the broker runs, that asks for more than the
 * password: the certificate of the connection must be the user's. Where {@code withoutCertificate} is not {@code allowed},
 * a connection that shows none is refused on whichever acceptor.
 */
public class CertificateSecurityManager extends ActiveMQBasicSecurityManager {

    static final String WITHOUT_CERTIFICATE = "withoutCertificate";

    /** Until the configuration is read nobody comes in. */
    private volatile CertificateRules rules = new CertificateRules(null, false);

    @Override
    public CertificateSecurityManager init(Map<String, String> properties) {
        super.init(properties);
        rules = new CertificateRules(properties.get(BOOTSTRAP_USER), "allowed".equals(properties.get(WITHOUT_CERTIFICATE)));
        return this;
    }

    @Override
    public Subject authenticate(String user, String password, RemotingConnection connection, String securityDomain) {
        Subject subject = super.authenticate(user, password, connection, securityDomain);
        return subject != null && rules.admit(user, roles(subject), connection == null ? null : CertificateUtil.getCertsFromConnection(connection))
                ? subject : null;
    }

    private static Set<String> roles(Subject subject) {
        return subject.getPrincipals(RolePrincipal.class).stream().map(RolePrincipal::getName).collect(Collectors.toSet());
    }
}
