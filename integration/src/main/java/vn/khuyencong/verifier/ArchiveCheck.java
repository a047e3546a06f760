package vn.khuyencong.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.khuyencong.exchange.contract.Json;

/** Checks an archive of a year: its manifest is the ministry's, every file is as listed and none besides, every receipt is signed, the trail holds. */
final class ArchiveCheck {

    private static final String MANIFEST = "SHA256SUMS";
    private static final String SIGNATURE = "SHA256SUMS.jws";
    private static final String ABOUT = "about.json";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([A-Za-z0-9._/-]+)");
    private static final String TRAIL = "audit/audit.jsonl";

    private TrustAnchor anchor;
    private final SignedHeads heads;

    ArchiveCheck(TrustAnchor anchor, SignedHeads heads) {
        this.anchor = anchor;
        this.heads = heads;
    }

    Verdict check(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            anchor = anchor.with(keyLists(zip));
            heads.believe(anchor);
            SignedFile manifest = new SignedFile(MANIFEST, bytes(zip, MANIFEST), SignedFile.signatureText(bytes(zip, SIGNATURE)));
            Optional<String> why = anchor.against(manifest.document(), manifest.jws(), madeAt(zip));
            if (why.isPresent()) {
                return Verdict.bad("bản kê của gói lưu trữ: " + why.get() + ".");
            }
            Map<String, String> files = listed(manifest.document());
            Optional<String> wrong = asListed(zip, files).or(() -> signed(zip, files.keySet()));
            return wrong.isPresent() ? Verdict.bad(wrong.get()) : trail(zip, files.size());
        }
    }

    /** The lists of the ministry's keys that lie in the archive: they are believed only as far as the anchor leads. */
    private static List<SignedFile> keyLists(ZipFile zip) {
        return zip.stream().map(ZipEntry::getName).filter(path -> path.startsWith("keys/") && path.endsWith(".json")).distinct()
                .map(path -> new SignedFile(path, bytes(zip, path), SignedFile.signatureText(bytes(zip, path.replaceAll("json$", "jws"))))).toList();
    }

    /** When the archive says it was made; its signature covers that by way of the manifest. Null where it does not say. */
    private static Instant madeAt(ZipFile zip) {
        try {
            return Instant.parse(Json.MAPPER.readTree(bytes(zip, ABOUT)).path("madeAt").asText());
        } catch (IOException | DateTimeException unreadable) {
            return null;
        }
    }

    /** Digest by path, in the order of the manifest. */
    private static Map<String, String> listed(byte[] manifest) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String line : new String(manifest, StandardCharsets.UTF_8).split("\n")) {
            Matcher read = LINE.matcher(line);
            if (!read.matches()) {
                throw new CannotCheck("bản kê của gói có dòng không đọc được: " + line);
            }
            files.put(read.group(2), read.group(1));
        }
        return files;
    }

    private static Optional<String> asListed(ZipFile zip, Map<String, String> files) {
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (zip.getEntry(file.getKey()) == null) {
                return Optional.of("thiếu tệp " + file.getKey() + " có trong bản kê.");
            }
            if (!digest(zip, file.getKey()).equals(file.getValue())) {
                return Optional.of("tệp " + file.getKey() + " khác với bản kê.");
            }
        }
        Set<String> expected = new HashSet<>(files.keySet());
        expected.addAll(Set.of(MANIFEST, SIGNATURE));
        Set<String> there = new TreeSet<>();
        zip.stream().map(ZipEntry::getName).forEach(there::add);
        boolean twice = zip.size() != there.size();
        there.removeAll(expected);
        return twice ? Optional.of("gói có hai tệp cùng tên.")
                : there.stream().findFirst().map(strange -> "tệp " + strange + " không có trong bản kê.");
    }

    private Optional<String> signed(ZipFile zip, Set<String> files) {
        for (String path : files) {
            boolean head = path.startsWith("audit/heads/");
            if (path.endsWith(".json") && (head || path.startsWith("receipts/") || path.startsWith("letters/") || path.startsWith("keys/"))) {
                SignedFile paper = new SignedFile(path, bytes(zip, path), SignedFile.signatureText(bytes(zip, path.replaceAll("json$", "jws"))));
                Optional<String> why = anchor.against(paper.document(), paper.jws());
                if (why.isPresent()) {
                    return Optional.of(path + ": " + why.get() + ".");
                }
                if (head) {
                    heads.add(paper);
                }
            }
        }
        return Optional.empty();
    }

    private Verdict trail(ZipFile zip, int files) throws IOException {
        try (InputStream trail = new BufferedInputStream(zip.getInputStream(entry(zip, TRAIL)))) {
            Verdict verdict = TrailCheck.check(trail, heads.all(), true);
            List<String> lines = new ArrayList<>(verdict.lines());
            if (verdict.good()) {
                JsonNode about = Json.MAPPER.readTree(bytes(zip, ABOUT));
                lines.add(0, "gói lưu trữ năm " + about.path("year").asInt() + ", lập lúc " + about.path("madeAt").asText() + ": "
                        + files + " tệp đúng như bản kê Bộ đã ký, mọi phiếu và văn bản của Bộ mang chữ ký đúng.");
            }
            return new Verdict(verdict.good(), lines);
        }
    }

    private static byte[] bytes(ZipFile zip, String path) {
        try (InputStream in = zip.getInputStream(entry(zip, path))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new CannotCheck("không đọc được " + path + " trong gói", e);
        }
    }

    private static String digest(ZipFile zip, String path) {
        try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry(zip, path)), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new CannotCheck("tệp " + path + " trong gói bị hỏng", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static ZipEntry entry(ZipFile zip, String path) {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new CannotCheck("gói không có tệp " + path);
        }
        return entry;
    }
}
