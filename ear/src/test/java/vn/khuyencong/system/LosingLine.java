package vn.khuyencong.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.khuyencong.crash.CrashPoint;

/**
 * A line to a database that loses the answer to a commit on the connection on which it was told to: the database has committed, and its
 * client never learns whether.
 */
final class LosingLine implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerSocket door;
    private final int target;
    private final AtomicInteger lost = new AtomicInteger();

    LosingLine(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::connect);
    }

    int port() {
        return door.getLocalPort();
    }

    /** How many answers it has lost. */
    int lost() {
        return lost.get();
    }

    private void connect() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                threads.execute(() -> connect(caller));
            } catch (IOException closed) {
                // The test is over.
                return;
            }
        }
    }

    private void connect(Socket caller) {
        try {
            Talk talk = new Talk(caller, new Socket(InetAddress.getLoopbackAddress(), target));
            threads.execute(() -> talk.carry(talk.caller, talk.called, talk::asked));
            talk.carry(talk.called, talk.caller, talk::answered);
        } catch (IOException databaseIsAway) {
            hangUp(caller);
        }
    }

    private static void hangUp(Socket caller) {
        try {
            caller.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    /** Whether what was read is to be carried on. */
    private interface Listener {

        boolean heard(byte[] buffer, int length);
    }

    /** One connection. */
    private final class Talk {
        private final Socket caller;
        private final Socket called;
        private volatile boolean told;
        private volatile boolean committing;

        Talk(Socket caller, Socket called) {
            this.caller = caller;
            this.called = called;
        }

        boolean asked(byte[] buffer, int length) {
            String words = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
            told |= words.contains(CrashPoint.LOSE_THE_ANSWER);
            committing |= told && words.contains("COMMIT");
            return true;
        }

        boolean answered(byte[] buffer, int length) {
            if (committing) {
                lost.incrementAndGet();
            }
            return !committing;
        }

        void carry(Socket from, Socket to, Listener listener) {
            byte[] buffer = new byte[65_536];
            try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
                for (int read = in.read(buffer); read > 0 && listener.heard(buffer, read); read = in.read(buffer)) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            } catch (IOException broken) {
                // A line that breaks breaks for both.
                return;
            }
        }
    }
}
