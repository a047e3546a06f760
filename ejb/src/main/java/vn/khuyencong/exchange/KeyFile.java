package vn.khuyencong.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import vn.khuyencong.exchange.certificate.PrivateFile;
import vn.khuyencong.exchange.contract.SigningKey;

/** A private key that this server holds: beside the data, never in the database, readable by the server's user alone. */
final class KeyFile {

    private KeyFile() {
    }

    /** The key in a file; made and put there, whole or not at all, where there is none yet. */
    static SigningKey loadOrCreate(Path file, Supplier<SigningKey> fresh) {
        try {
            return SigningKey.fromJwk(new PrivateFile(file).readOrCreate(() -> fresh.get().privateJwk()));
        } catch (IOException e) {
            throw new UncheckedIOException("không đọc được khóa ký: " + file, e);
        }
    }
}
