package vn.khuyencong.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.AuditHead;
import vn.khuyencong.exchange.contract.Json;

/**
 * Signed heads of the audit chain: those a unit keeps in its gateway's folder {@code audit-heads}, or the list that the ministry
 * gives out. One that is not the ministry's spoils the check: it is not passed over in silence.
 */
final class SignedHeads {

    private TrustAnchor anchor;
    private final List<AuditHead> heads = new ArrayList<>();

    SignedHeads(TrustAnchor anchor) {
        this.anchor = anchor;
    }

    /** Those that are added from now on may be signed by more keys: lists led to them. */
    void believe(TrustAnchor more) {
        anchor = more;
    }

    List<AuditHead> all() {
        return List.copyOf(heads);
    }

    /** Adds those of a folder or of a list. */
    void addFrom(Path place) {
        try {
            if (Files.isDirectory(place)) {
                addFolder(place);
            } else {
                addList(Json.MAPPER.readTree(Files.readAllBytes(place)), place);
            }
        } catch (IOException e) {
            throw new CannotCheck("không đọc được các đầu chuỗi đã ký ở " + place, e);
        }
    }

    private void addFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".json")).sorted()
                    .forEach(file -> add(SignedFile.read(file, SignedFile.beside(file))));
        }
    }

    private void addList(JsonNode list, Path place) {
        if (!list.path("items").isArray()) {
            throw new CannotCheck(place + " không phải danh sách đầu chuỗi đã ký");
        }
        list.path("items").forEach(item -> add(new SignedFile(item.path("name").asText(),
                item.path("document").asText().getBytes(StandardCharsets.UTF_8), item.path("jws").asText())));
    }

    void add(SignedFile file) {
        Optional<String> why = anchor.against(file.document(), file.jws());
        if (why.isPresent()) {
            throw new CannotCheck("đầu chuỗi " + file.name() + ": " + why.get());
        }
        heads.add(AuditHead.read(file.document()).orElseThrow(() -> new CannotCheck(file.name() + " không phải đầu chuỗi nhật ký kiểm toán")));
    }
}
