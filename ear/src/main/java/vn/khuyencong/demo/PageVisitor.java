package vn.khuyencong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in who does on pages what a machine has no address for: looks, fills in forms, presses buttons. */
final class PageVisitor {

    private static final Pattern REFUSED = Pattern.compile("class=\"(?:kc-note kc-trouble|kc-refusal)\".*?</(?:ul|table|div)>", Pattern.DOTALL);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final URI server;

    /**
     * A page as it came.
     *
     * @param at where the last redirect led to
     */
    record Page(URI at, String html) {

        /** The form around a text; else the first behind it. */
        PageForm form(String by) {
            int place = html.indexOf(by);
            int around = html.lastIndexOf("<form", place);
            int begin = around >= 0 && html.indexOf("</form>", around) > place ? around : html.indexOf("<form", place);
            if (place < 0 || begin < 0) {
                throw new IllegalStateException("Trang " + at + " không có biểu «" + by + "»");
            }
            return new PageForm(html.substring(begin, html.indexOf("</form>", begin)));
        }

        /** All numbers that links of one kind lead to, the first on the page first. */
        List<Long> numbers(String link) {
            return Pattern.compile(Pattern.quote(link) + "(\\d+)").matcher(PageForm.plain(html)).results().map(found -> Long.valueOf(found.group(1)))
                    .distinct().toList();
        }
    }

    PageVisitor(URI server, String account, String password) {
        this.server = server;
        PageForm form = look("/dang-nhap.xhtml").form("id=\"dangNhap\"");
        Page in = send(form, form.with("ten", account).with("matKhau", password).pressed("vao"));
        if (in.at().getPath().contains("dang-nhap")) {
            throw new IllegalStateException(account + " không đăng nhập được");
        }
    }

    Page look(String path) {
        return answer(HttpRequest.newBuilder(server.resolve(path)).GET());
    }

    /** Sends a form; what is refused is a fault that says why. */
    Page send(PageForm form, Map<String, List<String>> fields) {
        String body = fields.entrySet().stream().flatMap(field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        Page answer = answer(HttpRequest.newBuilder(server.resolve(form.action())).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        Matcher refused = REFUSED.matcher(answer.html());
        if (refused.find()) {
            throw new IllegalStateException("Chưa làm được " + form.action() + ": " + refused.group().replaceAll("^[^>]*>|<[^>]*>", " ").replaceAll("\\s+", " "));
        }
        return answer;
    }

    private Page answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException(answer.request().method() + " " + answer.uri() + " -> " + answer.statusCode());
            }
            return new Page(answer.uri(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
