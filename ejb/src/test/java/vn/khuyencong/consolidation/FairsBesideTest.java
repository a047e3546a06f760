package vn.khuyencong.consolidation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.fair.FairFigures;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.FairRows;
import vn.khuyencong.testing.Services;

class FairsBesideTest {

    private static final LocalDate OPENING = LocalDate.of(2024, 5, 16);

    private Services services;

    @BeforeEach
    void aFairWithMoneyOfAProvinceAndOfTheDepartment(TestInfo test) {
        services = new Services(MigratedDatabase.h2("fairs-beside-" + test.getDisplayName()));
        FairRows.announced(services, 1, "HC-1", OPENING).publish(List.<String[]>of(new String[] {"P63-24", null, "A-01"}))
                .cost("P63-24", "LOCAL", 30_000_000).cost("P63-27", "LOCAL", 7).cost(null, "NATIONAL", 90_000_000);
        FairRows.announced(services, 2, "HC-2", OPENING).cost("P63-24", "LOCAL", 5);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theReportOfAProvinceHasTheLinesThatItPaysOfPublishedFairsThatAreOver() {
        assertEquals(List.of(), supported(false, OPENING));
        services.play(OPENING.plusDays(5));
        assertEquals(List.of("HC-1 Thuê mặt bằng LOCAL 30000000"), supported(false, OPENING.plusDays(5)));
        assertEquals(List.of(), supported(false, OPENING));
    }

    @Test
    void theReportOfTheCountryHasThoseOfTheDepartmentToo() {
        services.play(OPENING.plusDays(5));
        assertEquals(List.of("HC-1 Thuê mặt bằng LOCAL 30000000", "HC-1 Thuê mặt bằng NATIONAL 90000000"), supported(true, OPENING.plusDays(5)));
    }

    private List<String> supported(boolean country, LocalDate until) {
        FairsBeside asked = new FairsBeside(Set.of(new UnitId("P63-24")), country, 2024, until);
        services.transact(work -> {
            work.the(FairFigures.class).on(asked);
            return null;
        });
        return asked.counted().map(FairsBeside.FairsCounted::supported).orElse(List.of()).stream()
                .map(line -> line.fair() + " " + line.content() + " " + line.fund() + " " + line.amount()).toList();
    }
}
