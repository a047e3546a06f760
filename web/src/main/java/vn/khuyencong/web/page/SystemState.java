package vn.khuyencong.web.page;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import vn.khuyencong.audit.SealedTrail;
import vn.khuyencong.evidence.DailyHead;
import vn.khuyencong.evidence.DailyHeads;
import vn.khuyencong.exchange.Acceptance;
import vn.khuyencong.exchange.BrokerLink;
import vn.khuyencong.exchange.ExchangeLimits;
import vn.khuyencong.exchange.ExchangeState;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.MinistryKey;
import vn.khuyencong.exchange.ServerClocks;
import vn.khuyencong.exchange.UnitClock;
import vn.khuyencong.exchange.UnitClocks;
import vn.khuyencong.exchange.contract.Fingerprint;
import vn.khuyencong.norm.ThresholdKind;
import vn.khuyencong.norm.Thresholds;
import vn.khuyencong.organization.DataDirectory;
import vn.khuyencong.organization.Function;
import vn.khuyencong.register.OfficeSeal;
import vn.khuyencong.register.OfficeSeals;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.web.Words;

/** How the system stands, part by part, in words an operator understands: what is wrong and what to do. */
@Named("systemState")
@RequestScoped
public class SystemState {

    private static final Duration SILENT = Duration.ofSeconds(60);
    private static final Duration OLD_BACKUP = Duration.ofDays(2);
    private static final Duration OLD_HEAD = Duration.ofHours(26);
    private static final int LEAST_GIGABYTES = 2;
    private static final long GIGABYTE = 1024L * 1024 * 1024;
    private static final int SECONDS_TO_ANSWER = 2;

    @Resource(lookup = "java:jboss/datasources/Khuyencong")
    private DataSource dataSource;
    @Inject
    private PageRequest request;
    @Inject
    private BusinessClock clock;
    @Inject
    private BrokerLink link;
    @Inject
    private ExchangeState exchange;
    @Inject
    private MinistryKey ministryKey;
    @Inject
    private Acceptance acceptance;
    @Inject
    private ServerClocks serverClocks;
    @Inject
    private UnitClocks unitClocks;
    @Inject
    private ExchangeLimits limits;
    @Inject
    private OfficeSeals seals;
    @Inject
    private SealedTrail trail;
    @Inject
    private DailyHeads heads;
    @Inject
    private Thresholds thresholds;

    private Part database;
    private ExchangeState.Numbers numbers;

    /** How a part stands; its word and its shape are in the bundle. */
    public enum Standing {
        GOOD, ATTENTION, FAULT
    }

    /** A part of the system: how it stands, the facts, and what to do; {@code todo} is empty where nothing is. */
    public record Part(String name, Standing standing, String facts, String todo) {

        static Part of(String key, Standing standing, Object... facts) {
            return new Part(Words.get("state." + key), standing, Words.get("state." + key + ".facts", facts),
                    standing == Standing.GOOD ? "" : Words.get("state." + key + ".todo"));
        }
    }

    /** Looks at every part before the page is drawn. */
    public void load() {
        request.viewer().require(Function.OPERATE);
        database = lookAtDatabase();
        numbers = database.standing() == Standing.FAULT ? null : exchange.numbers();
    }

    public List<Part> getParts() {
        return numbers == null ? List.of(database, broker(), disk(), backup(), memory())
                : List.of(database, broker(), acceptance(), intake(), outbox(), disk(), backup(), memory(), key(), seals(), clock(), audit());
    }

    /** Whether the database answers, without which nothing else can be said. */
    public boolean isReadable() {
        return numbers != null;
    }

    public Instant getLookedAt() {
        return clock.now();
    }

    private Part lookAtDatabase() {
        try (Connection connection = dataSource.getConnection()) {
            boolean answers = connection.isValid(SECONDS_TO_ANSWER);
            String product = connection.getMetaData().getDatabaseProductName();
            String version = connection.getMetaData().getDatabaseProductVersion();
            boolean trial = product.equals("H2");
            Standing standing = !answers ? Standing.FAULT : trial ? Standing.ATTENTION : Standing.GOOD;
            return Part.of(trial ? "trialDatabase" : "database", standing, product, version);
        } catch (SQLException away) {
            return Part.of("noDatabase", Standing.FAULT, String.valueOf(away.getSQLState()));
        }
    }

    private Part broker() {
        BrokerLink.Look look = link.last();
        // Where acceptance is closed the intake holds what it has taken out, and does not look for more.
        boolean looking = look != null && (look.looking() || numbers != null && acceptance.closed().isPresent());
        if (look == null || !look.connected() || !looking || older(look.at(), SILENT)) {
            return Part.of("noBroker", Standing.FAULT, look == null ? "" : new Formats().time(look.at()));
        }
        return Part.of(look.embedded() ? "embeddedBroker" : "externalBroker", Standing.GOOD, look.waiting());
    }

    private Part acceptance() {
        return acceptance.closed().map(why -> Part.of("acceptanceClosed", Standing.FAULT,
                        Words.get("Obstacle." + why.obstacle(), new Formats().fact(why.detail()))))
                .orElseGet(() -> Part.of("acceptance", Standing.GOOD));
    }

