package vn.khuyencong.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import vn.khuyencong.exchange.certificate.Pem;
import vn.khuyencong.exchange.certificate.TlsKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.shared.UnitId;

/**
 * What lets a unit take part by TLS.
 *
 * @param identity  the unit's identity
 * @param key       its TLS key
 * @param answer    its certificate and the authority, as the ministry answered
 */
record TlsIdentity(Identity identity, TlsKey key, JsonNode answer) {

    static TlsIdentity provisioned(RunningSystem system, String unit) {
        SigningKey key = SigningKey.generate(unit + "-" + UUID.randomUUID());
        TlsKey tls = TlsKey.generate();
        JsonNode answer = Rest.json(system.rest("quantri").post("/api/v1/units/" + unit + "/provisioning", "application/json",
                Json.MAPPER.createObjectNode().put("publicJwk", key.publicJwk()).put("certificateRequest", tls.request(unit)).toString()));
        return new TlsIdentity(new Identity(new UnitId(unit), key, answer.path("brokerUser").asText(), answer.path("brokerPassword").asText(),
                answer.path("ministryJwk").asText()), tls, answer);
    }

    /** The same with another certificate, which an administrator gives. */
    TlsIdentity certifiedAnew(RunningSystem system) {
        TlsKey tls = TlsKey.generate();
        return new TlsIdentity(identity, tls, Rest.json(system.rest("quantri").post("/api/v1/units/" + identity.unit() + "/certificates",
                "application/json", Json.MAPPER.createObjectNode().put("certificateRequest", tls.request("x")).toString())));
    }

    X509Certificate certificate() {
        return Pem.certificates(answer.path("certificate").asText()).get(0);
    }

    SSLContext context() {
        return context(true);
    }

    SSLContext contextWithoutCertificate() {
        return context(false);
    }

    private SSLContext context(boolean showing) {
        try {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            if (showing) {
                own.setKeyEntry("own", key.privateKey(), new char[0], new X509Certificate[] {certificate()});
            }
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, new char[0]);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("ca", Pem.certificates(answer.path("authority").asText()).get(0));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
