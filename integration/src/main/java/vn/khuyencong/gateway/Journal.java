package vn.khuyencong.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.PresentedReceipt;
import vn.khuyencong.shared.Durable;

/**
 * Everything this installation ever sent and was told: one folder a message, named by its sequence number, with the very
 * bytes and their signature, and the workbook they were made of, written to disk before the first send and never changed;
 * and its receipts beside them.
 */
final class Journal {

    private static final String BODY = "body.json";
    private static final String SIGNATURE = "body.jws";
    private static final String WORKBOOK = "workbook";
    private static final String DIGEST = "body.sha256";
    private static final String PART = "part.json";
    private static final String FLOOR = "sequence-floor";
    private static final String LINK = "link";

    private final Path folder;

    Journal(Path folder) {
        this.folder = folder;
    }

    /**
     * One message of the journal; its bytes are read when they are asked for, since files come in many parts.
     *
     * @param sequence its number in this installation
     * @param folder   where it is kept
     */
    record Entry(long sequence, Path folder) {

        /** The bytes as sent. */
        byte[] body() {
            return Journal.read(folder.resolve(BODY));
        }

        /** Their detached signature. */
        String jws() {
            return new String(Journal.read(folder.resolve(SIGNATURE)), StandardCharsets.US_ASCII);
        }

        String digest() {
            Path known = folder.resolve(DIGEST);
            return Files.exists(known) ? new String(Journal.read(known), StandardCharsets.US_ASCII) : Digest.sha256(body());
        }

        /** What part of which file it carries; empty for a document. */
        Optional<PartNote> part() {
            Path note = folder.resolve(PART);
            return Files.exists(note) ? Optional.of(PartNote.parse(Journal.read(note))) : Optional.empty();
        }

        /** The type of a word about the link; empty for everything else. */
        Optional<String> link() {
            Path note = folder.resolve(LINK);
            return Files.exists(note) ? Optional.of(new String(Journal.read(note), StandardCharsets.US_ASCII)) : Optional.empty();
        }

        /** Whether it asks the ministry about the exchange itself and carries nothing of the unit's. */
        boolean isInquiry() {
            return link().flatMap(MessageType::ofEventType).filter(MessageType::isInquiry).isPresent();
        }

        /** Whether the ministry has answered that it took it. */
        boolean isTaken() {
            return receipts().stream().anyMatch(ReceiptView::isGood);
        }

