package vn.khuyencong.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.Office;
import vn.khuyencong.organization.UnitOffice;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.UnitMap;

class OfficeNamesTest {

    private static final LocalDate RENAMED = LocalDate.of(2025, 3, 1);

    @Test
    void theDepartmentIsNamedAsItIsCalledToday() {
        assertEquals("DEPARTMENT cũ", name(RENAMED.minusDays(1), Office.DEPARTMENT));
        assertEquals("DEPARTMENT mới", name(RENAMED, Office.DEPARTMENT));
    }

    @Test
    void anOfficeOfAUnitIsNamedWithItsUnit() {
        assertEquals("Trung tâm Khuyến công - P63-99", name(RENAMED, Office.of(UnitOffice.CENTRE, new UnitId("P63-99"))));
    }

    private static String name(LocalDate today, Office office) {
        FormHeadings headings = new FormHeadings() {
            @Override
            public String called(String level, LocalDate day) {
                return level + (day.isBefore(RENAMED) ? " cũ" : " mới");
            }
        };
        BusinessClock clock = new BusinessClock() {
            @Override
            public LocalDate today() {
                return today;
            }

            @Override
            public Instant now() {
                return Instant.EPOCH;
            }
        };
        return new OfficeNames(headings, clock, new UnitMap(List.of())).of(office);
    }
}
