package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.khuyencong.exchange.contract.Fingerprint;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.KeyList;
import vn.khuyencong.exchange.contract.KeyRing;

/** Shows by which keys the ministry is believed here; begins anew from another one whose fingerprint came by another way. */
@Command(name = "trust", mixinStandardHelpOptions = true,
        description = {"Xem các khóa của Bộ mà cổng này tin, với dấu vân tay để đối chiếu qua điện thoại hoặc văn bản.",
            "Khi Bộ thu hồi khóa và lập khóa mới: nhận dấu vân tay bằng công văn hoặc trực tiếp, rồi nêu --ministry-fingerprint cùng --server hoặc --file."})
final class TrustCommand implements Callable<Integer> {

    @Mixin
    private Homes homes;
    @Option(names = "--ministry-fingerprint", paramLabel = "VÂN_TAY", description = "Dấu vân tay khóa của Bộ, nhận bằng đường khác.")
    private String fingerprint;
    @Option(names = "--server", paramLabel = "ĐỊA_CHỈ", description = "Lấy danh sách khóa từ hệ thống của Bộ.")
    private URI server;
    @Option(names = "--file", paramLabel = "TỆP", description = "Lấy danh sách khóa từ tệp (nội dung của /api/v1/keys/ministry/lists).")
    private Path file;

    /** A list as the ministry gives it out. */
    private record Listed(KeyList list, byte[] document, String jws) {
    }

    @Override
    public Integer call() throws Exception {
        List<Listed> lists = fingerprint == null ? List.of() : lists();
        for (Home home : homes.all()) {
            if (fingerprint != null) {
                anchor(home, lists);
            }
            show(home);
        }
        return 0;
    }

    private void anchor(Home home, List<Listed> lists) {
        String jwk = lists.stream().flatMap(listed -> listed.list().keys().stream()).map(KeyList.Key::publicJwk)
                .filter(key -> Fingerprint.matches(key, fingerprint)).findFirst()
                .orElseThrow(() -> new GatewayProblem("Không khóa nào trong danh sách có dấu vân tay này. Chưa thay đổi gì: kiểm tra lại từng nhóm ký tự, "
                        + "nếu vẫn khác thì danh sách không phải của Bộ."));
        KeyRing ring = KeyRing.anchoredIn(List.of(jwk));
        for (Listed listed : lists) {
            ring = ring.take(listed.document(), listed.jws()).ring();
        }
        if (ring.number() == 0) {
            throw new GatewayProblem("Khóa có dấu vân tay này không ký danh sách nào: không chứng minh được gì. Chưa thay đổi gì.");
        }
        home.trust().anchorIn(jwk);
        lists.forEach(listed -> home.trust().keep(listed.document(), listed.jws()));
        System.out.println(home.identity().unit() + ": đã lấy khóa này làm neo tin cậy.");
    }

    private static void show(Home home) {
        MinistryTrust trust = home.trust();
        System.out.println(home.identity().unit() + ": neo " + Fingerprint.of(trust.anchor()) + ", danh sách khóa số " + trust.ring().number());
        trust.ring().keys().forEach(key -> System.out.println("    " + key.kid() + "  " + MinistryTrust.fingerprint(key)
                + (key.revokedAt() != null ? "  đã thu hồi " + key.revokedAt() : key.signsUntil() != null ? "  ký đến " + key.signsUntil() : "  đang ký")));
    }

    private List<Listed> lists() throws IOException, InterruptedException {
        if (server == null == (file == null)) {
            throw new GatewayProblem("Nêu đúng một trong --server, --file.");
        }
        List<Listed> lists = new ArrayList<>();
        for (JsonNode item : Json.MAPPER.readTree(file != null ? Files.readAllBytes(file) : fetched()).path("items")) {
            byte[] document = item.path("document").asText().getBytes(StandardCharsets.UTF_8);
            KeyList.read(document).ifPresent(list -> lists.add(new Listed(list, document, item.path("jws").asText())));
        }
        return lists;
    }

    private byte[] fetched() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HttpClient.newHttpClient().send(HttpRequest.newBuilder(server.resolve("/api/v1/keys/ministry/lists")).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new GatewayProblem("Không lấy được danh sách khóa của Bộ (HTTP " + response.statusCode() + ").");
        }
        return response.body();
    }
}