        /** The receipts held, as they were signed. */
        List<PresentedReceipt> presented() {
            return receipts().stream().map(receipt -> {
                Path file = folder.resolve("receipt-" + receipt.number() + ".json");
                try {
                    return new PresentedReceipt(Files.readAllBytes(file),
                            Files.readString(folder.resolve("receipt-" + receipt.number() + ".jws")));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        }

        /** The receipts held, technical stage first. */
        List<ReceiptView> receipts() {
            try (Stream<Path> files = Files.list(folder)) {
                List<ReceiptView> receipts = new ArrayList<>();
                for (Path file : files.filter(f -> f.getFileName().toString().startsWith("receipt-")
                        && f.toString().endsWith(".json")).toList()) {
                    receipts.add(ReceiptView.parse(Files.readAllBytes(file)));
                }
                receipts.sort(Comparator.comparing(ReceiptView::stage).reversed());
                return receipts;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The workbook that the message was made of, read again; empty where it was JSON. */
        Optional<FilledWorkbook> workbook() {
            return workbookFile().map(FilledWorkbook::read);
        }

        Optional<Path> workbookFile() {
            Path kept = folder.resolve(WORKBOOK);
            if (Files.notExists(kept)) {
                return Optional.empty();
            }
            try (Stream<Path> files = Files.list(kept)) {
                return files.findFirst();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Keeps a receipt; false if another text is already kept under its number, which is not to be believed. */
        boolean keep(ReceiptView receipt, byte[] document, String jws) {
            Path file = folder.resolve("receipt-" + receipt.number() + ".json");
            try {
                if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), document)) {
                    return false;
                }
                Durable.write(folder.resolve("receipt-" + receipt.number() + ".jws"), jws.getBytes(StandardCharsets.US_ASCII));
                Durable.write(file, document);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Puts a receipt where it disturbs nobody; returns the file. */
    Path setAside(byte[] document, String jws) {
        Path strange = folder.resolveSibling("strange");
        try {
            Files.createDirectories(strange);
            String name = Digest.sha256(document);
            Durable.write(strange.resolve(name + ".jws"), jws.getBytes(StandardCharsets.UTF_8));
            Durable.write(strange.resolve(name + ".json"), document);
            return strange.resolve(name + ".json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Entry> entries() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(path -> Files.exists(path.resolve(BODY)) && !path.getFileName().toString().endsWith(".new"))
                    .map(path -> new Entry(Long.parseLong(path.getFileName().toString()), path))
                    .sorted(Comparator.comparingLong(Entry::sequence)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long nextSequence() {
        return Math.max(entries().stream().mapToLong(Entry::sequence).max().orElse(0), floor()) + 1;
    }

    /** Numbers up to this one are not given again: the ministry has messages under them that a journal put back from a copy does not know. */
    void countOnFrom(long highest) {
        try {
            Durable.write(folder.resolveSibling(FLOOR), Long.toString(highest).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long floor() {
        Path file = folder.resolveSibling(FLOOR);
        return Files.exists(file) ? Long.parseLong(new String(read(file), StandardCharsets.US_ASCII)) : 0;
    }

    /** Takes out a question that was asked under a number which the ministry knows already; the answer is told, nothing else is in it. */
    void takeOut(Entry inquiry) {
        try {
            Path aside = Files.createDirectories(folder.resolveSibling("strange"));
            Files.move(inquiry.folder(), aside.resolve("inquiry-" + inquiry.digest()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Entry> byDigest(String digest) {
        return entries().stream().filter(entry -> entry.digest().equals(digest)).findFirst();
    }

    /** The messages that carry documents. */
    List<Entry> documents() {
        return entries().stream().filter(entry -> entry.part().isEmpty() && entry.link().isEmpty()).toList();
    }

    /** Puts a document on disk, whole or not at all, before anything is sent. */
    Entry add(long sequence, byte[] body, String jws) {
        return add(sequence, body, jws, null);
    }

    /**
     * What belongs to a message and is kept with it.
     *
     * @param name its file below the folder of the message
     */
    record Beside(String name, byte[] content) {

        /** What part of which file the message is. */
        static Beside part(PartNote part) {
            return new Beside(PART, part.json());
        }

        /** That the message is a word about the link. */
        static Beside link(MessageType type) {
            return new Beside(LINK, type.eventType().getBytes(StandardCharsets.US_ASCII));
        }

        /** The workbook that the message was made of, under the name that its user gave it. */
        static Beside workbook(String name, byte[] content) {
            return new Beside(WORKBOOK + "/" + name, content);
        }
    }

    /** Puts a message on disk in the same way, with what belongs to it. */
    Entry add(long sequence, byte[] body, String jws, Beside beside) {
        Path fresh = folder.resolve(String.format("%08d.new", sequence));
        Path entry = folder.resolve(String.format("%08d", sequence));
        try {
            discard(fresh);
            Files.createDirectories(fresh);
            if (beside != null) {
                Path file = fresh.resolve(beside.name());
                Files.createDirectories(file.getParent());
                Durable.write(file, beside.content());
            }
            Durable.write(fresh.resolve(SIGNATURE), jws.getBytes(StandardCharsets.US_ASCII));
            Durable.write(fresh.resolve(DIGEST), Digest.sha256(body).getBytes(StandardCharsets.US_ASCII));
            Durable.write(fresh.resolve(BODY), body);
            Files.move(fresh, entry, StandardCopyOption.ATOMIC_MOVE);
            return new Entry(sequence, entry);
        } catch (IOException e) {
            throw new JournalProblem("Không ghi được nhật ký " + entry + ": kiểm tra dung lượng đĩa và quyền ghi.", e);
        }
    }

    /** What a killed process left half done under the number, which nobody was ever told of. */
    private static void discard(Path unfinished) throws IOException {
        if (Files.exists(unfinished)) {
            try (Stream<Path> inside = Files.walk(unfinished)) {
                for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
