package vn.khuyencong.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.UnitOffice;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.testing.Services;

/** To whom an office writes: by the names that those have on the day of the paper. */
class SuperiorTest {

    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final LocalDate LAST = LocalDate.of(2025, 2, 28);

    private Services services;

    @BeforeEach
    void open(TestInfo test) {
        services = new Services(MigratedDatabase.h2("superior-" + test.getDisplayName()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aSoWritesToTheMinistryThroughItsDepartmentAsThatIsCalledOnTheDayOfThePaper() {
        Office so = Office.of(UnitOffice.UNIT, BAC_GIANG);
        assertEquals("Bộ Công Thương (Cục Công Thương địa phương)", superior(so, LAST));
        assertEquals("Bộ Công Thương (Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công)", superior(so, LAST.plusDays(1)));
    }

    @Test
    void anyOtherOfficeHasASuperiorToo() {
        assertEquals("Bộ Công Thương", superior(Office.DEPARTMENT, LAST));
        assertEquals("Bộ Công Thương", superior(Office.of(UnitOffice.COMMITTEE, BAC_GIANG), LAST));
        assertEquals("Sở Công Thương", superior(Office.of(UnitOffice.CENTRE, BAC_GIANG), LAST));
    }

    @Test
    void aReportOfASoIsCopiedToTheDepartmentAsThatIsCalledOnTheDayOfPrinting() {
        assertEquals("- Cục Công Thương địa phương, Bộ Công Thương;", copyOfAReport(LAST));
        assertEquals("- Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công, Bộ Công Thương;", copyOfAReport(LAST.plusDays(1)));
    }

    private String copyOfAReport(LocalDate day) {
        services.play(day);
        return services.transact(work -> work.the(FormHeadings.class).heading("BC", work.the(Territory.class).map().get(BAC_GIANG), "", "", true, "").recipients().get(0));
    }

    private String superior(Office office, LocalDate day) {
        FormHeading heading = new FormHeading("", "", "", "", day, "", "", "", List.of(), true, "", office);
        return services.transact(work -> work.the(FormHeadings.class).superior(heading));
    }
}
