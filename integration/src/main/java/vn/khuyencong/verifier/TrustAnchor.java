package vn.khuyencong.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.khuyencong.exchange.contract.Doubt;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.KeyList;
import vn.khuyencong.exchange.contract.KeyRing;
import vn.khuyencong.exchange.contract.Signatures;

/**
 * The ministry's public keys, handed over out of band: one JWK, or a JWK set with several. Signed lists lead from them to the keys
 * of other times. A key that is neither here nor led to signs nothing.
 */
final class TrustAnchor {

    private final KeyRing ring;

    private TrustAnchor(KeyRing ring) {
        this.ring = ring;
    }

    static TrustAnchor read(Path file) {
        try {
            JsonNode tree = Json.MAPPER.readTree(Files.readAllBytes(file));
            return new TrustAnchor(KeyRing.anchoredIn(tree.has("keys")
                    ? StreamSupport.stream(tree.path("keys").spliterator(), false).map(JsonNode::toString).toList() : List.of(tree.toString())));
        } catch (IOException e) {
            throw new CannotCheck("không đọc được tệp khóa công khai của Bộ " + file, e);
        } catch (IllegalArgumentException | IllegalStateException noKeys) {
            throw new CannotCheck(file + " không phải tệp khóa công khai Ed25519 (một JWK, hoặc {\"keys\":[…]}, mỗi khóa một mã)", noKeys);
        }
    }

    /** The anchor with the lists of a gateway's folder {@code ministry-keys}, or those that the ministry gives out. */
    TrustAnchor withListsFrom(Path place) {
        try {
            TrustAnchor more = with(Files.isDirectory(place) ? folder(place) : items(place));
            if (more.ring.number() == 0) {
                throw new CannotCheck("không danh sách khóa nào ở " + place + " do khóa neo ký");
            }
            return more;
        } catch (IOException e) {
            throw new CannotCheck("không đọc được danh sách khóa ở " + place, e);
        }
    }

    /** The anchor with whatever lists it leads to. Two that contradict each other prove nothing: then none is believed. */
    TrustAnchor with(List<SignedFile> lists) {
        KeyRing more = ring;
        for (SignedFile file : lists.stream().sorted(Comparator.comparing(SignedFile::name)).toList()) {
            KeyRing.Taken taken = more.take(file.document(), file.jws());
            if (taken.doubt().filter(doubt -> doubt != Doubt.KEY_UNKNOWN).isPresent()) {
                throw new CannotCheck("danh sách khóa " + file.name() + ": " + taken.doubt().get().words());
            }
            more = taken.ring();
        }
        return new TrustAnchor(more);
    }

    private static List<SignedFile> folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).map(file -> SignedFile.read(file, SignedFile.beside(file))).toList();
        }
    }

    private static List<SignedFile> items(Path file) throws IOException {
        List<SignedFile> lists = new ArrayList<>();
        for (JsonNode item : Json.MAPPER.readTree(Files.readAllBytes(file)).path("items")) {
            byte[] document = item.path("document").asText().getBytes(StandardCharsets.UTF_8);
            lists.add(new SignedFile(KeyList.read(document).map(KeyList::name).orElse("?"), document, item.path("jws").asText()));
        }
        return lists;
    }

    /** Why a document is not the ministry's; empty where it is. */
    Optional<String> against(byte[] document, String jws) {
        return ring.against(document, jws).map(doubt -> said(doubt, jws));
    }

    /** The same of a document that does not say itself when it was written. */
    Optional<String> against(byte[] document, String jws, Instant time) {
        return ring.against(document, jws, time).map(doubt -> said(doubt, jws));
    }

    private static String said(Doubt doubt, String jws) {
        return doubt == Doubt.KEY_UNKNOWN ? "chữ ký mang khóa " + Signatures.claimedKey(jws).orElse("?")
                + ", không có trong tệp khóa công khai của Bộ và không danh sách khóa nào dẫn tới nó" : doubt.words();
    }
}
