package vn.khuyencong.exchange.workbook;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.khuyencong.shared.Refusal;

/**
 * The zip file that a workbook is. Opening looks at its directory alone: nothing is inflated before names, counts and
 * declared sizes have passed.
 */
final class Parcel implements Closeable {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final Pattern MACROS = Pattern.compile("(.*/)?vbaproject[^/]*|(.*/)?vbadata[^/]*|xl/macrosheets/.*|xl/dialogsheets/.*");
    private static final Pattern EMBEDDED = Pattern.compile("xl/(embeddings|activex)/.*|.*/oleobject[^/]*");
    private static final Pattern EXTERNAL = Pattern.compile("xl/(externallinks|querytables|model)/.*|xl/connections\\.xml");

    private final ZipFile zip;
    private final Budget budget;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();

    private Parcel(ZipFile zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    static Parcel open(byte[] file, Budget budget) throws IOException {
        outside(file);
        Parcel parcel = new Parcel(zip(file), budget);
        try {
            parcel.directory();
            return parcel;
        } catch (IOException e) {
            parcel.close();
            throw e;
        }
    }

    /** The parts alone, counted once more: what else lies between them, and what a second directory might say, is left out. */
    static byte[] repacked(byte[] file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
        try (Parcel parcel = open(file, new Budget()); ZipOutputStream copy = new ZipOutputStream(bytes)) {
            copy.setLevel(Deflater.BEST_SPEED);
            for (ZipArchiveEntry entry : parcel.parts.values()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                try (CountedPart part = parcel.part(entry.getName())) {
                    part.transferTo(copy);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static ZipFile zip(byte[] file) throws IOException {
        try {
            return ZipFile.builder().setByteArray(file).get();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    private static void outside(byte[] file) throws RefusedWorkbook {
        if (file.length > Budget.MAX_FILE_BYTES) {
            throw Budget.tooLarge(file.length, Budget.MAX_FILE_BYTES);
        }
        if (startsWith(file, OLE, 0)) {
            throw count(file, ENCRYPTED_PACKAGE, 1) > 0 ? encrypted() : RefusedWorkbook.damaged("OLE");
        }
        if (!startsWith(file, ZIP, 0)) {
            throw RefusedWorkbook.damaged("ZIP");
        }
        // Counted in the raw bytes: each entry of the directory costs memory as soon as the directory is read.
        if (count(file, DIRECTORY_ENTRY, Budget.MAX_PARTS + 1) > Budget.MAX_PARTS) {
            throw new RefusedWorkbook(Refusal.error("WORKBOOK_TOO_MANY_PARTS", "", "", Budget.MAX_PARTS));
        }
    }

    private void directory() throws RefusedWorkbook {
        long declared = 0;
        for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
            ZipArchiveEntry entry = entries.nextElement();
            harmless(entry);
            if (parts.put(entry.getName().toLowerCase(Locale.ROOT), entry) != null) {
                throw RefusedWorkbook.damaged(entry.getName());
            }
            Budget.declared(entry.getSize(), entry.getCompressedSize());
            declared += Math.max(0, entry.getSize());
        }
        if (declared > Budget.MAX_DECLARED_BYTES) {
            throw Budget.tooLarge(declared, Budget.MAX_DECLARED_BYTES);
        }
    }

    private void harmless(ZipArchiveEntry entry) throws RefusedWorkbook {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw encrypted();
        }
        if (!zip.canReadEntryData(entry) || name.contains("..") || name.contains("\\")) {
            throw RefusedWorkbook.damaged(entry.getName());
        }
        if (MACROS.matcher(name).matches()) {
            throw new RefusedWorkbook(Refusal.error("WORKBOOK_MACROS", "", ""));
        }
        if (EMBEDDED.matcher(name).matches()) {
            throw new RefusedWorkbook(Refusal.error("WORKBOOK_EMBEDDED_OBJECT", "", "", entry.getName()));
        }
        if (EXTERNAL.matcher(name).matches()) {
            throw new RefusedWorkbook(Refusal.error("WORKBOOK_EXTERNAL_LINK", "", "", entry.getName()));
        }
    }

    Set<String> names() {
        return parts.keySet();
    }

    boolean has(String name) {
        return parts.containsKey(name.toLowerCase(Locale.ROOT));
    }

    CountedPart part(String name) throws IOException {
        ZipArchiveEntry entry = parts.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw RefusedWorkbook.damaged(name);
        }
        return new CountedPart(zip.getInputStream(entry), entry.getCompressedSize(), budget);
    }

    private static RefusedWorkbook encrypted() {
        return new RefusedWorkbook(Refusal.error("WORKBOOK_ENCRYPTED", "", ""));
    }

    private static int count(byte[] file, byte[] mark, int enough) {
        int found = 0;
        for (int i = 0; i + mark.length <= file.length && found < enough; i++) {
            found += startsWith(file, mark, i) ? 1 : 0;
        }
        return found;
    }

    private static boolean startsWith(byte[] file, byte[] mark, int from) {
        for (int i = 0; i < mark.length; i++) {
            if (from + i >= file.length || file[from + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
