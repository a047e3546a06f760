package vn.khuyencong.reports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is written now and read once later: a little is kept in memory, more in a file that is gone when this is closed. */
final class Spool extends OutputStream {

    private static final int IN_MEMORY = 512 * 1024;

    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Path file;
    private OutputStream out = memory;

    @Override
    public void write(int one) throws IOException {
        makeRoom(1);
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        makeRoom(length);
        out.write(bytes, from, length);
    }

    private void makeRoom(int length) throws IOException {
        if (file == null && memory.size() + length > IN_MEMORY) {
            file = Files.createTempFile("khuyencong", ".spool");
            out = new BufferedOutputStream(Files.newOutputStream(file));
            memory.writeTo(out);
            memory = null;
        }
    }

    /** What has been written, from its beginning. */
    InputStream read() throws IOException {
        out.flush();
        return file == null ? new ByteArrayInputStream(memory.toByteArray()) : new BufferedInputStream(Files.newInputStream(file));
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (file != null) {
            Files.delete(file);
        }
    }
}
