package vn.khuyencong.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.khuyencong.norm.rules.NormIssue;
import vn.khuyencong.shared.BusinessClock;

/** Fetches what waits at the broker, or the current pack by HTTP, and tells which norm pack is held and how fresh it is. */
@Command(name = "norms", mixinStandardHelpOptions = true,
        description = {"Lấy gói định mức (luật theo ngày) mà Bộ đã ký và xem bản đang giữ.",
            "Cổng gửi kiểm tra bảng tính và văn bản theo gói này trước khi gửi. Gói còn hạn thì văn bản có lỗi được giữ lại; "
                + "gói quá hạn hoặc chưa có gói thì cổng chỉ cảnh báo."})
final class NormsCommand implements Callable<Integer> {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final long WAIT_MILLIS = 1_000;
    /** Who holds none was let in just now: his is on its way. */
    private static final long FIRST_WAIT_MILLIS = 15_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Mixin
    private Homes homes;
    @Option(names = "--server", paramLabel = "ĐỊA_CHỈ", description = "Lấy gói hiện hành qua HTTP từ hệ thống của Bộ, "
            + "ví dụ http://127.0.0.1:8080, khi hàng đợi chưa có.")
    private URI server;
    @Option(names = "--offline", description = "Chỉ xem bản đang giữ, không nối mạng.")
    private boolean offline;

    private final BusinessClock clock = new OfficeClock();

    @Override
    public Integer call() throws Exception {
        int missing = 0;
        for (Home home : homes.all()) {
            if (!offline) {
                fetch(home);
            }
            Optional<NormIssue> held = home.norms().held();
            System.out.println(home.identity().unit() + ": " + shown(held, clock.today()));
            missing += held.isEmpty() ? 1 : 0;
        }
        return missing == 0 ? 0 : 2;
    }

    private void fetch(Home home) throws IOException, InterruptedException {
        if (server != null) {
            download(home);
            return;
        }
        ReceiptBook book = new ReceiptBook(home);
        try (ExchangeLink link = ExchangeLink.open(home)) {
            link.receive(book::keep, () -> home.norms().held().isEmpty(), FIRST_WAIT_MILLIS);
            link.receive(book::keep, () -> true, WAIT_MILLIS);
        } catch (ClientException e) {
            System.err.println("Không nối được máy chủ thông điệp: " + e.getMessage() + ". Dưới đây là bản đang giữ.");
        }
    }

    private void download(Home home) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1/norm-packs/current")).timeout(LONGEST).build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new GatewayProblem("Hệ thống của Bộ chưa cho gói định mức (HTTP " + answer.statusCode() + "). Thử lại sau.");
        }
        Optional<String> refused = home.norms().keep(answer.body(), answer.headers().firstValue("JWS").orElse(""));
        if (refused.isPresent()) {
            throw new GatewayProblem("Gói định mức lấy về " + refused.get() + "; không dùng gói này.");
        }
    }

    static String shown(Optional<NormIssue> held, LocalDate today) {
        return held.map(issue -> "gói định mức bản " + issue.version() + ", phát hành ngày " + issue.issuedOn().format(DAY)
                + (issue.isFreshOn(today) ? ", còn hạn đến hết ngày " : ", đã quá hạn từ sau ngày ")
                + issue.freshUntil().format(DAY) + ".").orElse("chưa có gói định mức. Chạy lại lệnh norms khi có mạng.");
    }
}
