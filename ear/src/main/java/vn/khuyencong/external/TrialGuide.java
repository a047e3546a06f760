package vn.khuyencong.external;

import java.nio.file.Path;
import vn.khuyencong.server.ServerProcess;

/** What is said once all runs: where it is, who may sign in, what to try. */
final class TrialGuide {

    private final Path folder;
    private final TrialPorts ports;

    TrialGuide(Path folder, TrialPorts ports) {
        this.folder = folder;
        this.ports = ports;
    }

    void print(ServerProcess first, ServerProcess second, long broker, long database) {
        System.out.printf("""

                Nút 1: %s/   (tiến trình %d)
                Nút 2: %s/   (tiến trình %d), cùng cơ sở dữ liệu, cùng hàng đợi
                Máy chủ thông điệp: amqps://localhost:%d, amqp://127.0.0.1:%d chỉ để thử   (tiến trình %d)
                PostgreSQL: localhost:%d/khuyencong, người dùng postgres   (tiến trình %d)
                Dữ liệu và nhật ký: %s   (./mvnw clean xóa hết)
                Tài khoản thử nghiệm, mật khẩu khuyencong-demo: cuc, lanhdao.cuc, quantri, so.p46, gd.p46

                Thử:
                  cấp danh tính cho một đơn vị rồi gửi một kế hoạch (tệp .json hoặc .xlsx):
                    java -jar %s provision --unit P-46 --homes %s --server %s --amqp localhost:%d --tls --user quantri --password
                    java -jar %s send --home %s KẾ-HOẠCH
                  dừng đột ngột một nút trong khi gửi, xem nút kia nhận tiếp, không mất, không nhân đôi:
                    kill -9 %d
                  áp dụng lại các lệnh của máy chủ thông điệp, không thay đổi gì: docs/operations.md, mục "The broker"
                Ctrl-C dừng tất cả theo thứ tự: hai nút, máy chủ thông điệp, PostgreSQL.
                """, first.address(), first.pid(), second.address(), second.pid(), ports.tls(), ports.plain(), broker, ports.database(), database,
                folder, gateway(), folder.resolve("units"), first.address(), ports.tls(), gateway(), folder.resolve("units/P-46"), second.pid());
    }

    private static Path gateway() {
        return Path.of(System.getProperty("khuyencong.gateway.jar")).normalize();
    }
}
