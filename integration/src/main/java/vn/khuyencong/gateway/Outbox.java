package vn.khuyencong.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.khuyencong.shared.Durable;

/**
 * The folder in which a person, or another program, lays what is to be sent. What was entered into the journal goes to one
 * folder inside it, what is faulty to another, where it stays until somebody mends it and lays it back.
 */
final class Outbox {

    static final String ENTERED = "da-vao-nhat-ky";
    static final String FAULTY = "co-loi";

    /** Who lays a file here may still be writing it. */
    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final String WHY = ".loi.txt";

    private final Path folder;

    Outbox(Path folder) {
        this.folder = folder;
    }

    void create() {
        try {
            Files.createDirectories(folder.resolve(ENTERED));
            Files.createDirectories(folder.resolve(FAULTY));
        } catch (IOException e) {
            throw new JournalProblem("Không tạo được thư mục " + folder + ": kiểm tra quyền ghi.", e);
        }
    }

    /** The documents that lie there, the oldest name first; not what is just being written. */
    List<Path> waiting(Instant now) {
        return files(folder).stream().filter(Outbox::isDocument).filter(file -> isSettled(file, now)).sorted().toList();
    }

    /** How many are laid aside as faulty. */
    long faulty() {
        return files(folder.resolve(FAULTY)).stream().filter(file -> file.toString().endsWith(WHY)).count();
    }

    /** Moves a document away that the journal holds under that number; returns where to. */
    Path entered(Path document, long sequence) {
        return moved(document, folder.resolve(ENTERED).resolve(String.format("%08d-%s", sequence, document.getFileName())));
    }

    /** Lays a document aside with what is wrong with it in words beside it; returns where it is. */
    Path faulty(Path document, List<String> why) {
        try {
            Path aside = unused(folder.resolve(FAULTY).resolve(document.getFileName().toString()));
            // First the words: a document without them would be faulty unseen.
            Durable.write(aside.resolveSibling(aside.getFileName() + WHY),
                    String.join(System.lineSeparator(), why).getBytes(StandardCharsets.UTF_8));
            return moved(document, aside);
        } catch (IOException e) {
            throw new JournalProblem("Không ghi được thư mục " + folder + ": kiểm tra dung lượng đĩa và quyền ghi.", e);
        }
    }

    /** Removes the words about faulty documents that somebody has taken away to mend. */
    void forgetTakenAway() {
        for (Path why : files(folder.resolve(FAULTY))) {
            String name = why.getFileName().toString();
            if (name.endsWith(WHY) && Files.notExists(why.resolveSibling(name.substring(0, name.length() - WHY.length())))) {
                try {
                    Files.deleteIfExists(why);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static Path moved(Path from, Path to) {
        try {
            return Files.move(from, unused(to));
        } catch (IOException e) {
            throw new JournalProblem("Không chuyển được " + from + " sang " + to + ": đóng tệp nếu đang mở.", e);
        }
    }

    /** Nothing of a user's is ever written over. */
    private static Path unused(Path wanted) {
        Path free = wanted;
        for (int number = 2; Files.exists(free); number++) {
            free = wanted.resolveSibling(wanted.getFileName().toString().replaceFirst("(\\.[^.]*)?$", "-" + number + "$1"));
        }
        return free;
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".xlsx") || name.endsWith(".json")) && !name.startsWith("~$") && !name.startsWith(".");
    }

    private static boolean isSettled(Path file, Instant now) {
        try {
            return Files.isRegularFile(file) && !Files.getLastModifiedTime(file).toInstant().plus(SETTLED).isAfter(now);
        } catch (NoSuchFileException takenBack) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
