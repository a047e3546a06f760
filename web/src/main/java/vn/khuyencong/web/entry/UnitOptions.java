package vn.khuyencong.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.UnitNames;

/** The units of today to choose from, by name. */
@RequestScoped
public class UnitOptions {

    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** The units that exist today, in Vietnamese order: their names lead to their ids. */
    public Map<String, String> today() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Unit unit : territory.map().on(clock.today())) {
            options.put(UnitNames.dated(unit), unit.id().value());
        }
        return options;
    }

    /** The same after the whole country, which is no unit. */
    public Map<String, String> withCountry() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(Words.get("price.national"), "");
        options.putAll(today());
        return options;
    }
}
