package vn.khuyencong.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What of a home one process at a time may do. The operating system lets go of it when the process ends, however it ends:
 * a killed gateway leaves nothing to be cleared away.
 */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes it at once; empty where another holds it. */
    static Optional<HomeLock> tryFor(Path file) {
        return taken(file, FileChannel::tryLock);
    }

    /** Does what takes a moment only, as soon as nobody else does such a thing. */
    static <T> T whileHolding(Path file, Supplier<T> work) {
        HomeLock held = taken(file, FileChannel::lock).orElseThrow(() -> new IllegalStateException("held by this very process: " + file));
        try {
            return work.get();
        } finally {
            held.close();
        }
    }

    private interface Taking {
        FileLock of(FileChannel channel) throws IOException;
    }

    private static Optional<HomeLock> taken(Path file, Taking taking) {
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel, taking)) {
                return Optional.of(new HomeLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new JournalProblem("Không khóa được " + file + ": kiểm tra quyền ghi của thư mục.", e);
        }
    }

    private static boolean isTaken(FileChannel channel, Taking taking) throws IOException {
        try {
            return taking.of(channel) != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
