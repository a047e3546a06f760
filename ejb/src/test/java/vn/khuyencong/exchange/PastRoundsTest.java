package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.award.AwardCertificate;
import vn.khuyencong.award.AwardCount;
import vn.khuyencong.award.AwardEntries;
import vn.khuyencong.award.AwardEntry;
import vn.khuyencong.award.AwardFigures;
import vn.khuyencong.award.AwardReports;
import vn.khuyencong.award.AwardTable;
import vn.khuyencong.award.AwardTables;
import vn.khuyencong.award.Certificates;
import vn.khuyencong.award.RoundAct;
import vn.khuyencong.award.RoundState;
import vn.khuyencong.award.Said;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.exchange.contract.AwardDecided;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.AwardNomination.EnteredProduct;
import vn.khuyencong.exchange.contract.AwardNomination.LowerCertificate;
import vn.khuyencong.exchange.contract.AwardResult;
import vn.khuyencong.exchange.contract.AwardResult.GroupEntries;
import vn.khuyencong.exchange.contract.AwardResult.RecognisedProduct;
import vn.khuyencong.exchange.contract.Content;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission.Decision;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.testing.AwardRows;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

/** Rounds that took place, through the messages that would have carried them. Establishments and products have no names in the sources. */
class PastRoundsTest {

    private static final List<String> GROUPS = List.of("CRAFT", "PROCESSED", "MACHINE", "OTHER");

