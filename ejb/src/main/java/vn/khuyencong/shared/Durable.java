package vn.khuyencong.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Files that are on the disk, with their names, when the call returns, not only in the memory of the machine; nobody ever sees half of one. */
public final class Durable {

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private Durable() {
    }

    /** Puts content in the place of what is there, in one step; a private file stays private. The folder is there. */
    public static void write(Path file, byte[] content) throws IOException {
        replace(file, content, Files.exists(file) && isPosix(file) ? Files.getPosixFilePermissions(file) : Set.of());
    }

    /** The same for a file that its owner alone may read. */
    public static void writePrivate(Path file, byte[] content) throws IOException {
        replace(file, content, OWNER_ALONE);
    }

    /** Makes a file that its owner alone may read; where there is one already, of whichever node, that one stays. */
    public static void createPrivate(Path file, byte[] content) throws IOException {
        Path draft = draft(file, content, OWNER_ALONE);
        try {
            place(draft, file);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
        sync(folderOf(file));
    }

    private static void place(Path draft, Path file) throws IOException {
        try {
            // A hard link is refused where the name is taken; moving may replace what another node has just made.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (FileSystemException | UnsupportedOperationException noHardLinks) {
            Files.move(draft, file);
        }
    }

    /** Makes a folder, unless it is there, so that it is still there after the machine went down. */
    public static void folder(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Path above = folderOf(folder);
            if (above != null) {
                folder(above);
            }
            Files.createDirectories(folder);
            if (above != null) {
                sync(above);
            }
        }
    }

    private static void replace(Path file, byte[] content, Set<PosixFilePermission> permissions) throws IOException {
        Path draft = draft(file, content, permissions);
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        sync(folderOf(file));
    }

    /** Several nodes may write the same file at once: each its own draft, never more open than what is to be, and one of them stands whole. */
    private static Path draft(Path file, byte[] content, Set<PosixFilePermission> permissions) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        make(draft, permissions);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        return draft;
    }

    private static void make(Path draft, Set<PosixFilePermission> permissions) throws IOException {
        if (permissions.isEmpty() || !isPosix(folderOf(draft))) {
            Files.createFile(draft);
        } else {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(permissions));
            // Once more, for what the process itself takes away from what it makes.
            Files.setPosixFilePermissions(draft, permissions);
        }
    }

    /** A name is on the disk once its folder is; elsewhere than on POSIX a folder cannot be opened and the file system sees to it. */
    private static void sync(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().getParent();
    }

    private static boolean isPosix(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix");
    }
}
