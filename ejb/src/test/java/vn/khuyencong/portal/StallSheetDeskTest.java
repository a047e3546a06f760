package vn.khuyencong.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.workbook.StallWorkbookTest;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.FairRows;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

class StallSheetDeskTest {

    private static final UnitId UNIT = new UnitId("P63-24");
    private static final Viewer OFFICER = Viewers.officer("P63-24");
    private static final Object[] MAI = {"DK-1", "HTX Mai", "Hợp tác xã", null, "xã A", 2, 1, "Không", "Mỳ gạo", "FOOD"};
    private static final Object[] LAN = {"DK-2", "Hộ Lan", "HOUSEHOLD", null, "xã B", 1, 1, null, "Tương", "FOOD"};

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("stall-sheet-" + test.getDisplayName())).play(LocalDate.of(2024, 3, 15));
        new UnitAtItsDoor(services, "P63-24");
        FairRows.announced(services, 1, "HC-1", LocalDate.of(2024, 5, 1)).zone("FOOD").quota("P63-24", 5);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void allApplicationsOfAWorkbookAreSentUnderTheirNumbers() throws IOException {
        StallSheetDesk.TakenIn taken = takeIn(OFFICER, MAI, LAN);
        assertEquals(List.of(), taken.findings());
        assertEquals(2, taken.sent());
        assertEquals(List.of("DK-1", "DK-2"), underWay());
    }

    @Test
    void ifOneIsRefusedNothingIsSentAndItsCellIsNamed() throws IOException {
        Object[] tooMany = LAN.clone();
        tooMany[5] = 4;
        Object[] again = LAN.clone();
        again[0] = "DK-3";
        again[1] = "HTX Mai";
        again[4] = "xã A";
        again[9] = "GO";
        StallSheetDesk.TakenIn taken = takeIn(OFFICER, MAI, tooMany, again);
        assertEquals(List.of("FAIR_APPLIED_TWICE 'don-gian-hang'!B4", "FAIR_ABOVE_MAXIMUM 'don-gian-hang'!F3", "FAIR_NO_ZONE 'don-gian-hang'!J4"),
                taken.findings().stream().map(one -> one.rule() + " " + one.cell()).toList());
        assertEquals(0, taken.sent());
        assertEquals(List.of(), underWay());
    }

    @Test
    void whoMayNotApplyForTheProvinceHandsInNothing() {
        assertThrows(NotVisible.class, () -> takeIn(Viewers.officer("P63-27"), MAI));
        assertThrows(NotVisible.class, () -> takeIn(Viewers.DEPT_OFFICER, MAI));
    }

    private StallSheetDesk.TakenIn takeIn(Viewer viewer, Object[]... rows) throws IOException {
        byte[] workbook = StallWorkbookTest.bytes(rows);
        return services.transact(work -> work.the(StallSheetDesk.class).takeIn(viewer,
                work.em().createQuery("select f from Fair f where f.code = 'HC-1'", Fair.class).getSingleResult(), UNIT, workbook));
    }

    private List<String> underWay() {
        return services.transact(work -> work.the(StallDesk.class).underWay(OFFICER, UNIT, 2024)).stream().map(one -> one.key().document()).toList();
    }
}
