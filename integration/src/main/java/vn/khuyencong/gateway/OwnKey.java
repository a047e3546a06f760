package vn.khuyencong.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.shared.Durable;

/**
 * The key this installation signs with, and the next one while the ministry has not yet taken it. The next one takes the place of
 * the other as soon as the ministry's receipt is in the journal, by whichever command it came; until then the old one signs.
 */
final class OwnKey {

    private static final String KEY = "unit-key.jwk";
    private static final String NEXT = "unit-key.next.jwk";

    private final Path folder;
    private final Journal journal;

    OwnKey(Path folder, Journal journal) {
        this.folder = folder;
        this.journal = journal;
    }

    SigningKey current() {
        settle();
        return read(KEY);
    }

    /** The key that is to follow; made and on disk before anybody hears of it. */
    SigningKey next(String unit) {
        if (Files.notExists(folder.resolve(NEXT))) {
            write(SigningKey.generate(unit + "-" + UUID.randomUUID()));
        }
        return read(NEXT);
    }

    /** The message that names the next key, if it is in the journal already. */
    Optional<Journal.Entry> rotation(SigningKey next) {
        return journal.entries().stream().filter(entry -> entry.link().filter(MessageType.KEY_ROTATION.eventType()::equals).isPresent())
                .filter(entry -> next.kid().equals(MessageReader.parse(entry.body()).tree().at("/data/publicJwk/kid").asText())).findFirst();
    }

    /** What the ministry has answered to the next key; empty while it has not, or there is none. */
    private void settle() {
        if (Files.notExists(folder.resolve(NEXT))) {
            return;
        }
        Optional<ReceiptView> answer = rotation(read(NEXT)).flatMap(entry -> entry.receipts().stream().filter(ReceiptView::isFinal).findFirst());
        try {
            if (answer.isPresent() && answer.get().isGood()) {
                Files.move(folder.resolve(NEXT), folder.resolve(KEY), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else if (answer.isPresent()) {
                Files.delete(folder.resolve(NEXT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(SigningKey key) {
        Path fresh = folder.resolve(NEXT + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh);
            if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Durable.write(fresh, key.privateJwk().getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, folder.resolve(NEXT), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SigningKey read(String name) {
        try {
            return SigningKey.fromJwk(Files.readString(folder.resolve(name)));
        } catch (IOException e) {
            throw new GatewayProblem("Không đọc được " + folder.resolve(name) + "; hãy phục hồi thư mục từ bản sao lưu.", e);
        }
    }
}
