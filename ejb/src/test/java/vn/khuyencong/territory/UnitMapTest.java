package vn.khuyencong.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseOrder;

class UnitMapTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);
    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final UnitId BAC_NINH_OLD = new UnitId("P63-27");
    private static final UnitId BAC_NINH_NEW = new UnitId("P34-24");

    private final UnitMap units = shipped();

    @Test
    void thereWere63UnitsAndAre34Since1July2025() {
        assertEquals(63, units.on(BEFORE).size());
        assertEquals(34, units.on(AFTER).size());
        assertEquals(28, units.on(BEFORE).stream().filter(unit -> unit.region() == Region.NORTH).count());
        assertEquals(18, units.on(AFTER).stream().filter(unit -> unit.region() == Region.NORTH).count());
    }

    @Test
    void code24MeansAnotherProvinceAfterTheMerger() {
        assertEquals("Bắc Giang", units.get(BAC_GIANG).shortNameOn(BEFORE));
        assertEquals("Bắc Ninh", units.get(BAC_NINH_NEW).shortNameOn(AFTER));
        assertEquals(units.get(BAC_GIANG).code(), units.get(BAC_NINH_NEW).code());
    }

    @Test
    void aUnitIsFoldedIntoWhoHoldsItsTerritoryOnTheDay() {
        assertEquals(BAC_GIANG, units.holderOn(BAC_GIANG, BEFORE).id());
        assertEquals(BAC_NINH_NEW, units.holderOn(BAC_GIANG, AFTER).id());
        assertEquals(List.of("Bắc Giang", "Bắc Ninh"), units.predecessorsOf(BAC_NINH_NEW).stream()
                .map(unit -> unit.shortNameOn(BEFORE)).toList());
    }

    @Test
    void onlyASuccessorMaySpeakForAPredecessor() {
        assertTrue(units.isOrSucceeds(BAC_NINH_NEW, BAC_NINH_OLD));
        assertFalse(units.isOrSucceeds(BAC_NINH_OLD, BAC_GIANG));
        assertFalse(units.isOrSucceeds(BAC_GIANG, BAC_NINH_NEW));
        assertFalse(units.isOrSucceeds(BAC_NINH_NEW, new UnitId("P63-99")));
    }

    @Test
    void aUnitMayBeRenamedWithoutCeasingToBe() {
        Unit hue = units.get(new UnitId("P-46"));
        assertEquals("Tỉnh Thừa Thiên Huế", hue.nameOn(LocalDate.of(2024, 12, 31)).text());
        assertEquals("Thành phố Huế", hue.nameOn(LocalDate.of(2025, 1, 1)).text());
        Unit dongNai = units.get(new UnitId("P34-75"));
        assertEquals("Thành phố Đồng Nai", dongNai.nameOn(LocalDate.of(2026, 4, 30)).text());
    }

    @Test
    void unitsStandInVietnameseOrder() {
        List<String> names = units.on(BEFORE).stream().map(unit -> unit.shortNameOn(BEFORE)).toList();
        assertTrue(names.indexOf("Cần Thơ") < names.indexOf("Cao Bằng") == VietnameseOrder.comparator().compare("Cần Thơ", "Cao Bằng") < 0);
        assertTrue(names.indexOf("Đà Nẵng") > names.indexOf("Cao Bằng"));
        assertTrue(names.indexOf("Đồng Tháp") < names.indexOf("Gia Lai"));
    }

    @Test
    void anIdOnNoListIsAFaultOfTheCaller() {
        assertThrows(IllegalArgumentException.class, () -> units.get(new UnitId("P63-99")));
    }

    static UnitMap shipped() {
        Map<String, List<Unit.Name>> names = new HashMap<>();
        rows("province-names.csv").forEach(row -> names.computeIfAbsent(row.get("unit_id"), id -> new ArrayList<>())
                .add(new Unit.Name(row.get("name"), VietnameseOrder.sortKey(row.get("name").replaceFirst("^(Tỉnh|Thành phố) ", "")),
                        day(row.get("valid_from")), day(row.get("valid_to")))));
        return new UnitMap(rows("provinces.csv").stream().map(row -> new Unit(new UnitId(row.get("unit_id")), row.get("code"),
                Region.valueOf(row.get("region")), day(row.get("valid_from")), day(row.get("valid_to")),
                row.get("successor").isEmpty() ? null : new UnitId(row.get("successor")), names.get(row.get("unit_id")))).toList());
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader text = new InputStreamReader(UnitMap.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            return format.parse(text).getRecords();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
