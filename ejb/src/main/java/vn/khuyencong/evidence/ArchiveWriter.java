package vn.khuyencong.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive: a ZIP whose last two files are the digests of all others, as {@code sha256sum} reads them, and the
 * ministry's signature over those. Nothing is held in memory but the list.
 */
public final class ArchiveWriter {

    private static final String MANIFEST = "SHA256SUMS";
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._/-]+");

    private final ZipOutputStream zip;
    private final StringBuilder manifest = new StringBuilder();

    public ArchiveWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** What writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Adds a file and notes its digest. */
    public void add(String path, Content content) throws IOException {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("no path for an archive: " + path);
        }
        DigestOutputStream digesting = new DigestOutputStream(unclosed(), sha256());
        zip.putNextEntry(new ZipEntry(path));
        content.writeTo(digesting);
        zip.closeEntry();
        manifest.append(HexFormat.of().formatHex(digesting.getMessageDigest().digest())).append("  ").append(path).append('\n');
    }

    public void add(String path, byte[] content) throws IOException {
        add(path, out -> out.write(content));
    }

    /** Adds a document of the ministry with its signature beside it. */
    public void addSigned(String path, byte[] document, String jws) throws IOException {
        add(path + ".json", document);
        add(path + ".jws", jws.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Ends the archive with the list of its files.
     *
     * @param sign makes the detached signature over the text of the list
     * @return the list
     */
    public String end(UnaryOperator<String> sign) throws IOException {
        String list = manifest.toString();
        put(MANIFEST, list);
        put(MANIFEST + ".jws", sign.apply(list));
        zip.finish();
        zip.flush();
        return list;
    }

    private void put(String path, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A file of the archive ends by its entry; whoever writes it may close what he was given. */
    private OutputStream unclosed() {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {
                // The archive goes on.
            }
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
