package vn.khuyencong.authority;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.khuyencong.exchange.certificate.AuthorityFile;
import vn.khuyencong.exchange.certificate.BrokerRole;
import vn.khuyencong.exchange.certificate.CertificateAuthority;

/**
 * {@code java -jar khuyencong-authority.jar DATA_DIR OUT_DIR MINISTRY_USER HOST[,HOST…]}: run again it makes new certificates,
 * the authority is made once.
 */
public final class Authority {

    private static final int SHORTEST_PASSWORD = 12;

    private Authority() {
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        String password = System.getenv("KHUYENCONG_STORE_PASSWORD");
        if (arguments.length != 4 || password == null || password.length() < SHORTEST_PASSWORD) {
            System.err.println("Cách dùng: java -jar khuyencong-authority.jar THƯ_MỤC_DỮ_LIỆU THƯ_MỤC_RA NGƯỜI_DÙNG_CỦA_BỘ MÁY[,MÁY…]");
            System.err.println("Mật khẩu các kho khóa, từ " + SHORTEST_PASSWORD + " ký tự: biến môi trường KHUYENCONG_STORE_PASSWORD.");
            System.exit(2);
        }
        Instant now = Clock.systemUTC().instant();
        CertificateAuthority authority = AuthorityFile.in(Path.of(arguments[0]), now);
        new BrokerStores(authority, now, password.toCharArray()).write(Path.of(arguments[1]), arguments[2], List.of(arguments[3].split(",")));
        System.out.println("SHA-256 " + BrokerRole.fingerprint(authority.certificate()));
    }
}
