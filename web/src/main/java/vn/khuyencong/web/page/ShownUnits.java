package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** The units as one page shows them: read once, however many rows name one. */
@RequestScoped
public class ShownUnits {

    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private UnitMap map;

    public UnitMap map() {
        if (map == null) {
            map = territory.map();
        }
        return map;
    }

    /** Its name today. */
    public String today(UnitId unit) {
        return on(clock.today(), unit);
    }

    /** The name that it bore on a day. */
    public String on(LocalDate day, UnitId unit) {
        return UnitNames.on(day, map(), unit);
    }
}
