package vn.khuyencong.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.exchange.contract.SigningKey;

/**
 * The ministry's public keys, handed over out of band: one JWK, or a JWK set with the keys of all times. A key that is not here
 * signs nothing.
 */
final class TrustAnchor {

    private final Map<String, String> keys;

    private TrustAnchor(Map<String, String> keys) {
        this.keys = keys;
    }

    static TrustAnchor read(Path file) {
        try {
            JsonNode tree = Json.MAPPER.readTree(Files.readAllBytes(file));
            List<String> jwks = tree.has("keys") ? StreamSupport.stream(tree.path("keys").spliterator(), false).map(JsonNode::toString).toList()
                    : List.of(tree.toString());
            Map<String, String> keys = jwks.stream().collect(Collectors.toMap(SigningKey::publicKeyId, Function.identity()));
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("no keys");
            }
            return new TrustAnchor(keys);
        } catch (IOException e) {
            throw new CannotCheck("không đọc được tệp khóa công khai của Bộ " + file, e);
        } catch (IllegalArgumentException | IllegalStateException noKeys) {
            throw new CannotCheck(file + " không phải tệp khóa công khai Ed25519 (một JWK, hoặc {\"keys\":[…]}, mỗi khóa một mã)", noKeys);
        }
    }

    /** Why a document is not the ministry's; empty where it is. */
    Optional<String> against(byte[] document, String jws) {
        Optional<String> kid = Signatures.claimedKey(jws);
        if (kid.isEmpty()) {
            return Optional.of("chữ ký không đúng dạng (JWS rời, có mã khóa)");
        }
        String key = keys.get(kid.get());
        if (key == null) {
            return Optional.of("chữ ký mang khóa " + kid.get() + ", không có trong tệp khóa công khai của Bộ");
        }
        return Signatures.verify(document, jws, key) ? Optional.empty()
                : Optional.of("chữ ký của Bộ không khớp với nội dung: văn bản hoặc chữ ký đã bị thay đổi");
    }
}
