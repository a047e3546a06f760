package vn.khuyencong.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khuyencong.system.MeasuredServer;

/** Somebody signed in who looks at pages; what a browser would fetch besides, once for all pages, is left out. */
final class PageUser {

    private static final Pattern STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String server;

    private PageUser(String server) {
        this.server = server;
    }

    static PageUser signedIn(String server, String account) throws IOException, InterruptedException {
        PageUser user = new PageUser(server);
        Matcher state = STATE.matcher(user.answer(HttpRequest.newBuilder(URI.create(server + "/dang-nhap.xhtml")).GET()).body());
        if (!state.find()) {
            throw new IllegalStateException("the page for signing in has no form");
        }
        String form = "dangNhap=dangNhap&dangNhap%3Aten=" + account + "&dangNhap%3AmatKhau=" + encoded(MeasuredServer.PASSWORD)
                + "&dangNhap%3Avao=&dangNhap%3Atiep=&jakarta.faces.ViewState=" + encoded(state.group(1));
        HttpResponse<String> answer = user.answer(HttpRequest.newBuilder(URI.create(server + "/dang-nhap.xhtml"))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Origin", server).POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.uri().getPath().contains("dang-nhap")) {
            throw new IllegalStateException(account + " was not let in: " + answer.statusCode());
        }
        return user;
    }

    /** Somebody who needs no account. */
    static PageUser anybody(String server) {
        return new PageUser(server);
    }

    /** Looks at a page until it is here as a whole. */
    void look(Visits.Look page) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(HttpRequest.newBuilder(URI.create(server + page.address())).header(AccessLog.HEADER, page.name()).GET());
        if (answer.statusCode() != OK || answer.previousResponse().isPresent()) {
            throw new IllegalStateException(page.address() + " answers " + answer.statusCode() + " at " + answer.uri());
        }
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
