package vn.khuyencong.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.audit.Sealer;
import vn.khuyencong.exchange.MinistryKey;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Office;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.IssueOrder;
import vn.khuyencong.register.NewPostHolder;
import vn.khuyencong.register.PostHolders;
import vn.khuyencong.register.PrintRegister;
import vn.khuyencong.register.RegisterEntries;
import vn.khuyencong.testing.InboxRows;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class ArchiveExportTest {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Role.ADMINISTRATOR, null);
    private static final byte[] BODY = "{\"v\":\"Ế\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void aYearIsArchivedWithASignedListOfItsFiles() {
        try (Services services = new Services(MigratedDatabase.h2("archive"))) {
            long inside = message(services, Instant.parse("2023-12-31T17:00:00Z"));
            message(services, Instant.parse("2023-12-31T16:59:59Z"));
            services.transact(work -> {
                work.the(AuditTrail.class).record("cuc", AuditAct.PLAN_DECIDED, "P63-24", "OK", null);
                return null;
            });
            services.transact(work -> work.the(Sealer.class).seal());
            assertThrows(NotVisible.class, () -> services.transact(work -> {
                work.the(ArchiveExport.class).open(Viewers.DEPT_OFFICER, 2024);
                return null;
            }));
            Map<String, byte[]> files = unpacked(archive(services));
            assertEquals(Set.of("about.json", "keys/KB-0001.json", "keys/KB-0001.jws", "messages/" + inside + ".body", "messages.jsonl", "audit/audit.jsonl", "SHA256SUMS", "SHA256SUMS.jws"),
                    files.keySet());
            assertArrayEquals(BODY, files.get("messages/" + inside + ".body"));
            String list = new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8);
            assertTrue(list.contains(Digest.sha256(BODY) + "  messages/" + inside + ".body\n"), list);
            assertTrue(Signatures.verify(files.get("SHA256SUMS"), new String(files.get("SHA256SUMS.jws"), StandardCharsets.US_ASCII),
                    services.transact(work -> work.the(MinistryKey.class).publicJwk())));
        }
    }

    @Test
    void whatWasIssuedInTheYearIsInItsArchiveByteForByte() {
        try (Services services = new Services(MigratedDatabase.h2("archive-documents"))) {
            byte[] paper = "%PDF-1.4 minh họa".getBytes(StandardCharsets.UTF_8);
            FormHeading heading = new FormHeading("BỘ CÔNG THƯƠNG", "CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG", "/BC-CTĐP", "Hà Nội", Services.TODAY, "BÁO CÁO", "", "CỤC TRƯỞNG",
                    List.of(), true, Digest.sha256(paper), new Office("DEPARTMENT", null));
            IssueOrder order = new IssueOrder("BM18", "BM18-2023", "của ai", "year=2023", null, heading, heading.dataDigest(), "", null, "");
            long id = services.transact(work -> work.the(PrintRegister.class).issue(Viewers.DEPT_OFFICER, order, () -> true, proof -> paper)).id();
            services.transact(work -> work.the(PostHolders.class).enter(Viewers.DEPT_OFFICER, new NewPostHolder(Office.DEPARTMENT, "Cục trưởng", "Nguyễn Minh Họa",
                    LocalDate.of(2024, 1, 1), null, "Quyết định minh họa")));
            long lost = services.transact(work -> {
                RegisterEntries entries = work.the(RegisterEntries.class);
                long begun = entries.begin(Viewers.DEPT_OFFICER, new IssueOrder("BM18", "BM18-2022", "", "year=2022", null, heading, heading.dataDigest(), "", null, "")).entered().id();
                entries.fail(Viewers.DEPT_OFFICER, begun);
                return begun;
            });
            Map<String, byte[]> files = unpacked(archive(services));
            assertArrayEquals(paper, files.get("documents/" + id + ".pdf"));
            assertFalse(files.containsKey("documents/" + lost + ".pdf"));
            String register = new String(files.get("documents.jsonl"), StandardCharsets.UTF_8);
            assertTrue(register.contains("\"number\":\"01/BC-CTĐP\"") && register.contains("\"state\":\"GENUINE\"") && register.contains(Digest.sha256(paper)), register);
            assertTrue(register.contains("\"whom\":\"của ai\""), register);
            String holders = new String(files.get("post-holders.jsonl"), StandardCharsets.UTF_8);
            assertTrue(holders.contains("\"office\":\"DEPARTMENT\"") && holders.contains("\"fullName\":\"Nguyễn Minh Họa\"") && holders.contains("\"confirmedBy\":null"), holders);
            assertTrue(register.contains("\"number\":\"02/BC-CTĐP\"") && register.contains("\"voidCause\":\"FAILED\""), register);
        }
    }

    private static long message(Services services, Instant received) {
        return services.transact(work -> {
            long id = InboxRows.add(work.em(), LocalDate.of(2024, 1, 1), BODY);
            work.em().createNativeQuery("update inbox_message set received_at = timestamp with time zone '"
                    + received.toString().replace('T', ' ').replace("Z", "+00") + "' where id = " + id).executeUpdate();
            return id;
        });
    }

    private static byte[] archive(Services services) {
        return services.transact(work -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ArchiveExport export = work.the(ArchiveExport.class);
            export.open(ADMINISTRATOR, 2024);
            try {
                export.write(2024, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    private static Map<String, byte[]> unpacked(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
