package vn.khuyencong.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.form.Office;
import vn.khuyencong.norm.ThresholdKind;
import vn.khuyencong.norm.Thresholds;
import vn.khuyencong.organization.UnitOffice;
import vn.khuyencong.register.OfficeSeal.Standing;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** Which office has a key to sign with on this server, whose certificate, until when, and which cannot be used and why. */
@Stateless
public class OfficeSeals {

    private static final int MOST_DAYS = 3650;

    private SealKeys keys;
    private Territory territory;
    private Thresholds thresholds;
    private BusinessClock clock;

    public OfficeSeals() {
    }

    @Inject
    OfficeSeals(SealKeys keys, Territory territory, Thresholds thresholds, BusinessClock clock) {
        this.keys = keys;
        this.territory = territory;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /** All that are kept here, by their names. */
    public List<OfficeSeal> all() {
        UnitMap units = territory.map();
        return keys.kept().stream().map(kept -> seal(kept, units)).toList();
    }

    private OfficeSeal seal(SealKeys.Kept kept, UnitMap units) {
        Office office = office(kept.name(), units).orElse(null);
        if (kept.seal() == null) {
            return new OfficeSeal(kept.name(), office, null, null, null, false, false, Standing.UNREADABLE, kept.trouble());
        }
        SealKey key = kept.seal().key();
        LocalDate from = day(key.certificate().getNotBefore().toInstant());
        LocalDate until = day(key.certificate().getNotAfter().toInstant());
        return new OfficeSeal(kept.name(), office, key.holder(), from, until, kept.seal().signature() != null, kept.seal().picture() != null,
                office == null && !kept.shared() ? Standing.NOBODYS : standing(key, until), null);
    }

    /** Certificates end in real time, whatever day is played. */
    private Standing standing(SealKey key, LocalDate until) {
        Instant now = clock.now();
        if (!key.holds(now)) {
            return now.isBefore(key.certificate().getNotBefore().toInstant()) ? Standing.NOT_YET : Standing.ENDED;
        }
        int days = Math.min(thresholds.on(clock.today(), ThresholdKind.SEAL_EXPIRES), MOST_DAYS);
        return key.test() ? Standing.TRIAL : until.isBefore(day(now).plusDays(days)) ? Standing.ENDS_SOON : Standing.USABLE;
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDate();
    }

    /** The office that a name is of; empty where none is: there is no such office, or no such unit. */
    private static Optional<Office> office(String name, UnitMap units) {
        Stream<Office> ofCountry = Stream.of(Office.MINISTRY, Office.DEPARTMENT).filter(one -> one.key().equals(name));
        return Stream.concat(ofCountry, Arrays.stream(UnitOffice.values()).filter(one -> name.startsWith(one + "-")).flatMap(one -> {
            String unit = name.substring(one.name().length() + 1);
            return UnitId.isWellFormed(unit) && units.find(new UnitId(unit)).isPresent() ? Stream.of(Office.of(one, new UnitId(unit))) : Stream.empty();
        })).findFirst();
    }
}
