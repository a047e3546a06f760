package vn.khuyencong.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.form.Office;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.norm.Thresholds;
import vn.khuyencong.organization.UnitOffice;
import vn.khuyencong.register.OfficeSeal.Standing;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.testing.Services;

/** What an administrator sees of the keys of offices. */
class OfficeSealsTest {

    /** For which a key for trying out is good from its day on. */
    private static final Duration LIFE = Duration.ofDays(3653);

    @TempDir
    private Path folder;
    private Services services;

    @BeforeEach
    void open(TestInfo test) {
        services = new Services(MigratedDatabase.h2("office-seals-" + test.getDisplayName()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void eachKeyTellsWhoseItIsUntilWhenAndWhatIsMissing() throws IOException, GeneralSecurityException {
        key("UNIT-P63-24", Services.NOW);
        Files.write(folder.resolve("UNIT-P63-24-seal.png"), SealFolderTest.picture());
        OfficeSeal seal = all().get("UNIT-P63-24");
        assertEquals(Office.of(UnitOffice.UNIT, new UnitId("P63-24")), seal.office());
        assertEquals(Standing.USABLE, seal.standing());
        assertTrue(seal.holder().contains("khuyến công"), seal::holder);
        assertEquals(List.of(LocalDate.of(2024, 3, 14), LocalDate.of(2034, 3, 16)), List.of(seal.from(), seal.until()));
        assertFalse(seal.standing().isTrouble());
        assertTrue(seal.picture());
        assertFalse(seal.signature());
        assertNull(seal.trouble());
    }

    @Test
    void oneThatCannotBeUsedSaysWhy() throws IOException, GeneralSecurityException {
        key("CENTRE-P63-24", Services.NOW);
        Files.writeString(folder.resolve("CENTRE-P63-24.password"), "sai");
        Files.writeString(folder.resolve("COMMITTEE-P63-24.p12"), "không phải kho khóa");
        key("UNIT-P63-27", Services.NOW);
        Files.writeString(folder.resolve("UNIT-P63-27-signature.png"), "không phải ảnh");
        SealKey own = SealKey.generate(Services.NOW);
        Files.write(folder.resolve("MINISTRY.p12"), new SealKey(own.key(), SealKey.generate(Services.NOW).chain(), false).store(new char[0]));
        key("SO-P63-24", Services.NOW);
        key("UNIT-P63-99", Services.NOW);
        Map<String, OfficeSeal> all = all();
        assertEquals(Map.of("CENTRE-P63-24", SealTrouble.PASSWORD, "COMMITTEE-P63-24", SealTrouble.STORE, "UNIT-P63-27", SealTrouble.PICTURE, "MINISTRY", SealTrouble.KEY),
                all.values().stream().filter(one -> one.standing() == Standing.UNREADABLE).collect(Collectors.toMap(OfficeSeal::name, OfficeSeal::trouble)));
        assertEquals(Standing.NOBODYS, all.get("SO-P63-24").standing(), "no such office");
        assertEquals(Standing.NOBODYS, all.get("UNIT-P63-99").standing(), "no such unit");
        assertTrue(all.values().stream().allMatch(one -> one.standing().isTrouble()));
    }

    @Test
    void aCertificateThatEndsWithinTheDaysOfTheSettingIsWarnedOf() throws IOException, GeneralSecurityException {
        Instant before = Services.NOW.minus(LIFE);
        key("UNIT-P63-24", before.plus(Duration.ofDays(59)));
        key("UNIT-P63-27", before.plus(Duration.ofDays(61)));
        key("CENTRE-P63-24", before.minus(Duration.ofDays(1)));
        key("DEPARTMENT", Services.NOW.plus(Duration.ofDays(2)));
        assertEquals(Map.of("UNIT-P63-24", Standing.ENDS_SOON, "UNIT-P63-27", Standing.USABLE, "CENTRE-P63-24", Standing.ENDED, "DEPARTMENT", Standing.NOT_YET),
                all().values().stream().collect(Collectors.toMap(OfficeSeal::name, OfficeSeal::standing)));
    }

    @Test
    void aFolderThatCannotBeReadIsOneTrouble() {
        OfficeSeal broken = seals(SealFolder.BROKEN).get("KHUYENCONG_SEALS");
        assertEquals(List.of(Standing.UNREADABLE, SealTrouble.FOLDER), List.of(broken.standing(), broken.trouble()));
        assertEquals(Map.of(), seals(SealFolder.NONE));
    }

    private Map<String, OfficeSeal> all() throws IOException {
        return seals(SealFolder.read(folder));
    }

    private Map<String, OfficeSeal> seals(SealFolder read) {
        SealKeys keys = new SealKeys() {
            @Override
            public List<Kept> kept() {
                return read.kept();
            }
        };
        return services.transact(work -> new OfficeSeals(keys, work.the(Territory.class), work.the(Thresholds.class), new ClockOfTests()).all()).stream()
                .collect(Collectors.toMap(OfficeSeal::name, Function.identity()));
    }

    /** The day of {@link Services}. */
    private static final class ClockOfTests implements BusinessClock {

        @Override
        public LocalDate today() {
            return Services.TODAY;
        }

        @Override
        public Instant now() {
            return Services.NOW;
        }
    }

    private void key(String office, Instant made) throws IOException, GeneralSecurityException {
        Files.write(folder.resolve(office + ".p12"), SealKey.generate(made).store(new char[0]));
    }
}
