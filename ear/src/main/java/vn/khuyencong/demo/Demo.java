package vn.khuyencong.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khuyencong.server.ServerFailure;
import vn.khuyencong.server.ServerProcess;
import vn.khuyencong.server.ServerSettings;

/**
 * {@code ./mvnw -Pdemo}: starts the server, plays the main job, prints the consolidation, saves the forms and says where to
 * look. With {@code -Ddemo.exit=true} it ends then, with status 0 only if every expected number was met.
 */
public final class Demo {

    private static final Duration BOOT = Duration.ofSeconds(150);
    private static final String PASSWORD = "khuyencong-demo";

    private final Path folder;
    private final ServerProcess server;
    private final MinistryApi api;
    private final List<String> differences = new ArrayList<>();

    private Demo(Path folder, ServerProcess server) {
        this.folder = folder;
        this.server = server;
        this.api = new MinistryApi(server.address(), "quantri", PASSWORD);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        Path home = Path.of(System.getProperty("khuyencong.server.home"));
        Path folder = Path.of(System.getProperty("khuyencong.demo.dir"));
        int status = 1;
        try (ServerProcess server = start(home, folder)) {
            status = new Demo(folder, server).play();
            if (!Boolean.getBoolean("demo.exit")) {
                // Until Ctrl-C, or until the server itself ends.
                Thread.currentThread().join();
            }
        } catch (ServerFailure | IllegalStateException e) {
            System.out.println("\nDemo dừng lại: " + e.getMessage());
        }
        if (status != 0) {
            System.exit(status);
        }
    }

    private static ServerProcess start(Path home, Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        System.out.println("Đang khởi động máy chủ…");
        long start = System.nanoTime();
        ServerProcess server = ServerProcess.start(ServerSettings.of(home, folder.resolve("run"))
                .withPorts(port("http"), port("management"), port("amqp"))
                .withEnvironment("KHUYENCONG_DEMO", "true")
                .withEnvironment("KHUYENCONG_PUBLIC_ADDRESS", "http://127.0.0.1:" + port("http"))
                .withEnvironment("KHUYENCONG_DATA_DIR", data.toAbsolutePath().toString())).awaitReady(BOOT);
        System.out.printf("Máy chủ sẵn sàng sau %d giây.%n", Duration.ofNanos(System.nanoTime() - start).toSeconds());
        return server;
    }

    private int play() throws IOException {
        Path gatewayJar = Path.of(System.getProperty("khuyencong.gateway.jar"));
        Gateways gateways = new Gateways(new GatewayProgram(gatewayJar), folder.resolve("gateways"), server.address().toString(),
                "127.0.0.1:" + port("amqp"), PASSWORD);
        MainJob job = new MainJob(api, gateways, folder);
        RecordedJob lives = new RecordedJob(as("lanhdao.cuc"), as("so.p63-24"), gateways, folder);
        NorthernJob results = new NorthernJob(gateways, folder);
        PastRounds rounds = new PastRounds(gateways, folder);
        job.prepare();
        lives.prepare();
        results.prepare();
        rounds.prepare();
        SampleFair fair = new SampleFair(as("cuc"), as("lanhdao.cuc"), gateways, folder);
        People people = new People(server.address(), PASSWORD);
        SamplePlan plan = new SamplePlan(people, gateways, folder);
        SampleAwards awards = new SampleAwards(people, gateways, folder);
        plan.prepare();
        awards.prepare();
        Occasion.play(api, Stream.of(job.occasions(), lives.occasions(), results.occasions(), rounds.occasions(), fair.occasions(), plan.occasions(), awards.occasions(),
                new SampleMerits(people).occasions()).flatMap(some -> some));
        for (int year = 2022; year <= 2023; year++) {
            ConsolidationScreen.show(api.json("/api/v1/consolidations/" + year + "?region=NORTH&boundaries=then"
                    + (year == 2023 ? "&period=h1" : "")));
        }
        Map<String, byte[]> forms = job.forms();
        for (Map.Entry<String, byte[]> form : forms.entrySet()) {
            Files.write(folder.resolve(form.getKey() + ".pdf"), form.getValue());
            System.out.println("Biểu mẫu: " + folder.resolve(form.getKey() + ".pdf"));
        }
        differences.addAll(new SampleForms(people, plan, awards, folder.resolve("samples")).save());
        check(forms);
        sayWhere();
        return differences.isEmpty() ? 0 : 1;
    }

    private MinistryApi as(String account) {
        return new MinistryApi(server.address(), account, PASSWORD);
    }

    private static int port(String name) {
        return Integer.getInteger("khuyencong." + name + ".port");
    }

    private void check(Map<String, byte[]> forms) {
        differences.addAll(GoldenForms.differences(forms));
        JsonNode then = api.json("/api/v1/consolidations/2022?region=NORTH&boundaries=then");
        JsonNode now = api.json("/api/v1/consolidations/2022?region=NORTH&boundaries=now");
        expect("số đơn vị theo địa giới khi đó", 28, then.path("rows").size());
        expect("số đơn vị theo địa giới hiện nay", 18, now.path("rows").size());
        expect("tổng kế hoạch trên hai địa giới", then.path("total").path("plan").path("total").asLong(),
                now.path("total").path("plan").path("total").asLong());
        if (!api.json("/api/v1/checks/figures").path("agree").asBoolean()) {
            differences.add("số tổng hợp không khớp với số tính lại từ các dòng");
        }
        RecordedFigures.Held lives = RecordedFigures.holdAgainst(as("cuc"));
        differences.addAll(lives.differences());
        RecordedFigures.Held results = NorthernJob.holdAgainst(as("cuc"));
        differences.addAll(results.differences());
        RecordedFigures.Held rounds = PastRounds.holdAgainst(as("cuc"));
        differences.addAll(rounds.differences());
        System.out.printf("%nĐối chiếu: %d chỉ tiêu phải in, %d số liệu của các hồ sơ, %d số liệu của từng khóa học, sản phẩm, dự án tư vấn, "
                + "%d số liệu của các vòng bình chọn đã qua, %d sai khác.%n",
                GoldenForms.count(), lives.count(), results.count(), rounds.count(), differences.size());
        differences.forEach(difference -> System.out.println("  - " + difference));
    }

    private void expect(String what, long expected, long found) {
        if (expected != found) {
            differences.add(what + ": " + found + ", phải là " + expected);
        }
    }

    private void sayWhere() {
        System.out.printf("%nTrang: %s/   (Ctrl-C để dừng)%n", server.address());
        System.out.println("Tài khoản demo, mật khẩu " + PASSWORD + ":");
        System.out.println("  cuc         cán bộ Cục, thấy cả nước; lanhdao.cuc lãnh đạo Cục");
        System.out.println("  quantri     quản trị hệ thống");
        System.out.println("  so.p63-24   Sở Công Thương Bắc Giang; tương tự cho mọi tỉnh: so.<mã đơn vị>, giám đốc gd.<mã>, Trung tâm tt.<mã>");
        System.out.println("  so.p34-24   Sở Công Thương Bắc Ninh (từ 01/7/2025), trên địa giới hiện nay gồm Bắc Giang và Bắc Ninh cũ");
    }
}
