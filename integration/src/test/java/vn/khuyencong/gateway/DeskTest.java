package vn.khuyencong.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.contract.NormPackDocument;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.norm.rules.Ceiling;
import vn.khuyencong.norm.rules.NormFile;
import vn.khuyencong.norm.rules.NormIssue;
import vn.khuyencong.shared.Dong;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

class DeskTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 22);
    private static final String PLAN = """
            {"key":{"unit":"P63-24","planYear":2018,"stream":"PLAN_NATIONAL","document":"KH-1","version":1},"kind":"ORIGINAL",
            "fund":"NATIONAL","title":"Kế hoạch","decision":{"number":"1/QĐ-BCT","date":"%s","authority":"Bộ trưởng"},
            "schemes":[{"code":"DA-1","name":"Đề án","kind":"SINGLE","implementingUnit":"Trung tâm Khuyến công","support":250000000,
            "lines":[{"activity":"A3","norm":"MACHINERY","content":"Máy","newCraft":false,
            "establishment":{"name":"Cơ sở A","legalForm":"COMPANY"},"quantity":1,"eligibleCost":600000000,"support":250000000,
            "counterpart":350000000}]}],"indicatorTargets":[],
            "totals":{"schemes":1,"lines":1,"support":250000000,"counterpart":350000000}}""";

    @TempDir
    private Path folder;
    private final SigningKey ministry = SigningKey.generate("ministry-1");
    private Home home;

    @BeforeEach
    void provision() {
        home = Home.of(folder.resolve("home"));
        // Nobody listens at port 1: what is not held cannot be fetched.
        home.write(new Home.Identity(new UnitId("P63-24"), "i-1", "127.0.0.1", 1, false, "p63-24", "secret"),
                SigningKey.generate("P63-24-1"), ministry.publicJwk());
    }

    @Test
    void aPlanIsJudgedByTheLawOfItsDecision() throws IOException {
        holdPack();
        assertEquals(List.of("CEILING_EXCEEDED"), blocking("2018-05-10"));
        assertEquals(List.of(), blocking("2018-05-11"));
    }

    @Test
    void byAFreshPackAFaultyPlanIsHeldBack() throws IOException {
        holdPack();
        assertTrue(desk(ISSUED.plusDays(30)).holdsBack(List.of(plan("2018-05-10"))));
        assertFalse(desk(ISSUED.plusDays(30)).holdsBack(List.of(plan("2018-05-11"))));
    }

    @Test
    void byAStalePackItIsOnlyWarnedOf() throws IOException {
        holdPack();
        assertFalse(desk(ISSUED.plusDays(31)).holdsBack(List.of(plan("2018-05-10"))));
    }

    @Test
    void withoutAPackNothingIsHeldBack() throws IOException {
        assertFalse(desk(ISSUED).holdsBack(List.of(plan("2018-05-10"))));
    }

    @Test
    void aDocumentThatBreaksItsSchemaIsRefusedWhateverPackIsHeld() throws IOException {
        Draft draft = draft(PLAN.formatted("2018-05-10").replace("\"support\":250000000,\n", "\"support\":2.5,\n"));
        GatewayProblem problem = assertThrows(GatewayProblem.class, () -> desk(ISSUED).holdsBack(List.of(draft)));
        assertTrue(problem.getMessage().contains("/data/schemes/0/support"), problem.getMessage());
    }

    @Test
    void anApplicationForStallsIsCheckedAtHomeAsFarAsItCanBe() throws IOException {
        holdPack();
        String application = """
                {"key":{"unit":"P63-24","planYear":2026,"stream":"FAIR","document":"GH-1","version":1},"kind":"ORIGINAL","fair":"HC-1",
                "establishment":{"name":"Cơ sở A","legalForm":"HOUSEHOLD","address":"Xã B"},"wanted":1,"least":%d,
                "products":[{"name":"Mỳ gạo","group":"FOOD"}]}""";
        assertEquals(List.of("FAIR_LEAST_ABOVE_WANTED"), desk(ISSUED).findings(draft(application.formatted(2))).stream().map(Finding::rule).toList());
        assertEquals(List.of(), desk(ISSUED).findings(draft(application.formatted(1))));
    }

    private List<String> blocking(String decided) throws IOException {
        return desk(ISSUED).findings(plan(decided)).stream().filter(Finding::blocks).map(Finding::rule).toList();
    }

    private Desk desk(LocalDate today) {
        return new Desk(home, today, null);
    }

    private Draft plan(String decided) throws IOException {
        return draft(PLAN.formatted(decided));
    }

    private Draft draft(String text) throws IOException {
        return Draft.read(Files.writeString(folder.resolve("plan.json"), text), List.of());
    }

    private void holdPack() {
        NormFile law = new NormFile(List.of(machinery(1, 200, "2014-04-08", "2018-05-10"), machinery(2, 300, "2018-05-11", null)),
                List.of(new NormFile.Activity("A3", "Mô hình", LocalDate.of(2012, 7, 5), null, "NĐ 45/2012/NĐ-CP", true)),
                List.of(new NormFile.Indicator("funds", "Kinh phí", Set.of(FundSource.values()), null, LocalDate.of(2014, 1, 1),
                        null, null, false)));
        byte[] pack = NormPackDocument.write(new NormIssue(1, law.digest(), ISSUED, ISSUED.plusDays(30), law), Instant.EPOCH);
        home.norms().keep(pack, ministry.sign(pack));
    }

    private static Ceiling machinery(long id, long millions, String from, String to) {
        return new Ceiling(id, "MACHINERY", "A3", FundSource.NATIONAL, BigDecimal.valueOf(50), Dong.ofMillions(millions), "establishment",
                LocalDate.parse(from), to == null ? null : LocalDate.parse(to), "Thông tư", true);
    }
}
