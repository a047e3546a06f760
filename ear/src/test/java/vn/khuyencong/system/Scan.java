package vn.khuyencong.system;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import vn.khuyencong.exchange.contract.AttachmentFile;

/** Files that a province might have scanned; none has the same bytes as another. */
final class Scan {

    private static final Random RANDOM = new Random();

    private Scan() {
    }

    /** So many bytes that begin as a PDF does. */
    static byte[] pdf(int size) {
        return beginning("%PDF-1.4\n", size);
    }

    static byte[] beginning(String text, int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        byte[] head = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    static AttachmentFile file(String name, byte[] bytes) {
        try {
            return AttachmentFile.read(name, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
