package vn.khuyencong.web.jury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.khuyencong.award.AwardLaw;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.page.UnitNames;

/** Names of groups and units as they were on the first day of a round, and points in words; each looked up once a page. */
@RequestScoped
public class AwardNames {

    private static final int MILLI = 3;

    @Inject
    private AwardLaw law;
    @Inject
    private Territory territory;

    private final Map<Long, Map<String, String>> groups = new HashMap<>();
    private UnitMap units;

    /** The groups of a round in their order: their codes lead to their names. */
    Map<String, String> groups(AwardRound round) {
        return groups.computeIfAbsent(round.id(), id -> {
            Map<String, String> names = new LinkedHashMap<>();
            law.groups(round.opensOn()).forEach(group -> names.put(group.code(), group.name()));
            return names;
        });
    }

    String group(AwardRound round, String code) {
        return groups(round).getOrDefault(code, code);
    }

    String unit(AwardRound round, UnitId unit) {
        if (units == null) {
            units = territory.map();
        }
        return UnitNames.on(round.opensOn(), units, unit);
    }

    /** Thousandths of a point as a number; null stays. */
    static BigDecimal points(Integer milli) {
        return milli == null ? null : BigDecimal.valueOf(milli, MILLI).stripTrailingZeros();
    }
}
