package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.khuyencong.exchange.contract.Fingerprint;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.shared.UnitId;

/**
 * Makes a unit's keys here, for signing and for TLS, registers their public halves with the ministry, and keeps the broker
 * identity and the certificate it is given.
 */
@Command(name = "provision", mixinStandardHelpOptions = true,
        description = "Cấp danh tính cho đơn vị: khóa ký, người dùng và địa chỉ trên máy chủ thông điệp.")
final class ProvisionCommand implements Callable<Integer> {

    @Option(names = "--unit", required = true, split = ",", paramLabel = "ĐƠN_VỊ", description = "Mã đơn vị, ví dụ P63-24.")
    private List<String> units;
    @Option(names = "--homes", required = true, paramLabel = "THƯ_MỤC", description = "Nơi tạo thư mục của từng đơn vị.")
    private Path homes;
    @Option(names = "--server", required = true, paramLabel = "ĐỊA_CHỈ", description = "Địa chỉ hệ thống của Bộ, ví dụ http://127.0.0.1:8080.")
    private URI server;
    @Option(names = "--amqp", required = true, paramLabel = "MÁY:CỔNG", description = "Máy chủ thông điệp.")
    private String amqp;
    @Option(names = "--tls", description = "Nối máy chủ thông điệp bằng TLS.")
    private boolean tls;
    @Option(names = "--user", required = true, paramLabel = "TÀI_KHOẢN", description = "Tài khoản quản trị.")
    private String user;
    @Option(names = "--password", paramLabel = "MẬT_KHẨU", interactive = true, arity = "0..1", defaultValue = "${env:KHUYENCONG_PASSWORD}",
            description = "Mật khẩu (hỏi trên màn hình, hoặc lấy từ biến môi trường KHUYENCONG_PASSWORD).")
    private String password;

    @Option(names = "--ministry-fingerprint", paramLabel = "VÂN_TAY",
            description = "Dấu vân tay khóa của Bộ, nhận bằng công văn hoặc trực tiếp; khác với khóa nhận được thì dừng.")
    private String fingerprint;
    @Option(names = "--authority-fingerprint", paramLabel = "SHA-256",
            description = "Vân tay nơi cấp chứng thư TLS, nhận bằng công văn hoặc trực tiếp; khác với nơi cấp nhận được thì dừng.")
    private String authority;

    @Override
    public Integer call() throws Exception {
        try (ProgressBar bar = new ProgressBar("Cấp danh tính đơn vị", units.size())) {
            for (String unit : units) {
                Home home = Home.of(homes.resolve(unit));
                if (!home.isProvisioned()) {
                    provision(home, new UnitId(unit));
                }
                bar.step();
            }
        }
        return 0;
    }

    private void provision(Home home, UnitId unit) throws IOException, InterruptedException {
        SigningKey key = SigningKey.generate(unit + "-" + UUID.randomUUID());
        JsonNode answer = MinistryServer.as(server, user, password).post("/api/v1/units/" + unit + "/provisioning",
                Map.of("publicJwk", key.publicJwk(), "certificateRequest", home.tls().request(unit.value())), "Bộ chưa cấp danh tính cho " + unit);
        compare(unit, answer.path("ministryJwk").asText());
        home.keepUnitName(answer.path("name").asText(unit.value()));
        home.keepServer(server);
        // A ministry that does not know certificates yet answers without one.
        if (answer.has("certificate")) {
            home.tls().keep(answer.path("certificate").asText(), answer.path("authority").asText(), authority);
        }
        String[] address = amqp.split(":");
        home.write(new Home.Identity(unit, UUID.randomUUID().toString(), address[0], Integer.parseInt(address[1]), tls,
                answer.path("brokerUser").asText(), answer.path("brokerPassword").asText()), key,
                answer.path("ministryJwk").asText());
    }

    /** The key came over the network: only a fingerprint that came by another way says that it is the ministry's. */
    private void compare(UnitId unit, String ministryJwk) {
        String received = Fingerprint.of(ministryJwk);
        if (fingerprint != null && !Fingerprint.matches(ministryJwk, fingerprint)) {
            throw new GatewayProblem("Khóa nhận từ máy chủ có dấu vân tay " + received + ", khác với dấu vân tay đã nêu: có thể không phải hệ thống của Bộ. "
                    + "Chưa giữ gì; báo Cục thu hồi khóa vừa đăng ký cho " + unit + ".");
        }
        System.out.println(unit + ": dấu vân tay khóa của Bộ " + received
                + (fingerprint == null ? ". CHƯA đối chiếu: so với dấu vân tay Cục gửi bằng công văn." : ", đúng như đã nêu."));
    }
}
