package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Renews the certificate of an installation: by the unit's own signature, or as an administrator of the ministry. */
final class CertificateRenewal {

    private final Home home;

    CertificateRenewal(Home home) {
        this.home = home;
    }

    /** Whether there is none, or it ends within so many days. */
    boolean isDue(Instant now, int days) {
        return !home.tls().isHeld() || home.tls().certificate().getNotAfter().toInstant().isBefore(now.plus(Duration.ofDays(days)));
    }

    /** Proven by the unit's signing key. */
    void bySignature(MinistryServer server, String newAuthority) throws IOException, InterruptedException {
        String request = request();
        ask(server, "/api/v1/certificates", Map.of("unit", home.identity().unit().value(), "certificateRequest", request,
                "jws", home.key().sign(request.getBytes(StandardCharsets.UTF_8))), newAuthority);
    }

    /** By an account of an administrator, where the unit has no good certificate any more. */
    void byAdministrator(MinistryServer server, String newAuthority) throws IOException, InterruptedException {
        ask(server, "/api/v1/units/" + home.identity().unit() + "/certificates", Map.of("certificateRequest", request()), newAuthority);
    }

    private String request() throws IOException {
        return home.tls().request(home.identity().user());
    }

    private void ask(MinistryServer server, String path, Map<String, String> body, String newAuthority) throws IOException, InterruptedException {
        try {
            JsonNode answer = server.post(path, body, "Bộ chưa cấp chứng thư cho " + home.identity().unit());
            home.tls().keep(answer.path("certificate").asText(), answer.path("authority").asText(), newAuthority);
        } catch (MinistryServer.Refused refused) {
            if (refused.isFinal()) {
                home.tls().forgetRequest();
            }
            throw refused;
        }
    }
}
