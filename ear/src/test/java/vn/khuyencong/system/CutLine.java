package vn.khuyencong.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A line to a port of this machine that breaks after so many bytes sent, and stays broken until it is mended. */
final class CutLine implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerSocket door;
    private final int target;
    private final AtomicLong left;

    CutLine(int target, long bytes) {
        this(InetAddress.getLoopbackAddress(), target, bytes);
    }

    /** One that begins at another address of this machine. */
    CutLine(InetAddress here, int target, long bytes) {
        this.target = target;
        left = new AtomicLong(bytes);
        try {
            door = new ServerSocket(0, 50, here);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::connect);
    }

    int port() {
        return door.getLocalPort();
    }

    void mend() {
        left.set(Long.MAX_VALUE);
    }

    private void connect() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                if (left.get() > 0) {
                    Socket called = new Socket(InetAddress.getLoopbackAddress(), target);
                    threads.execute(() -> carry(caller, called, left));
                    threads.execute(() -> carry(called, caller, new AtomicLong(Long.MAX_VALUE)));
                } else {
                    caller.close();
                }
            } catch (IOException closed) {
                // The test is over, or the other side hung up: there is nothing to carry.
                continue;
            }
        }
    }

    private static void carry(Socket from, Socket to, AtomicLong left) {
        byte[] buffer = new byte[8192];
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read > 0 && left.addAndGet(-read) >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException broken) {
            // A line that breaks breaks for both.
            return;
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
