package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import vn.khuyencong.exchange.contract.Json;

/** The ministry's system by REST: for identities alone, documents go by the broker. */
final class MinistryServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;
    private final String credentials;

    private MinistryServer(URI address, String credentials) {
        this.address = address;
        this.credentials = credentials;
    }

    /** As an administrator of the ministry. */
    static MinistryServer as(URI address, String user, String password) {
        return new MinistryServer(address, "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** As anybody: what is asked must prove itself. */
    static MinistryServer open(URI address) {
        return new MinistryServer(address, null);
    }

    /** Asked for something; a refusal is a problem that says what the ministry said. */
    JsonNode post(String path, Map<String, String> body, String what) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body)));
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new Refused(response.statusCode(), what + " (HTTP " + response.statusCode() + "): " + response.body());
        }
        return Json.MAPPER.readTree(response.body());
    }

    /** What the ministry did not do. */
    static final class Refused extends GatewayProblem {

        private static final long serialVersionUID = 1L;
        private static final int TOO_OFTEN = 429;

        private final int status;

        private Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        /** Whether asking the same again is of no use. */
        boolean isFinal() {
            return status / 100 == 4 && status != TOO_OFTEN;
        }
    }
}
