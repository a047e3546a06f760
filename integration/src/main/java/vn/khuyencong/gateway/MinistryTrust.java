package vn.khuyencong.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Doubt;
import vn.khuyencong.exchange.contract.Fingerprint;
import vn.khuyencong.exchange.contract.KeyList;
import vn.khuyencong.exchange.contract.KeyRing;
import vn.khuyencong.shared.Durable;

/**
 * By which keys this installation believes the ministry: the one it was given by hand, the anchor, and those that signed lists
 * lead to from there. Lists lie as they came; whether they lead anywhere is looked at anew each time the folder is opened.
 */
final class MinistryTrust {

    private static final String ANCHOR = "ministry-key.jwk";
    private static final String LISTS = "ministry-keys";

    private final Path folder;
    private final SignedFiles lists;
    private KeyRing ring;

    MinistryTrust(Path folder) {
        this.folder = folder;
        lists = new SignedFiles(folder.resolve(LISTS));
    }

    /** The key that came by hand. */
    String anchor() {
        try {
            return Files.readString(folder.resolve(ANCHOR));
        } catch (IOException e) {
            throw new GatewayProblem("Không đọc được " + folder.resolve(ANCHOR) + "; hãy phục hồi thư mục từ bản sao lưu.", e);
        }
    }

    KeyRing ring() {
        if (ring == null) {
            ring = KeyRing.anchoredIn(List.of(anchor()));
            for (SignedFiles.Signed list : lists.all()) {
                ring = ring.take(list.document(), list.jws()).ring();
            }
        }
        return ring;
    }

    /** Why a document is not the ministry's, in words; empty where it is. */
    Optional<String> against(byte[] document, String jws) {
        return ring().against(document, jws).map(doubt -> doubt == Doubt.KEY_UNKNOWN || doubt == Doubt.WRONG || doubt == Doubt.NO_SIGNATURE
                ? "không mang chữ ký của Bộ (" + doubt.words() + ")" : doubt.words());
    }

    boolean believes(byte[] document, String jws) {
        return ring().against(document, jws).isEmpty();
    }

    /** Keeps a list of the ministry's keys; returns why it is not to be believed, empty where it is kept or known. */
    Optional<String> keep(byte[] document, String jws) {
        KeyRing before = ring();
        KeyRing.Taken taken = before.take(document, jws);
        if (taken.doubt().isPresent()) {
            return taken.doubt().map(doubt -> doubt.words() + "; nếu Bộ báo đã thu hồi khóa và lập khóa mới, đối chiếu dấu vân tay rồi chạy lệnh trust");
        }
        if (taken.ring().number() > before.number()) {
            lists.write(KeyList.read(document).orElseThrow().name(), document, jws);
            ring = taken.ring();
            if (ring.keys().size() > before.keys().size() && before.number() > 0) {
                System.err.println("Bộ đã thay khóa ký; khóa trước đã chứng nhận khóa mới " + current().kid() + ", dấu vân tay " + fingerprint(current()));
            }
        }
        return Optional.empty();
    }

    /** Begins anew from another key that came by hand; the old anchor is kept beside it. */
    void anchorIn(String publicJwk) {
        try {
            Files.copy(folder.resolve(ANCHOR), folder.resolve(ANCHOR + ".cu"), StandardCopyOption.REPLACE_EXISTING);
            Path fresh = folder.resolve(ANCHOR + ".new");
            Durable.write(fresh, publicJwk.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, folder.resolve(ANCHOR), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            ring = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key that signs now, as far as is known here. */
    KeyList.Key current() {
        List<KeyList.Key> keys = ring().keys();
        return keys.get(keys.size() - 1);
    }

    static String fingerprint(KeyList.Key key) {
        return Fingerprint.of(key.publicJwk());
    }
}
