package vn.khuyencong.gateway;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.ContractNotice;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.shared.UnitId;

/**
 * The folder of one gateway installation: who it is, its keys, the law it was sent, its journal. The private key is made here and never leaves.
 */
final class Home {

    private static final String IDENTITY = "identity.properties";
    private static final String KEY = "unit-key.jwk";
    private static final String MINISTRY = "ministry-key.jwk";
    private static final String NAME = "unit-name.txt";
    private static final String SERVER = "ministry-server.txt";

    private final Path folder;
    private MinistryTrust trust;

    private Home(Path folder) {
        this.folder = folder;
    }

    /**
     * Who this installation is.
     *
     * @param unit         the unit
     * @param installation its own random name, under which it counts its messages
     * @param host         host of the broker
     * @param port         AMQP port
     * @param tls          whether the broker is spoken to by TLS
     * @param user         user at the broker
     * @param password     its password
     */
    record Identity(UnitId unit, String installation, String host, int port, boolean tls, String user, String password) {
    }

    static Home of(Path folder) {
        return new Home(folder);
    }

    boolean isProvisioned() {
        return Files.exists(folder.resolve(IDENTITY));
    }

    void write(Identity identity, SigningKey key, String ministryJwk) {
        Properties properties = new Properties();
        properties.setProperty("unit", identity.unit().value());
        properties.setProperty("installation", identity.installation());
        properties.setProperty("host", identity.host());
        properties.setProperty("port", Integer.toString(identity.port()));
        properties.setProperty("tls", Boolean.toString(identity.tls()));
        properties.setProperty("user", identity.user());
        properties.setProperty("password", identity.password());
        try {
            Files.createDirectories(folder);
            secret(KEY, key.privateJwk());
            Files.writeString(folder.resolve(MINISTRY), ministryJwk);
            // Last, since its presence says that all is there.
            Path identityFile = secret(IDENTITY + ".new", "");
            try (Writer writer = Files.newBufferedWriter(identityFile)) {
                properties.store(writer, null);
            }
            Files.move(identityFile, folder.resolve(IDENTITY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Identity identity() {
        if (!isProvisioned()) {
            throw new GatewayProblem("Thư mục " + folder + " chưa được cấp danh tính: chạy lệnh provision trước.");
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(IDENTITY))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Identity(new UnitId(properties.getProperty("unit")), properties.getProperty("installation"),
                properties.getProperty("host"), Integer.parseInt(properties.getProperty("port")),
                Boolean.parseBoolean(properties.getProperty("tls")), properties.getProperty("user"),
                properties.getProperty("password"));
    }

    /** The key that signs now. */
    SigningKey key() {
        return ownKey().current();
    }

    OwnKey ownKey() {
        return new OwnKey(folder, journal());
    }

    /** By which keys the ministry is believed; one for all shelves, so that a new key counts at once. */
    MinistryTrust trust() {
        if (trust == null) {
            trust = new MinistryTrust(folder);
        }
        return trust;
    }

    /** The norm packs held. */
    NormShelf norms() {
        return new NormShelf(folder.resolve("norms"), trust());
    }

    /** The unit's full name, as the ministry wrote it when it gave the identity; of an older home its id. */
    String unitName() {
        return Files.exists(folder.resolve(NAME)) ? read(NAME) : identity().unit().value();
    }

    void keepUnitName(String name) {
        keep(NAME, name);
    }

    /** Where the ministry's system is, as it was when it gave the identity. */
    URI server() {
        return URI.create(read(SERVER).strip());
    }

    void keepServer(URI address) {
        keep(SERVER, address.toString());
    }

    private void keep(String name, String content) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is shown at the broker by TLS, and whom it trusts there. */
    TlsShelf tls() {
        return new TlsShelf(folder);
    }

    /** The ministry's notices of a restore. */
    RestoredNotices restoredNotices() {
        return new RestoredNotices(folder.resolve("restored"), trust());
    }

    /** What the ministry decided and told. */
    LetterShelf letters() {
        return new LetterShelf(folder.resolve("letters"), trust());
    }

    /** Where the chain of the ministry's audit trail ended, day by day, as it signed it. */
    LetterShelf auditHeads() {
        return new LetterShelf(folder.resolve("audit-heads"), trust());
    }

    /** Which versions of each message the ministry said it takes; empty as long as it has said nothing. */
    Optional<ContractNotice> contract() {
        return contractNotices().held().stream().flatMap(notice -> ContractNotice.of(notice).stream())
                .max(Comparator.comparingInt(notice -> notice.data().number()));
    }

    LetterShelf contractNotices() {
        return new LetterShelf(folder.resolve("contract"), trust());
    }

    /** What the ministry stated of the messages of the unit. */
    LetterShelf statements() {
        return new LetterShelf(folder.resolve("reconciliations"), trust());
    }

    /** Receipts of messages that another gateway of the unit sent, or this one before its journal was lost. */
    OtherReceipts otherReceipts() {
        return new OtherReceipts(folder.resolve("receipts"));
    }

    /** The ids of what the ministry sent besides receipts and statements, as far as it is kept here. */
    Set<String> documents() {
        Set<String> elsewhere = Set.of("journal", "strange", "reconciliations", "receipts");
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(".json") && !file.getParent().equals(folder)
                            && !elsewhere.contains(file.getParent().getFileName().toString()))
                    .map(file -> file.getFileName().toString().replace(".json", "")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Journal journal() {
        return new Journal(folder.resolve("journal"));
    }

    /** Where documents are put that {@code run} is to send. */
    Outbox outbox() {
        return new Outbox(folder.resolve("outbox"));
    }

    /** What {@code run} notes about itself. */
    RunNote runNote() {
        return new RunNote(folder.resolve("run-status.json"));
    }

    /** The right to carry this home's messages; empty where another process does. */
    Optional<HomeLock> takeCarriage() {
        return HomeLock.tryFor(folder.resolve("carriage.lock"));
    }

    /** Numbers and enters messages while no other process does. */
    <T> T enter(Supplier<T> entering) {
        return HomeLock.whileHolding(folder.resolve("journal.lock"), entering);
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new GatewayProblem("Không đọc được " + folder.resolve(name) + "; hãy phục hồi thư mục từ bản sao lưu.", e);
        }
    }

    private Path secret(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return Files.writeString(file, content);
    }
}
