package vn.khuyencong.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Changes workbooks: as a user does in Excel, and as an attacker does in the zip. */
final class Edits {

    private Edits() {
    }

    static byte[] inExcel(byte[] workbook, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook opened = open(workbook); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            change.accept(opened);
            opened.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFWorkbook open(byte[] workbook) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(workbook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cell at an address such as {@code 'Đề án'!A6}, made where it is not there. */
    static XSSFCell cell(XSSFWorkbook workbook, String address) {
        CellReference reference = new CellReference(address);
        XSSFSheet sheet = workbook.getSheet(reference.getSheetName());
        XSSFRow row = sheet.getRow(reference.getRow()) == null ? sheet.createRow(reference.getRow()) : sheet.getRow(reference.getRow());
        return row.getCell(reference.getCol()) == null ? row.createCell(reference.getCol()) : row.getCell(reference.getCol());
    }

    /** @param change what becomes of each part; null takes it out */
    static byte[] inZip(byte[] workbook, Consumer<Map<String, byte[]>> change) {
        try {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
            change.accept(parts);
            return zip(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** As Excel encrypts a workbook that has a password to open it. */
    static byte[] encrypted(byte[] workbook, String password) {
        try (POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream content = encryptor.getDataStream(file)) {
                content.write(workbook);
            }
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] inPart(byte[] workbook, String part, UnaryOperator<String> change) {
        return inZip(workbook, parts -> {
            if (!parts.containsKey(part)) {
                throw new IllegalArgumentException(part + " is not in " + parts.keySet());
            }
            parts.put(part, change.apply(new String(parts.get(part), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        });
    }
}