    private Services services;
    private final Map<String, UnitAtItsDoor> doors = new HashMap<>();

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("past-" + test.getDisplayName()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    /** North 2020: 194 entries of 24 provinces in four groups (66, 104, 12, 12), 110 recognised. */
    @Test
    void theNorthernRoundOf2020TakesItsEntriesByWhatTheProvincesRecognisedAndRecognisesOneHundredAndTen() {
        LocalDate opens = LocalDate.of(2020, 7, 1);
        LocalDate ofProvinces = LocalDate.of(2019, 12, 2);
        List<String> provinces = northern(24);
        Map<String, List<RecognisedProduct>> products = spread(provinces, List.of(66, 104, 12, 12));
        services.play(LocalDate.of(2020, 1, 10));
        products.forEach((unit, own) -> accepted(unit, result(unit, 2019, AwardLevel.PROVINCE, ofProvinces, entered(own), null, own)));
        services.play(opens);
        AwardRows round = AwardRows.north(services, "BC-MB-2020", opens);
        products.forEach((unit, own) -> own.forEach(one -> accepted(unit, nomination(unit, one, ofProvinces))));
        List<AwardEntry> entries = services.transact(work -> work.the(AwardEntries.class).inForce(round.round()));
        assertEquals(Map.of("CRAFT", 66L, "PROCESSED", 104L, "MACHINE", 12L, "OTHER", 12L),
                entries.stream().collect(Collectors.groupingBy(AwardEntry::productGroup, Collectors.counting())));
        assertEquals(24, entries.stream().map(AwardEntry::unit).distinct().count());

        services.play(opens.plusDays(40));
        Set<Long> best = entries.subList(0, 110).stream().map(AwardEntry::id).collect(Collectors.toSet());
        round.judged(entries, entry -> best.contains(entry.id()));
        assertEquals(List.of(), round.act(RoundAct.DECIDE, new Said(null, "2210/QĐ-BCT", opens.plusDays(39))));
        assertEquals(RoundState.DECIDED, round.round().state());
        List<AwardCertificate> given = services.transact(work -> work.the(Certificates.class).of(round.round()));
        assertEquals(110, given.size());
        assertEquals("001/2020/GCN-KV", given.get(0).number());
        assertEquals("110/2020/GCN-KV", given.get(109).number());
        assertEquals(110, given.stream().map(AwardCertificate::checkCode).distinct().count());
        assertEquals(LocalDate.of(2025, 8, 8), given.get(0).validUntil());
        assertEquals(110, northFigures(provinces, 2020).recognitions());
        AwardTable table = table(2020, Scope.of(Region.NORTH));
        assertEquals(List.of("194", "110"), List.of(table.total().entered().text(), table.total().certified().text()));
        assertEquals(List.of("66", "104", "12", "12"), table.levels().get(0).groups().stream().map(row -> row.entered().text()).toList());
        assertEquals(24, services.letters().size());
        assertEquals(194, services.letters().stream().mapToInt(letter -> ((AwardDecided) letter.data()).entries().size()).sum());
        assertEquals(110, services.letters().stream().flatMap(letter -> ((AwardDecided) letter.data()).entries().stream())
                .filter(AwardDecided.DecidedEntry::certified).count());
    }

    /** Hải Dương 2018: 225 entries (107, 38, 30, 50) of 148 establishments; how many were recognised is not in the source, here every second. */
    @Test
    void theRoundOfHaiDuongOf2018StandsWithItsEntriesAndEstablishments() {
        String unit = "P63-30";
        services.play(LocalDate.of(2018, 12, 20));
        List<Integer> groups = List.of(107, 38, 30, 50);
        List<GroupEntries> entered = IntStream.range(0, 4).mapToObj(i -> new GroupEntries(GROUPS.get(i), groups.get(i))).toList();
        List<RecognisedProduct> half = spread(List.of(unit), List.of(53, 19, 15, 25)).get(unit);
        accepted(unit, result(unit, 2018, AwardLevel.PROVINCE, LocalDate.of(2018, 12, 1), entered, 148, half));
        AwardResult kept = services.transact(work -> work.the(AwardReports.class).inForce(2018, 2018)).get(0).stated();
        assertEquals(225, kept.entered().stream().mapToInt(GroupEntries::entries).sum());
        assertEquals(148, kept.establishments());
        assertEquals(112, northFigures(List.of(unit), 2018).recognitions());
        assertEquals("225", table(2018, Scope.of(new UnitId(unit))).total().entered().text());
        assertEquals("0", table(2018, Scope.of(new UnitId("P63-24"))).total().entered().text());
        InboxMessage more = door(unit).send(result(unit, 2018, "KQ-02", AwardLevel.PROVINCE, LocalDate.of(2018, 12, 1),
                List.of(new GroupEntries("CRAFT", 3)), 4, List.of()));
        assertTrue(more.findings().stream().anyMatch(finding -> finding.rule().equals("AWARD_ESTABLISHMENTS_WRONG")));
    }

    /** Quảng Nam 2014, by the rules of TT 35/2010: 48 entries, 23 recognised, two of prize A, five of B, sixteen of C. */
    @Test
    void theRoundOfQuangNamOf2014KeepsItsPrizes() {
        String unit = "P63-49";
        services.play(LocalDate.of(2014, 12, 20));
        List<RecognisedProduct> prized = new ArrayList<>();
        for (RecognisedProduct one : spread(List.of(unit), List.of(12, 6, 3, 2)).get(unit)) {
            String prize = prized.size() < 2 ? "A" : prized.size() < 7 ? "B" : "C";
            prized.add(new RecognisedProduct(one.number(), one.establishment(), one.product(), one.group(), prize, null));
        }
        List<GroupEntries> entered = List.of(new GroupEntries("CRAFT", 25), new GroupEntries("PROCESSED", 13), new GroupEntries("MACHINE", 6),
                new GroupEntries("OTHER", 4));
        accepted(unit, result(unit, 2014, AwardLevel.PROVINCE, LocalDate.of(2014, 12, 1), entered, null, prized));
        List<AwardCertificate> given = services.transact(work -> work.em().createQuery("select c from AwardCertificate c", AwardCertificate.class).getResultList());
        assertEquals(Map.of("A", 2L, "B", 5L, "C", 16L), given.stream().collect(Collectors.groupingBy(AwardCertificate::prize, Collectors.counting())));
        assertEquals(23, northFigures(List.of(unit), 2014).recognitions());
    }

    /** North 2022: 174 products of all levels for 154 turns of establishments, as the provinces' figures have them. */
    @Test
    void theNorthernProductsOf2022AreCountedAsTheReportAsks() throws IOException {
        services.play(LocalDate.of(2022, 12, 20));
        Map<String, String> byCode = services.transact(work -> work.the(Territory.class).map().on(LocalDate.of(2022, 12, 20))).stream()
                .collect(Collectors.toMap(unit -> unit.code(), unit -> unit.id().value()));
        List<String> units = new ArrayList<>();
        try (CSVParser figures = CSVParser.parse(Path.of("../ear/src/main/resources/vn/khuyencong/demo/north-2022-2023.csv"), StandardCharsets.UTF_8,
                CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
            for (CSVRecord figure : figures) {
                int products = Integer.parseInt(figure.get("award_products_2022"));
                int makers = Integer.parseInt(figure.get("award_establishment_turns_2022"));
                List<RecognisedProduct> own = IntStream.range(0, products).mapToObj(i -> new RecognisedProduct(Integer.toString(i + 1),
                        new Establishment("Cơ sở " + i % makers, LegalForm.HOUSEHOLD, null, "Xã " + i % makers), "Sản phẩm " + i, "OTHER", null, null)).toList();
                String unit = byCode.get(figure.get("code"));
                units.add(unit);
                if (products > 0) {
                    accepted(unit, result(unit, 2022, AwardLevel.PROVINCE, LocalDate.of(2022, 9, 1), entered(own), null, own));
                }
            }
        }
        AwardCount count = northFigures(units, 2022);
        assertEquals(28, units.size());
        assertEquals(List.of(174, 154), List.of(count.recognitions(), count.turns()));
        assertEquals(0, northFigures(List.of("P63-79"), 2022).recognitions());
    }

    /** The same product at two levels in one year: two recognitions, one product; each decision is a turn of its establishment. */
    @Test
    void aProductAtTwoLevelsInOneYearIsTwoRecognitionsAndOneProduct() {
        String unit = "P63-24";
        services.play(LocalDate.of(2022, 12, 20));
        List<RecognisedProduct> own = spread(List.of(unit), List.of(3, 1, 0, 0)).get(unit);
        accepted(unit, result(unit, 2022, "KQ-H", AwardLevel.DISTRICT, LocalDate.of(2022, 5, 4), entered(own), null, own));
        List<RecognisedProduct> climbed = own.subList(0, 2).stream()
                .map(one -> new RecognisedProduct("T" + one.number(), one.establishment(), one.product(), one.group(), null, null)).toList();
        accepted(unit, result(unit, 2022, "KQ-T", AwardLevel.PROVINCE, LocalDate.of(2022, 11, 4), entered(climbed), null, climbed));
        AwardCount count = northFigures(List.of(unit), 2022);
        assertEquals(6, count.recognitions());
        assertEquals(4, count.products());
        assertEquals(Map.of(AwardLevel.DISTRICT, 4, AwardLevel.PROVINCE, 2), count.byLevel());
        assertEquals(count.distinct() + climbed.stream().map(one -> one.establishment().name()).distinct().count(), count.turns());
    }

    /** Two records that turn out to be one establishment: its product is one from then on, in every count. */
    @Test
    void aProductOfTwoRecordsThatWereMergedIsOneProductOfOneEstablishment() {
        String unit = "P63-24";
        services.play(LocalDate.of(2022, 12, 20));
        List<RecognisedProduct> first = List.of(new RecognisedProduct("01", new Establishment("Cơ sở A", LegalForm.HOUSEHOLD, null, "Xã A"), "Mỳ gạo", "OTHER", null, null));
        List<RecognisedProduct> second = List.of(new RecognisedProduct("T01", new Establishment("Hộ sản xuất B", LegalForm.HOUSEHOLD, null, "Xã B"), "Mỳ  GẠO", "OTHER", null, null));
        accepted(unit, result(unit, 2022, "KQ-H", AwardLevel.DISTRICT, LocalDate.of(2022, 5, 4), entered(first), null, first));
        accepted(unit, result(unit, 2022, "KQ-T", AwardLevel.PROVINCE, LocalDate.of(2022, 11, 4), entered(second), null, second));
        assertEquals(List.of(2, 2, 2), counted(unit));
        services.transact(work -> work.em().createNativeQuery("update establishment set survivor_id = (select min(id) from establishment where name = 'Cơ sở A'), "
                + "merged_into = (select min(id) from establishment where name = 'Cơ sở A') where name = 'Hộ sản xuất B'").executeUpdate());
        assertEquals(List.of(2, 1, 1), counted(unit));
        assertEquals("1", table(2022, Scope.of(new UnitId(unit))).total().establishments().text());
    }

    @Test
    void aReportThatComesAgainLeavesACertificateWhoseDecisionWasKeptWithBlanks() {
        String unit = "P63-24";
        services.play(LocalDate.of(2022, 12, 20));
        List<RecognisedProduct> own = spread(List.of(unit), List.of(1, 0, 0, 0)).get(unit);
        AwardResult first = result(unit, 2022, AwardLevel.PROVINCE, LocalDate.of(2022, 11, 4), entered(own), null, own);
        accepted(unit, first);
        // As it was kept before numbers were tidied.
        assertEquals(1, services.<Integer>transact(work -> work.em().createNativeQuery("update award_certificate set decision_number = '1 /QĐ-UBND'").executeUpdate()));
        List<String> given = givenWith(unit);
        accepted(unit, first.numbered(2));
        assertEquals(given, givenWith(unit), "nothing of it is another");
    }

    /** The check codes of certificates of a unit that hold. */
    private List<String> givenWith(String unit) {
        return services.transact(work -> work.em().createQuery("select c.checkCode from AwardCertificate c where c.issuer = :unit and c.endedOn is null", String.class)
                .setParameter("unit", unit).getResultList());
    }

    private List<Integer> counted(String unit) {
        AwardCount count = northFigures(List.of(unit), 2022);
        return List.of(count.recognitions(), count.products(), count.distinct());
    }

    private AwardCount northFigures(List<String> units, int year) {
        return services.transact(work -> work.the(AwardFigures.class).of(units.stream().map(UnitId::new).collect(Collectors.toSet()), year,
                LocalDate.of(year, 12, 31)));
    }

    private AwardTable table(int year, Scope scope) {
        return services.transact(work -> work.the(AwardTables.class).of(Viewers.DEPT_OFFICER, new Question(year, Period.YEAR, scope, Boundaries.THEN, false)));
    }

    private List<String> northern(int first) {
        return services.transact(work -> work.the(Territory.class).map().on(LocalDate.of(2020, 1, 1))).stream()
                .filter(unit -> unit.region() == Region.NORTH).map(unit -> unit.id().value()).sorted().limit(first).toList();
    }

    /** Products of four groups, one after the other to each unit; two products to an establishment. */
    private static Map<String, List<RecognisedProduct>> spread(List<String> units, List<Integer> groups) {
        Map<String, List<RecognisedProduct>> spread = new HashMap<>();
        int number = 0;
        for (int group = 0; group < groups.size(); group++) {
            for (int i = 0; i < groups.get(group); i++) {
                String unit = units.get(number++ % units.size());
                List<RecognisedProduct> own = spread.computeIfAbsent(unit, key -> new ArrayList<>());
                Establishment maker = new Establishment("Cơ sở " + (own.size() / 2 + 1), LegalForm.HOUSEHOLD, null, "Xã " + (own.size() / 2 + 1));
                own.add(new RecognisedProduct(String.format("%02d", own.size() + 1), maker, "Sản phẩm " + number, GROUPS.get(group), null, null));
            }
        }
        return spread;
    }

    private static List<GroupEntries> entered(List<RecognisedProduct> products) {
        return products.stream().collect(Collectors.groupingBy(RecognisedProduct::group, Collectors.counting())).entrySet().stream()
                .map(group -> new GroupEntries(group.getKey(), group.getValue().intValue())).toList();
    }

    private static AwardResult result(String unit, int year, AwardLevel level, LocalDate decided, List<GroupEntries> entered, Integer establishments,
                                      List<RecognisedProduct> recognised) {
        return result(unit, year, "KQ-01", level, decided, entered, establishments, recognised);
    }

    private static AwardResult result(String unit, int year, String document, AwardLevel level, LocalDate decided, List<GroupEntries> entered,
                                      Integer establishments, List<RecognisedProduct> recognised) {
        return new AwardResult(new DocumentKey(unit, year, AwardResult.STREAM, document, 1), SubmissionKind.ORIGINAL, level,
                level == AwardLevel.DISTRICT ? "Huyện 1" : null, "Bình chọn " + year, new Decision("1/QĐ-UBND", decided, "UBND"), entered, establishments,
                recognised, false, null);
    }

    private static AwardNomination nomination(String unit, RecognisedProduct one, LocalDate decided) {
        return new AwardNomination(new DocumentKey(unit, 2020, AwardNomination.STREAM, "BC-" + one.number(), 1), SubmissionKind.ORIGINAL, "BC-MB-2020",
                one.establishment(), new EnteredProduct(one.product(), one.group(), null, false, true, true, true, true), null,
                new LowerCertificate(AwardLevel.PROVINCE, one.number(), "1/QĐ-UBND", decided, null), null, false, null);
    }

    private void accepted(String unit, Content content) {
        InboxMessage inbox = door(unit).send(content);
        assertEquals(InboxState.ACCEPTED, inbox.state(), () -> inbox.findings().toString());
    }

    private UnitAtItsDoor door(String unit) {
        return doors.computeIfAbsent(unit, one -> new UnitAtItsDoor(services, one));
    }
}
