package vn.khuyencong.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import vn.khuyencong.exchange.contract.Json;

/** The system's HTTP side as any program may call it; whatever is answered comes back. */
final class Rest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final Map<String, String> headers;

    private Rest(String server, Map<String, String> headers) {
        this.server = server;
        this.headers = headers;
    }

    static Rest anonymous(String server) {
        return new Rest(server, Map.of());
    }

    static Rest as(String server, String user, String password) {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Rest(server, Map.of("Authorization", "Basic " + credentials));
    }

    /** The same through a proxy that says the call comes from an address. */
    Rest from(String address) {
        return with("X-Forwarded-For", address);
    }

    /** The same for somebody who wants to be answered in a language. */
    Rest speaking(String languages) {
        return with("Accept-Language", languages);
    }

    private Rest with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Rest(server, more);
    }

    HttpResponse<byte[]> get(String path) {
        return exchange(request(path).GET());
    }

    HttpResponse<byte[]> post(String path, String contentType, String body) {
        return exchange(request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<byte[]> put(String path, String contentType, String body) {
        return exchange(request(path).header("Content-Type", contentType).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The JSON of a good answer; any other is an error that says what was answered. */
    static JsonNode json(HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        try {
            return Json.MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