    /** Clocks that stand apart: the database's beside ours, and those of units. */
    private Part clock() {
        long units = unitClocks.all().stream().filter(UnitClock::beyond).count();
        ServerClocks.Look look = serverClocks.last();
        if (look == null) {
            return Part.of("clockUnknown", Standing.GOOD, units);
        }
        boolean apart = look.database().abs().compareTo(limits.serverClock()) > 0;
        return Part.of(apart ? "clockApart" : "clock", apart ? Standing.FAULT : units > 0 ? Standing.ATTENTION : Standing.GOOD,
                look.database().toSeconds(), units);
    }

    private Part intake() {
        return Part.of("intake", numbers.open(InboxState.PARKED) + numbers.open(InboxState.CONFLICT) > 0 ? Standing.ATTENTION : Standing.GOOD, numbers.messages().values().stream()
                        .mapToLong(Long::longValue).sum(), new Formats().time(numbers.lastReceived()),
                numbers.open(InboxState.PARKED), numbers.open(InboxState.CONFLICT), numbers.of(InboxState.WAITING));
    }

    private Part outbox() {
        if (numbers.unsent() == 0) {
            return Part.of("emptyOutbox", Standing.GOOD);
        }
        boolean late = numbers.oldestUnsent() != null && older(numbers.oldestUnsent(), minutes(ThresholdKind.OUTBOX_OLD));
        return Part.of("outbox", late ? Standing.FAULT : Standing.GOOD, numbers.unsent(), new Formats().time(numbers.oldestUnsent()));
    }

    private Part disk() {
        // A full disk is what databases often fail of: then what is kept there cannot be asked.
        int least = numbers == null ? LEAST_GIGABYTES : threshold(ThresholdKind.DISK_FREE);
        long free = DataDirectory.path().toFile().getUsableSpace();
        return Part.of("disk", free < least * GIGABYTE ? Standing.FAULT : Standing.GOOD, new Formats().bytes(free));
    }

    private Part backup() {
        Instant last = lastBackup();
        return last == null ? Part.of("noBackup", Standing.ATTENTION)
                : Part.of("backup", older(last, OLD_BACKUP) ? Standing.ATTENTION : Standing.GOOD, new Formats().time(last));
    }

    /** The backup command leaves its time in the data directory. */
    private static Instant lastBackup() {
        Path file = DataDirectory.path().resolve("last-backup");
        try {
            return Files.exists(file) ? Instant.parse(Files.readString(file).strip()) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Part memory() {
        Runtime machine = Runtime.getRuntime();
        long used = machine.totalMemory() - machine.freeMemory();
        Formats formats = new Formats();
        return Part.of("memory", Standing.GOOD, formats.bytes(used), formats.bytes(machine.maxMemory()),
                formats.time(Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime())),
                System.getProperty("java.version"));
    }

    private Part key() {
        return ministryKey.trouble().isPresent() ? Part.of("keyMissing", Standing.FAULT)
                : Part.of("key", Standing.GOOD, ministryKey.id(), Fingerprint.of(ministryKey.publicJwk()));
    }

    /** The keys of offices: one that cannot be used keeps its office from issuing anything. */
    private Part seals() {
        List<OfficeSeal> all = seals.all();
        List<OfficeSeal> broken = all.stream().filter(one -> one.standing().isTrouble()).toList();
        if (!broken.isEmpty()) {
            return Part.of("sealsBroken", Standing.FAULT, broken.size(), all.size(), broken.get(0).name());
        }
        OfficeSeal first = all.stream().min(Comparator.comparing(OfficeSeal::until)).orElse(null);
        if (first == null || first.standing() == OfficeSeal.Standing.TRIAL) {
            return Part.of(first == null ? "noSeals" : "trialSeal", Standing.ATTENTION);
        }
        boolean soon = all.stream().anyMatch(one -> one.standing() == OfficeSeal.Standing.ENDS_SOON);
        return Part.of(soon ? "sealsEnding" : "seals", soon ? Standing.ATTENTION : Standing.GOOD, all.size(), new Formats().day(first.until()), first.name());
    }

    private Part audit() {
        SealedTrail.State state = trail.state();
        boolean late = state.oldestUnsealed() != null && older(state.oldestUnsealed(), minutes(ThresholdKind.AUDIT_UNSEALED));
        DailyHead head = heads.latest(1).stream().findFirst().orElse(null);
        boolean unsigned = head != null && older(head.madeAt(), OLD_HEAD);
        String signed = head == null ? Words.get("state.noHead") : head.name();
        return late ? Part.of("auditUnsealed", Standing.FAULT, state.sealed(), state.unsealed(), new Formats().time(state.oldestUnsealed()))
                : Part.of(unsigned ? "auditUnsigned" : "audit", unsigned ? Standing.ATTENTION : Standing.GOOD, state.sealed(), state.unsealed(), signed);
    }

    private Duration minutes(ThresholdKind kind) {
        return Duration.ofMinutes(threshold(kind));
    }

    /** What alerts are raised by. */
    private int threshold(ThresholdKind kind) {
        return thresholds.on(clock.today(), kind);
    }

    private boolean older(Instant moment, Duration age) {
        return moment.plus(age).isBefore(clock.now());
    }
}
