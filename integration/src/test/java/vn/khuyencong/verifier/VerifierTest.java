package vn.khuyencong.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.audit.chain.ChainHash;
import vn.khuyencong.audit.chain.ChainLine;
import vn.khuyencong.audit.chain.ChainRow;
import vn.khuyencong.evidence.ArchiveWriter;
import vn.khuyencong.exchange.contract.AuditHead;
import vn.khuyencong.exchange.contract.KeyList;
import vn.khuyencong.exchange.contract.SigningKey;

class VerifierTest {

    private static final byte[] RECEIPT = ("{\"specversion\":\"1.0\",\"id\":\"TN-00000001\",\"type\":\"vn.khuyencong.receipt\",\"time\":\"2026-11-21T02:00:00Z\","
            + "\"data\":{\"number\":\"TN-00000001\",\"summary\":\"Đã tiếp nhận\",\"message\":{\"digest\":\"ab12\"}}}").getBytes(StandardCharsets.UTF_8);

    private static final Instant FROM = Instant.parse("2026-11-21T01:55:00Z");

    @TempDir
    private Path folder;
    private final SigningKey ministry = SigningKey.generate("ministry-1");
    private final SigningKey old = SigningKey.generate("ministry-0");
    private final SigningKey foreign = SigningKey.generate("ministry-1");
    private String said;
    private boolean lists;

    @BeforeEach
    void handOverTheKeys() throws IOException {
        write("anchor.json", "{\"keys\":[" + ministry.publicJwk() + "," + old.publicJwk() + "]}");
    }

    @Test
    void aReceiptOfTheMinistryIsTrueAlsoByAnOldKey() throws IOException {
        write("r.json", RECEIPT);
        write("r.jws", old.sign(RECEIPT) + "\n");
        assertEquals(0, run("receipt", "--anchor", at("anchor.json"), at("r.json")));
        assertTrue(said.startsWith("ĐÚNG: phiếu TN-00000001"), said);
        write("one.json", ministry.publicJwk());
        assertEquals(1, run("receipt", "--anchor", at("one.json"), at("r.json"), at("r.jws")));
        assertTrue(said.contains("mang khóa ministry-0, không có trong tệp khóa"), said);
    }

