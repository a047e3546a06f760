package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.testing.Viewers.DEPT_OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.norm.LawContent;
import vn.khuyencong.norm.LawDraft;
import vn.khuyencong.norm.LawKeeping;
import vn.khuyencong.shared.Dong;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;

/** By which province's rates schemes are judged after two provinces became one. */
class MergerRatesTest extends MergedProvince {

    @Test
    void aSchemeIsHeldAgainstTheRateOfTheProvinceWhoseAreaItIsIn() {
        localRate(BAC_GIANG, 150);
        localRate(OLD_BAC_NINH, 90);
        services.play(AFTER);
        accepted(bacNinh.send(added(BAC_GIANG, 2, 150)));
        returned("CEILING_EXCEEDED", bacNinh.send(added(BAC_GIANG, 3, 151)));
        accepted(bacNinh.send(added(OLD_BAC_NINH, 2, 90)));
        returned("CEILING_EXCEEDED", bacNinh.send(added(OLD_BAC_NINH, 3, 150)));
    }

    @Test
    void aPlanOfTheNewUnitIsHeldAgainstTheRatesOfBothAreasUntilItHasItsOwn() {
        localRate(BAC_GIANG, 150);
        localRate(OLD_BAC_NINH, 90);
        services.play(AFTER);
        InboxMessage plan = bacNinh.send(new PlanOfUnit(BAC_NINH, 2026, LOCAL).machineByRate("D", "Công ty D", 90).machineByRate("E", "Công ty E", 120).data());
        accepted(plan);
        assertEquals(List.of("RATE_BY_FORMER_PROVINCE P63-24", "RATE_BY_FORMER_PROVINCE P63-27", "RATE_OF_FORMER_PROVINCE_EXCEEDED P63-27"),
                plan.findings().stream().filter(finding -> finding.rule().contains("FORMER"))
                        .map(finding -> finding.rule() + " " + finding.arguments().get(finding.arguments().size() - 1)).toList());
        localRate(BAC_NINH, 110);
        InboxMessage later = bacNinh.send(new PlanOfUnit(BAC_NINH, 2026, LOCAL).next().machineByRate("E", "Công ty E", 120).data());
        returned("CEILING_EXCEEDED", later);
    }

    private void localRate(String unit, long millions) {
        LawContent.Rate rate = new LawContent.Rate("MACHINERY", "A3", LOCAL, new UnitId(unit), null, Dong.ofMillions(millions), "establishment", false);
        assertTrue(services.transact(work -> work.the(LawKeeping.class).add(DEPT_OFFICER, new LawDraft(rate, unit.equals(BAC_NINH) ? AFTER : LocalDate.of(2021, 1, 1), null, "Nghị quyết"))).done());
    }

    private static void returned(String rule, InboxMessage message) {
        assertEquals(InboxState.RETURNED, message.state());
        assertTrue(message.findings().stream().anyMatch(finding -> finding.blocks() && finding.rule().equals(rule)), () -> message.findings().toString());
    }
}
