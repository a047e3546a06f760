package vn.khuyencong.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import vn.khuyencong.exchange.contract.Json;

/** The REST API of the ministry's system, as a machine uses it. */
public final class MinistryApi {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String authorization;

    public MinistryApi(URI server, String user, String password) {
        this.server = server;
        authorization = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public JsonNode json(String path) {
        try {
            return Json.MAPPER.readTree(get(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of a successful answer; any other is a fault that says what was answered. */
    public byte[] get(String path) {
        return send(request(path).GET().build());
    }

    /** Sends an object and reads the answer. */
    public JsonNode post(String path, Object body) {
        try {
            return Json.MAPPER.readTree(send(request(path).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body))).build()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer that says that it was done; one that does not is a fault that says why. */
    static JsonNode done(JsonNode answer, String what) {
        if (!answer.path("done").asBoolean()) {
            throw new IllegalStateException("Chưa làm được " + what + ": " + answer.path("findings"));
        }
        return answer;
    }

    /** Sets the demo's business day; null gives it back to the calendar. */
    public void setDay(LocalDate day) {
        String body = "{\"day\":" + (day == null ? "null" : "\"" + day + "\"") + "}";
        send(request("/api/v1/demo/day").header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /** The answer itself, whatever its status. */
    public HttpResponse<byte[]> answer(String path) {
        return exchange(request(path).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", authorization);
    }

    private byte[] send(HttpRequest request) {
        HttpResponse<byte[]> response = exchange(request);
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.method() + " " + request.uri() + " -> " + response.statusCode() + " "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