    @Test
    void everyChangedBitOfAReceiptIsFound() {
        String jws = ministry.sign(RECEIPT);
        TrustAnchor anchor = TrustAnchor.read(folder.resolve("anchor.json"));
        assertTrue(ReceiptCheck.check(new SignedFile("r", RECEIPT, jws), anchor).good());
        for (int at = 0; at < RECEIPT.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = RECEIPT.clone();
                changed[at] ^= (byte) (1 << bit);
                assertFalse(ReceiptCheck.check(new SignedFile("r", changed, jws), anchor).good(), "byte " + at + " bit " + bit);
            }
        }
    }

    @Test
    void everyChangedByteOfASignatureIsFound() {
        byte[] signature = ministry.sign(RECEIPT).getBytes(StandardCharsets.US_ASCII);
        TrustAnchor anchor = TrustAnchor.read(folder.resolve("anchor.json"));
        for (int at = 0; at < signature.length; at++) {
            for (int by = 1; by < 256; by++) {
                byte[] changed = signature.clone();
                changed[at] ^= (byte) by;
                assertFalse(ReceiptCheck.check(new SignedFile("r", RECEIPT, SignedFile.signatureText(changed)), anchor).good(), "byte " + at + " by " + by);
            }
        }
    }

    @Test
    void aReceiptSignedBySomebodyWhoCallsHisKeyAsTheMinistryDoesIsFalse() throws IOException {
        write("r.json", RECEIPT);
        write("r.jws", foreign.sign(RECEIPT));
        assertEquals(1, run("receipt", "--anchor", at("anchor.json"), at("r.json")));
        assertTrue(said.startsWith("SAI: phiếu r.json: chữ ký của Bộ không khớp"), said);
    }

    @Test
    void aTrailIsHeldAgainstTheHeadsThatTheGatewayKept() throws IOException {
        List<ChainLine> lines = sealed(3);
        write("audit.jsonl", export(lines));
        keepHead(lines.get(1), ministry);
        assertEquals(0, run("audit", "--anchor", at("anchor.json"), "--heads", at("audit-heads"), at("audit.jsonl")));
        assertTrue(said.contains("mới nhất DC-2026-11-21"), said);
        assertTrue(said.contains("1 dòng cuối, từ vị trí 3"), said);

        write("audit.jsonl", new String(export(lines), StandardCharsets.UTF_8).replace("số 2", "số 5").getBytes(StandardCharsets.UTF_8));
        assertEquals(1, run("audit", "--anchor", at("anchor.json"), "--heads", at("audit-heads"), at("audit.jsonl")));
        assertTrue(said.startsWith("SAI: dòng ở vị trí 2 (mã 1002) không phải dòng đã niêm"), said);
    }

    @Test
    void aHeadThatTheMinistryDidNotSignProvesNothing() throws IOException {
        List<ChainLine> lines = sealed(2);
        write("audit.jsonl", export(lines));
        keepHead(lines.get(1), foreign);
        assertEquals(1, run("audit", "--anchor", at("anchor.json"), "--heads", at("audit-heads"), at("audit.jsonl")));
        assertTrue(said.contains("đầu chuỗi DC-2026-11-21.json: chữ ký của Bộ không khớp"), said);
        assertEquals(1, run("audit", "--anchor", at("anchor.json"), at("audit.jsonl")));
        assertTrue(said.contains("chưa chứng minh được gì"), said);
    }

    @Test
    void theListOfHeadsThatTheMinistryGivesOutIsReadToo() throws IOException {
        List<ChainLine> lines = sealed(2);
        write("audit.jsonl", export(lines));
        byte[] head = head(lines.get(1)).write();
        write("heads.json", "{\"items\":[{\"name\":\"DC-2026-11-21\",\"document\":" + quoted(new String(head, StandardCharsets.UTF_8)) + ",\"jws\":\""
                + ministry.sign(head) + "\"}]}");
        assertEquals(0, run("audit", "--anchor", at("anchor.json"), "--heads", at("heads.json"), at("audit.jsonl")), () -> said);
    }

    @Test
    void anArchiveIsCheckedFileByFile() throws IOException {
        archive("good.zip", RECEIPT);
        assertEquals(0, run("archive", "--anchor", at("anchor.json"), at("good.zip")), () -> said);
        assertTrue(said.contains("gói lưu trữ năm 2026"), said);

        byte[] other = RECEIPT.clone();
        other[other.length - 5] ^= 1;
        archive("receipt.zip", other);
        assertEquals(1, run("archive", "--anchor", at("anchor.json"), at("receipt.zip")));
        assertTrue(said.contains("receipts/TN-00000001.json: chữ ký của Bộ không khớp"), said);

        for (String name : List.of("about.json", "receipts/TN-00000001.jws", "audit/audit.jsonl", "SHA256SUMS", "SHA256SUMS.jws")) {
            retouch("good.zip", name);
            assertEquals(1, run("archive", "--anchor", at("anchor.json"), at("retouched.zip")), name);
        }
    }

    @Test
    void anArchiveWhoseListSomebodyElseSignedIsFalse() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("forged.zip"))) {
            ArchiveWriter writer = new ArchiveWriter(out);
            writer.add("about.json", "{}".getBytes(StandardCharsets.UTF_8));
            writer.end(list -> foreign.sign(list.getBytes(StandardCharsets.UTF_8)));
        }
        assertEquals(1, run("archive", "--anchor", at("anchor.json"), at("forged.zip")));
        assertTrue(said.startsWith("SAI: bản kê của gói lưu trữ: chữ ký của Bộ không khớp"), said);
    }

    @Test
    void whatIsMissingOrUnreadableIsSaidAndProvesNothing() throws IOException {
        assertEquals(1, run());
        assertTrue(said.startsWith("Cách dùng"), said);
        assertEquals(1, run("receipt", at("r.json")));
        assertTrue(said.contains("Cần --anchor"), said);
        assertEquals(1, run("receipt", "--anchor", at("nothing.json"), at("r.json")));
        assertTrue(said.startsWith("SAI: không kiểm được: không đọc được tệp khóa"), said);
        assertEquals(1, run("audit", "--anchor", at("anchor.json"), "--tail", at("r.json")));
        assertTrue(said.contains("không có tùy chọn --tail"), said);
        write("private.json", ministry.privateJwk());
        assertEquals(1, run("receipt", "--anchor", at("private.json"), at("r.json")));
        assertTrue(said.contains("không phải tệp khóa công khai"), said);
    }

    @Test
    void fromTheOldestKeyTheSignedListsLeadToWhatLaterOnesSigned() throws IOException {
        write("old.json", old.publicJwk());
        write("r.json", RECEIPT);
        write("r.jws", ministry.sign(RECEIPT));
        assertEquals(1, run("receipt", "--anchor", at("old.json"), at("r.json")));
        keepList(2, old);
        assertEquals(0, run("receipt", "--anchor", at("old.json"), "--keys", at("ministry-keys"), at("r.json")), () -> said);
        write("lists.json", "{\"items\":[{\"document\":" + quoted(new String(list(2).write(), StandardCharsets.UTF_8)) + ",\"jws\":\""
                + old.sign(list(2).write()) + "\"}]}");
        assertEquals(0, run("receipt", "--anchor", at("old.json"), "--keys", at("lists.json"), at("r.json")), () -> said);
    }

    @Test
    void listsThatDoNotBeginAtTheAnchorOrContradictEachOtherProveNothing() throws IOException {
        write("old.json", old.publicJwk());
        write("r.json", RECEIPT);
        write("r.jws", ministry.sign(RECEIPT));
        keepList(2, ministry);
        assertEquals(1, run("receipt", "--anchor", at("old.json"), "--keys", at("ministry-keys"), at("r.json")));
        assertTrue(said.contains("không danh sách khóa nào"), said);
        keepList(2, old);
        KeyList forked = new KeyList(3, FROM, List.of(new KeyList.Key(old.publicJwk(), FROM, FROM, null), new KeyList.Key(foreign.publicJwk(), FROM, null, null)));
        write("ministry-keys/KB-0003.json", forked.write());
        write("ministry-keys/KB-0003.jws", old.sign(forked.write()));
        assertEquals(1, run("receipt", "--anchor", at("old.json"), "--keys", at("ministry-keys"), at("r.json")));
        assertTrue(said.contains("KB-0003.json: là danh sách khóa của Bộ trái với"), said);
    }

    @Test
    void whatARevokedKeySignedAfterwardsIsFalse() throws IOException {
        KeyList revoked = new KeyList(3, FROM, List.of(new KeyList.Key(old.publicJwk(), FROM, FROM, Instant.parse("2026-11-21T02:00:00Z")),
                new KeyList.Key(ministry.publicJwk(), FROM, null, null)));
        Files.createDirectories(folder.resolve("ministry-keys"));
        write("ministry-keys/KB-0003.json", revoked.write());
        write("ministry-keys/KB-0003.jws", ministry.sign(revoked.write()));
        write("one.json", ministry.publicJwk());
        write("r.json", RECEIPT);
        write("r.jws", old.sign(RECEIPT));
        assertEquals(1, run("receipt", "--anchor", at("one.json"), "--keys", at("ministry-keys"), at("r.json")));
        assertTrue(said.contains("đã thu hồi"), said);
        byte[] earlier = new String(RECEIPT, StandardCharsets.UTF_8).replace("02:00:00Z", "01:59:59Z").getBytes(StandardCharsets.UTF_8);
        write("r.json", earlier);
        write("r.jws", old.sign(earlier));
        assertEquals(0, run("receipt", "--anchor", at("one.json"), "--keys", at("ministry-keys"), at("r.json")), () -> said);
    }

    @Test
    void anArchiveBringsTheListsThatLeadFromAnOldKeyToTheOneThatSignedIt() throws IOException {
        write("old.json", old.publicJwk());
        archive("without.zip", RECEIPT);
        assertEquals(1, run("archive", "--anchor", at("old.json"), at("without.zip")));
        lists = true;
        archive("with.zip", RECEIPT);
        assertEquals(0, run("archive", "--anchor", at("old.json"), at("with.zip")), () -> said);
    }

    private KeyList list(int number) {
        return new KeyList(number, FROM, List.of(new KeyList.Key(old.publicJwk(), FROM, FROM, null), new KeyList.Key(ministry.publicJwk(), FROM, null, null)));
    }

    private void keepList(int number, SigningKey by) throws IOException {
        Files.createDirectories(folder.resolve("ministry-keys"));
        write("ministry-keys/" + list(number).name() + ".json", list(number).write());
        write("ministry-keys/" + list(number).name() + ".jws", by.sign(list(number).write()));
    }

    private void archive(String name, byte[] receipt) throws IOException {
        List<ChainLine> lines = sealed(2);
        byte[] head = head(lines.get(1)).write();
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            ArchiveWriter writer = new ArchiveWriter(out);
            writer.add("about.json", "{\"year\":2026,\"madeAt\":\"2027-01-01T00:00:00Z\"}".getBytes(StandardCharsets.UTF_8));
            if (lists) {
                writer.addSigned("keys/KB-0002", list(2).write(), old.sign(list(2).write()));
            }
            writer.addSigned("receipts/TN-00000001", receipt, ministry.sign(RECEIPT));
            writer.add("audit/audit.jsonl", export(lines));
            writer.addSigned("audit/heads/DC-2026-11-21", head, ministry.sign(head));
            writer.end(list -> ministry.sign(list.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The archive again, with one byte of one file changed. */
    private void retouch(String archive, String name) throws IOException {
        try (ZipFile from = new ZipFile(folder.resolve(archive).toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(folder.resolve("retouched.zip")))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(name)) {
                    content[content.length / 2] ^= 1;
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(content);
            }
        }
    }

    private static List<ChainLine> sealed(int count) {
        List<ChainLine> lines = new ArrayList<>();
        String before = ChainHash.START;
        for (int position = 1; position <= count; position++) {
            byte[] canonical = new ChainRow(position, 1_000 + position, Instant.parse("2026-11-21T02:00:00Z"), LocalDate.of(2026, 11, 21), "cuc", null,
                    "PLAN_DECIDED", "P63-24", "OK", "Quyết định số " + position).canonical();
            before = ChainHash.after(before, canonical);
            lines.add(new ChainLine(position, 1_000 + position, canonical, before));
        }
        return lines;
    }

    private static AuditHead head(ChainLine line) {
        return new AuditHead(LocalDate.of(2026, 11, 21), line.position(), line.hash(), 0, Instant.parse("2026-11-21T17:10:00Z"));
    }

    private void keepHead(ChainLine line, SigningKey key) throws IOException {
        byte[] head = head(line).write();
        Files.createDirectories(folder.resolve("audit-heads"));
        write("audit-heads/DC-2026-11-21.json", head);
        write("audit-heads/DC-2026-11-21.jws", key.sign(head));
    }

    private static byte[] export(List<ChainLine> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ChainLine.header(ChainHash.START));
        out.write('\n');
        for (ChainLine line : lines) {
            out.writeBytes(line.bytes());
            out.write('\n');
        }
        return out.toByteArray();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private int run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Verifier.run(Arrays.asList(words), new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }
}
