package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.award.AwardEntry;
import vn.khuyencong.award.AwardNominations;
import vn.khuyencong.award.EntryState;
import vn.khuyencong.award.RoundAct;
import vn.khuyencong.award.Said;
import vn.khuyencong.exchange.contract.AttachmentReference;
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
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.testing.AwardRows;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

class NominationIntakeTest {

    private static final String UNIT = "P63-24";
    private static final String SOUTHERN = "P63-79";
    private static final LocalDate OPENS = LocalDate.of(2024, 3, 1);
    private static final LocalDate DECIDED = LocalDate.of(2023, 8, 15);
    private static final Establishment MAKER = new Establishment("Cơ sở A", LegalForm.HOUSEHOLD, null, "Xã B, tỉnh Bắc Giang");
    private static final LowerCertificate BELOW = new LowerCertificate(AwardLevel.PROVINCE, "07", "1250/QĐ-UBND", DECIDED, null);

    private Services services;
    private UnitAtItsDoor unit;
    private AwardRows round;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("awards-" + test.getDisplayName()));
        unit = new UnitAtItsDoor(services, UNIT);
        round = AwardRows.north(services, "BC-MB-2024", OPENS);
        InboxMessage result = unit.send(result(1, SubmissionKind.ORIGINAL, "Mỳ gạo"));
        assertEquals(InboxState.ACCEPTED, result.state(), () -> result.findings().toString());
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void anEntryIsTakenWithItsEstablishmentAndTheProductThatTheProvinceRecognised() {
        accepted(entry("BC-01", 1, SubmissionKind.ORIGINAL, product("MỲ  GẠO"), BELOW));
        AwardEntry taken = find("BC-01", 1);
        assertEquals(EntryState.IN_FORCE, taken.state());
        assertEquals("Mỳ gạo", taken.product().name());
        assertEquals(1L, services.transact(work -> work.em().createQuery("select count(p) from AwardProduct p", Long.class).getSingleResult()).longValue());
    }

    @Test
    void aReplacementTakesThePlaceAndAWithdrawalTakesBack() {
        accepted(entry("BC-01", 1, SubmissionKind.ORIGINAL, product("Mỳ gạo"), BELOW));
        accepted(entry("BC-01", 2, SubmissionKind.REPLACEMENT, product("Mỳ gạo"), BELOW));
        assertEquals(EntryState.SUPERSEDED, find("BC-01", 1).state());
        accepted(entry("BC-01", 3, SubmissionKind.WITHDRAWAL, null, null));
        assertEquals(EntryState.WITHDRAWN, find("BC-01", 2).state());
        assertEquals("Mỳ gạo", find("BC-01", 3).productName());
        returned("AWARD_NOTHING_TO_WITHDRAW", entry("BC-01", 4, SubmissionKind.WITHDRAWAL, null, null));
        accepted(entry("BC-02", 1, SubmissionKind.ORIGINAL, product("Mỳ gạo"), BELOW));
    }

    @Test
    void aVersionWaitsForTheOneBefore() {
        InboxMessage second = unit.send(entry("BC-01", 2, SubmissionKind.REPLACEMENT, product("Mỳ gạo"), BELOW));
        assertEquals(InboxState.WAITING, second.state());
        accepted(entry("BC-01", 1, SubmissionKind.ORIGINAL, product("Mỳ gạo"), BELOW));
        assertEquals(EntryState.IN_FORCE, find("BC-01", 2).state());
    }

    @Test
    void nothingIsJudgedWhileAnEntryWaitsForItsEarlierVersion() {
        accepted(entry("BC-01", 1, SubmissionKind.ORIGINAL, product("Mỳ gạo"), BELOW));
        unit.send(entry("BC-02", 2, SubmissionKind.REPLACEMENT, product("Mỳ gạo"), BELOW));
        services.play(OPENS.plusDays(31));
        Refusal waiting = round.act(RoundAct.BEGIN_JUDGING, Said.NOTHING).stream().filter(one -> one.rule().equals("AWARD_ENTRIES_WAITING")).findFirst().orElseThrow();
        assertEquals(List.of("1"), waiting.arguments().stream().map(Object::toString).toList());
        returned("AWARD_ROUND_LATE", entry("BC-02", 1, SubmissionKind.ORIGINAL, product("Mỳ gạo"), BELOW));
        assertEquals(List.of("AWARD_WITHOUT_JURY"), round.act(RoundAct.BEGIN_JUDGING, Said.NOTHING).stream().map(Refusal::rule).toList());
    }

    @Test
    void whatAProductMustBeIsJudgedWithItsReason() {
        returned("AWARD_NOT_OWN", entry("BC-01", 1, SubmissionKind.ORIGINAL, new EnteredProduct("Mỳ gạo", "PROCESSED", null, false, false, true, true, true), BELOW));
        returned("AWARD_ONE_OFF", entry("BC-02", 1, SubmissionKind.ORIGINAL, new EnteredProduct("Mỳ gạo", "PROCESSED", null, false, true, false, true, true), BELOW));
        returned("AWARD_COPY", entry("BC-03", 1, SubmissionKind.ORIGINAL, new EnteredProduct("Mỳ gạo", "PROCESSED", null, false, true, true, false, true), BELOW));
        returned("AWARD_NOT_LAWFUL", entry("BC-04", 1, SubmissionKind.ORIGINAL, new EnteredProduct("Mỳ gạo", "PROCESSED", null, false, true, true, true, false), BELOW));
        returned("AWARD_GROUP_UNKNOWN", entry("BC-05", 1, SubmissionKind.ORIGINAL, new EnteredProduct("Mỳ gạo", "FOOD", null, false, true, true, true, true), BELOW));
    }

    @Test
    void theCertificateOfTheLevelBelowMustBeThereOfThisProductAndStillHold() {
        returned("AWARD_CERTIFICATE_MISSING", entry("BC-01", 1, SubmissionKind.ORIGINAL, product("Mỳ gạo"), null));
        returned("AWARD_CERTIFICATE_OF_OTHER_PRODUCT", entry("BC-02", 1, SubmissionKind.ORIGINAL, product("Rượu làng Vân"), BELOW));
        returned("AWARD_CERTIFICATE_OF_OTHER_LEVEL", entry("BC-03", 1, SubmissionKind.ORIGINAL, product("Mỳ gạo"),
                new LowerCertificate(AwardLevel.DISTRICT, "07", "1250/QĐ-UBND", DECIDED, null)));
        LowerCertificate elsewhere = new LowerCertificate(AwardLevel.PROVINCE, "99", "1/QĐ-UBND", LocalDate.of(2018, 3, 16), null);
        returned("AWARD_CERTIFICATE_NOT_ON_FILE", entry("BC-04", 1, SubmissionKind.ORIGINAL, product("Mỳ gạo"), elsewhere));
        returned("AWARD_CERTIFICATE_OVER", scanned("BC-05", elsewhere));
        InboxMessage byScan = unit.send(scanned("BC-06", new LowerCertificate(AwardLevel.PROVINCE, "99", "1/QĐ-UBND", LocalDate.of(2019, 3, 16), null)));
        assertEquals(InboxState.ACCEPTED, byScan.state());
        assertTrue(byScan.findings().stream().map(Refusal::rule).anyMatch("AWARD_CERTIFICATE_BY_SCAN"::equals));
        assertEquals(1, files(Viewers.officer(UNIT), byScan));
        assertEquals(1, files(Viewers.DEPT_OFFICER, byScan));
        assertEquals(0, files(Viewers.officer("P63-27"), byScan));
        assertEquals(0, files(new Viewer("giamkhao", "Giám khảo", Role.JUROR, null), byScan));
    }

    @Test
    void aCertificateThatALaterReportNoLongerHasIsWorthNothing() {
        accepted(entry("BC-01", 1, SubmissionKind.ORIGINAL, product("Mỳ gạo"), BELOW));
        accepted(result(2, SubmissionKind.REPLACEMENT, "Mỳ gạo sấy"));
        returned("AWARD_CERTIFICATE_OF_OTHER_PRODUCT", entry("BC-02", 1, SubmissionKind.ORIGINAL, product("Mỳ gạo"), BELOW));
        accepted(result(3, SubmissionKind.WITHDRAWAL));
        returned("AWARD_CERTIFICATE_ENDED", entry("BC-03", 1, SubmissionKind.ORIGINAL, product("Mỳ gạo sấy"), BELOW));
        LowerCertificate misstated = new LowerCertificate(BELOW.level(), BELOW.number(), BELOW.decisionNumber(), BELOW.decisionDate().plusDays(1), null);
        returned("AWARD_CERTIFICATE_ENDED", scanned("BC-04", misstated));
    }

    @Test
    void theSameProductIsEnteredOnceWhoeverSendsIt() {
        accepted(entry("BC-01", 1, SubmissionKind.ORIGINAL, product("Mỳ gạo"), BELOW));
        returned("AWARD_ENTERED_TWICE", entry("BC-02", 1, SubmissionKind.ORIGINAL, product("mỳ gạo"), BELOW));
    }

    @Test
    void entriesComeInTimeAndToTheirOwnRounds() {
        AwardNomination good = entry("BC-01", 1, SubmissionKind.ORIGINAL, product("Mỳ gạo"), BELOW);
        services.play(OPENS.minusDays(1));
        returned("AWARD_ROUND_NOT_OPEN", good);
        services.play(OPENS.plusDays(31));
        returned("AWARD_ROUND_LATE", entry("BC-02", 1, SubmissionKind.ORIGINAL, product("Mỳ gạo"), BELOW));
        services.play(OPENS.plusDays(30));
        accepted(entry("BC-03", 1, SubmissionKind.ORIGINAL, product("Mỳ gạo"), BELOW));
        returned("AWARD_ROUND_UNKNOWN", in("BC-XX", "BC-04", UNIT));
        AwardRows.province(services, "BC-BG-2024", "P63-27", OPENS.plusDays(10));
        returned("AWARD_NOT_YOUR_ROUND", in("BC-BG-2024", "BC-05", UNIT));
        InboxMessage southern = new UnitAtItsDoor(services, SOUTHERN).send(in("BC-MB-2024", "BC-06", SOUTHERN));
        assertTrue(southern.findings().stream().map(Refusal::rule).anyMatch("AWARD_NOT_YOUR_ROUND"::equals), () -> southern.findings().toString());
        round.act(RoundAct.CANCEL, Said.because("Dịch bệnh"));
        returned("AWARD_ROUND_CANCELLED", entry("BC-03", 2, SubmissionKind.REPLACEMENT, product("Mỳ gạo"), BELOW));
    }

    @Test
    void aQuotaOfTheDayHolds() {
        services.transact(work -> work.em().createNativeQuery("update award_level_rule set most_of_establishment = 1 where level = 'REGION'").executeUpdate());
        accepted(result(2, SubmissionKind.REPLACEMENT, "Mỳ gạo", "Bún khô"));
        accepted(entry("BC-01", 1, SubmissionKind.ORIGINAL, product("Mỳ gạo"), BELOW));
        LowerCertificate second = new LowerCertificate(AwardLevel.PROVINCE, "08", "1250/QĐ-UBND", DECIDED, null);
        returned("AWARD_ESTABLISHMENT_QUOTA", entry("BC-02", 1, SubmissionKind.ORIGINAL, product("Bún khô"), second));
    }

    private static AwardNomination entry(String document, int version, SubmissionKind kind, EnteredProduct product, LowerCertificate below) {
        return new AwardNomination(new DocumentKey(UNIT, 2024, AwardNomination.STREAM, document, version), kind, "BC-MB-2024", MAKER, product, null, below, null,
                false, List.of());
    }

    private static AwardNomination scanned(String document, LowerCertificate below) {
        return new AwardNomination(new DocumentKey(UNIT, 2024, AwardNomination.STREAM, document, 1), SubmissionKind.ORIGINAL, "BC-MB-2024", MAKER,
                product("Bánh đa"), null, below, null, false, List.of(new AttachmentReference("0".repeat(64), "gcn.pdf", "application/pdf", 10, null)));
    }

    private static AwardNomination in(String round, String document, String unit) {
        return new AwardNomination(new DocumentKey(unit, 2024, AwardNomination.STREAM, document, 1), SubmissionKind.ORIGINAL, round, MAKER,
                product("Mỳ gạo"), null, BELOW, null, false, List.of());
    }

    private static EnteredProduct product(String name) {
        return new EnteredProduct(name, "PROCESSED", null, false, true, true, true, true);
    }

    private static AwardResult result(int version, SubmissionKind kind, String... products) {
        DocumentKey key = new DocumentKey(UNIT, 2023, AwardResult.STREAM, "KQ-01", version);
        if (kind == SubmissionKind.WITHDRAWAL) {
            return new AwardResult(key, kind, AwardLevel.PROVINCE, null, "Bình chọn 2023", null, null, null, null, false, null);
        }
        List<RecognisedProduct> recognised = IntStream.range(0, products.length)
                .mapToObj(i -> new RecognisedProduct("0" + (7 + i), MAKER, products[i], "PROCESSED", null, null)).toList();
        return new AwardResult(key, kind, AwardLevel.PROVINCE, null, "Bình chọn 2023", new Decision("1250/QĐ-UBND", DECIDED, "UBND tỉnh"),
                List.of(new GroupEntries("PROCESSED", 3)), 2, recognised, false, null);
    }

    private AwardEntry find(String document, int version) {
        return services.transact(work -> work.the(AwardNominations.class).find(new DocumentKey(UNIT, 2024, AwardNomination.STREAM, document, version)).orElseThrow());
    }

    private int files(Viewer viewer, InboxMessage message) {
        return services.transact(work -> work.the(Attachments.class).of(viewer, message.id())).size();
    }

    private void accepted(Content content) {
        InboxMessage inbox = unit.send(content);
        assertEquals(InboxState.ACCEPTED, inbox.state(), () -> inbox.findings().toString());
    }

    private void returned(String rule, Content content) {
        InboxMessage inbox = unit.send(content);
        assertEquals(InboxState.RETURNED, inbox.state());
        assertTrue(inbox.findings().stream().map(Refusal::rule).anyMatch(rule::equals), () -> inbox.findings().toString());
    }
}
