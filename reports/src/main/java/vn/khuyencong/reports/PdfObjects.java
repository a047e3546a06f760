package vn.khuyencong.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/** The objects of a PDF, written one after the other as they come: of each only where it stands in the file is kept (ISO 32000-1, 7.5). */
final class PdfObjects {

    private final OutputStream to;
    private final MessageDigest sum = sha256();
    private final OutputStream out = new Counted();
    private long written;
    private long[] offsets = new long[1024];
    private int last;

    /**
     * Begins a file.
     *
     * @param to       gets it; is not closed
     * @param reserved numbers that are given to objects by whoever writes them
     */
    PdfObjects(OutputStream to, int reserved) throws IOException {
        this.to = to;
        last = reserved;
        text("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** A number for one more object. */
    int next() {
        return ++last;
    }

    void begin(int number) throws IOException {
        if (number >= offsets.length) {
            offsets = Arrays.copyOf(offsets, Math.max(number + 1, offsets.length * 2));
        }
        offsets[number] = written;
        text(number + " 0 obj\n");
    }

    void end() throws IOException {
        text("\nendobj\n");
    }

    PdfObjects text(String text) throws IOException {
        return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    PdfObjects bytes(byte[] bytes) throws IOException {
        out.write(bytes);
        return this;
    }

    PdfObjects name(COSName name) throws IOException {
        name.writePDF(out);
        return this;
    }

    PdfObjects string(COSString string) throws IOException {
        COSWriter.writeString(string, out);
        return this;
    }

    /** @param numbers of the objects that it speaks of */
    void write(COSBase one, ToIntFunction<COSObject> numbers) throws IOException {
        if (one instanceof COSObject reference) {
            text(reference.getObject() == null ? "null" : numbers.applyAsInt(reference) + " 0 R");
        } else if (one instanceof COSStream stream) {
            stream(stream, numbers);
        } else if (one instanceof COSDictionary dictionary) {
            dictionary(dictionary, -1, numbers);
        } else if (one instanceof COSArray array) {
            text("[");
            for (int at = 0; at < array.size(); at++) {
                write(array.get(at), numbers);
                text(" ");
            }
            text("]");
        } else if (one instanceof COSString string) {
            string(string);
        } else if (one instanceof COSName name) {
            name(name);
        } else if (one instanceof COSInteger whole) {
            whole.writePDF(out);
        } else if (one instanceof COSFloat number) {
            number.writePDF(out);
        } else if (one instanceof COSBoolean truth) {
            truth.writePDF(out);
        } else {
            text("null");
        }
    }

    /** @param length of the stream that it describes; negative for none */
    private void dictionary(COSDictionary dictionary, long length, ToIntFunction<COSObject> numbers) throws IOException {
        text("<<");
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            if (length < 0 || !entry.getKey().equals(COSName.LENGTH)) {
                name(entry.getKey()).text(" ");
                write(entry.getValue(), numbers);
            }
        }
        text(length < 0 ? ">>" : "/Length " + length + ">>");
    }

    /** As it is: nothing is unpacked and packed again. */
    private void stream(COSStream stream, ToIntFunction<COSObject> numbers) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try (InputStream bytes = stream.createRawInputStream()) {
            bytes.transferTo(raw);
        }
        dictionary(stream, raw.size(), numbers);
        text("stream\n").bytes(raw.toByteArray()).text("\nendstream");
    }

    /** Says where all objects stand. The file is identified by the sum of what is in it. */
    void finish(int catalog, int info) throws IOException {
        long at = written;
        String id = "<" + HexFormat.of().formatHex(sum.digest(), 0, 16) + ">";
        text("xref\n0 " + (last + 1) + "\n0000000000 65535 f \n");
        for (int number = 1; number <= last; number++) {
            text(String.format(Locale.ROOT, "%010d 00000 n \n", offsets[number]));
        }
        text("trailer\n<</Size " + (last + 1) + "/Root " + catalog + " 0 R/Info " + info + " 0 R/ID[" + id + id + "]>>\nstartxref\n" + at + "\n%%EOF\n");
        out.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts what is written and sums it up. */
    private final class Counted extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            to.write(bytes, from, count);
            sum.update(bytes, from, count);
            written += count;
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }
    }
}
