package vn.khuyencong.gateway;

import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Renews certificates for TLS at the broker that end soon; the signing key and the password stay. */
@Command(name = "renew", mixinStandardHelpOptions = true,
        description = "Gia hạn chứng thư TLS ở máy chủ thông điệp, ký bằng khóa của đơn vị; khóa ký và mật khẩu giữ nguyên.")
final class RenewCommand implements Callable<Integer> {

    private static final int DAYS_BEFORE = 30;

    @Mixin
    private Homes homes;
    @Option(names = "--before", paramLabel = "NGÀY", defaultValue = "" + DAYS_BEFORE,
            description = "Gia hạn khi còn ít hơn số ngày này (mặc định ${DEFAULT-VALUE}).")
    private int days;
    @Option(names = "--server", paramLabel = "ĐỊA_CHỈ", description = "Địa chỉ hệ thống của Bộ; bỏ trống là địa chỉ lúc cấp danh tính.")
    private URI server;
    @Option(names = "--user", paramLabel = "TÀI_KHOẢN", description = "Tài khoản quản trị, khi đơn vị không còn chứng thư có hiệu lực.")
    private String user;
    @Option(names = "--password", paramLabel = "MẬT_KHẨU", interactive = true, arity = "0..1", defaultValue = "${env:KHUYENCONG_PASSWORD}",
            description = "Mật khẩu (hỏi trên màn hình, hoặc lấy từ biến môi trường KHUYENCONG_PASSWORD).")
    private String password;
    @Option(names = "--new-authority", paramLabel = "SHA-256", description = "Vân tay nơi cấp chứng thư mới, đã đối chiếu với văn bản của Bộ.")
    private String newAuthority;

    private final OfficeClock clock = new OfficeClock();

    @Override
    public Integer call() throws Exception {
        for (Home home : homes.all()) {
            CertificateRenewal renewal = new CertificateRenewal(home);
            if (renewal.isDue(clock.now(), days)) {
                URI address = server == null ? home.server() : server;
                if (user == null) {
                    renewal.bySignature(MinistryServer.open(address), newAuthority);
                } else {
                    renewal.byAdministrator(MinistryServer.as(address, user, password), newAuthority);
                }
            }
            System.out.println(home.identity().unit() + ": chứng thư TLS có hiệu lực đến "
                    + OfficeClock.day(home.tls().certificate().getNotAfter().toInstant()));
        }
        return 0;
    }
}
