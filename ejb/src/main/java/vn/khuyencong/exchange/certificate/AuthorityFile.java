package vn.khuyencong.exchange.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;

/** The authority beside the ministry's other keys: made when first asked for, once for all nodes that share the folder, never in the database. */
public final class AuthorityFile {

    public static final String NAME = "broker-ca.pem";

    private AuthorityFile() {
    }

    /** @param folder the data directory */
    public static CertificateAuthority in(Path folder, Instant now) {
        Path file = folder.resolve(NAME);
        try {
            return CertificateAuthority.fromPem(new PrivateFile(file).readOrCreate(() -> CertificateAuthority.generate(now).pem()));
        } catch (IOException e) {
            throw new UncheckedIOException("không đọc được khóa của nơi cấp chứng thư: " + file, e);
        }
    }
}
