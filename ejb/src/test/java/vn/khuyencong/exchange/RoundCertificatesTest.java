package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.award.AwardCertificate;
import vn.khuyencong.award.AwardEntries;
import vn.khuyencong.award.AwardEntry;
import vn.khuyencong.award.AwardFigures;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.AwardTables;
import vn.khuyencong.award.CertificateChecks;
import vn.khuyencong.award.CertificatePapers;
import vn.khuyencong.award.CertificateStanding;
import vn.khuyencong.award.Certificates;
import vn.khuyencong.award.RoundAct;
import vn.khuyencong.award.Said;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.AwardNomination.EnteredProduct;
import vn.khuyencong.exchange.contract.AwardResult;
import vn.khuyencong.exchange.contract.AwardResult.GroupEntries;
import vn.khuyencong.exchange.contract.AwardResult.RecognisedProduct;
import vn.khuyencong.exchange.contract.Content;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission.Decision;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.form.Diploma;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.CertificateSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.testing.AtOnce;
import vn.khuyencong.testing.AwardRows;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Statements;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

/** The certificates of rounds that provinces run here: who issues them, by which numbers, by the law of which day. */
class RoundCertificatesTest {

    private static final String UNIT = "P63-24";
    private static final String HEIR = "P34-24";
    private static final LocalDate OPENS = LocalDate.of(2025, 5, 10);

    private Services services;
    private UnitAtItsDoor unit;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("certificates-" + test.getDisplayName())).play(OPENS);
        unit = new UnitAtItsDoor(services, UNIT);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aRoundThatOutlivesItsProvinceIsDecidedSignedAndKeptByTheSuccessor() {
        AwardRows round = entered("BC-1", "Mỳ gạo");
        services.play(LocalDate.of(2025, 7, 10));
        assertEquals(List.of("AWARD_ACT_NOT_YOURS"), rules(round.act(RoundAct.BEGIN_JUDGING, Said.NOTHING)));
        AwardRows taken = judged(round.heldBy(HEIR));
        assertEquals(List.of(), rules(taken.act(RoundAct.DECIDE, decision(LocalDate.of(2025, 7, 5)))));
        AwardCertificate one = certificates(taken).get(0);
        assertEquals(new UnitId(HEIR), one.issuer());
        Diploma paper = services.transact(work -> work.the(CertificatePapers.class).of(one, ""));
        assertEquals("ỦY BAN NHÂN DÂN TỈNH BẮC NINH", paper.heading().parentBody() + " " + paper.heading().issuer());
        assertThrows(NotVisible.class, () -> withdraw(Viewers.director(UNIT), one));
        assertEquals(List.of("ENTRY_MISSING"), withdraw(Viewers.director(HEIR), one, " "));
        assertEquals(List.of(), withdraw(Viewers.director(HEIR), one));
        assertEquals(CertificateStanding.WITHDRAWN, services.transact(work -> work.the(CertificateChecks.class).check(one.checkCode(), "203.0.113.7")).found()
                .get(0).standing());
        assertEquals(List.of("ENTRY_MISSING", "OK"), services.transact(work -> work.em().createNativeQuery(
                "select outcome from audit_entry where act = 'AWARD_CERTIFICATE_ENDED' order by id").getResultList()));
    }

    @Test
    void aDecisionOfADayBeforeTheMergerIsTheFormerProvinces() {
        AwardRows round = entered("BC-1", "Mỳ gạo");
        services.play(LocalDate.of(2025, 7, 10));
        AwardRows taken = judged(round.heldBy(HEIR));
        assertEquals(List.of(), rules(taken.act(RoundAct.DECIDE, decision(LocalDate.of(2025, 6, 28)))));
        assertEquals(new UnitId(UNIT), certificates(taken).get(0).issuer());
    }

    @Test
    void theCertificatesOfACommitteeThatHasEndedAreNotOrderedInItsName() {
        AwardRows round = entered("BC-1", "Mỳ gạo");
        services.play(LocalDate.of(2025, 7, 10));
        AwardRows taken = judged(round.heldBy(HEIR));
        assertEquals(List.of(), against(taken), "there is none yet");
        assertEquals(List.of(), rules(taken.act(RoundAct.DECIDE, decision(LocalDate.of(2025, 6, 28)))));
        assertEquals(List.of("PRINT_OFFICE_ENDED"), against(taken));
    }

    @Test
    void whatTheSuccessorDecidedIsOrderedInItsOwnName() {
        AwardRows round = entered("BC-1", "Mỳ gạo");
        services.play(LocalDate.of(2025, 7, 10));
        AwardRows taken = judged(round.heldBy(HEIR));
        assertEquals(List.of(), rules(taken.act(RoundAct.DECIDE, decision(LocalDate.of(2025, 7, 5)))));
        assertEquals(List.of(), against(taken));
    }

    private List<String> against(AwardRows round) {
        return rules(services.transact(work -> work.the(CertificateSource.class).against(Viewers.director(HEIR), round.id())));
    }

    @Test
    void aNumberThatTheUnitReportedIsPassedOverAndOneOfARoundIsNotReportedAgain() {
        accepted(result(1, "001/2025/GCN-T"));
        AwardRows round = judgedAfter(entered("BC-1", "Mỳ gạo"));
        assertEquals(List.of(), rules(round.act(RoundAct.DECIDE, decision(LocalDate.of(2025, 6, 20)))));
        assertEquals("002/2025/GCN-T", certificates(round).get(0).number());
        accepted(result(2, "003/2025/GCN-T"));
        accepted(result(3, "001/2025/GCN-T"));
        assertEquals(List.of(), withdraw(Viewers.director(UNIT), certificates(round).get(0)));
        InboxMessage again = unit.send(result(4, "002/2025/GCN-T"));
        assertTrue(again.findings().stream().map(Refusal::rule).anyMatch("AWARD_NUMBER_USED"::equals), again.findings()::toString);
    }

    @Test
    void twoRoundsDecidedAtOnceTakeTheirNumbersOneAfterTheOther() throws Exception {
        AwardRows one = entered("BC-1", "Mỳ gạo");
        AwardRows other = entered("BC-2", "Bánh đa");
        judgedAfter(one);
        judgedAfter(other);
        AtOnce.all(() -> one.act(RoundAct.DECIDE, decision(LocalDate.of(2025, 6, 20))), () -> other.act(RoundAct.DECIDE, decision(LocalDate.of(2025, 6, 20))))
                .forEach(findings -> assertEquals(List.of(), rules(findings)));
        assertEquals(Map.of("001/2025/GCN-T", 1L, "002/2025/GCN-T", 1L), List.of(one, other).stream().flatMap(round -> certificates(round).stream())
                .collect(Collectors.groupingBy(AwardCertificate::number, Collectors.counting())));
        assertThrows(PersistenceException.class, () -> change("update award_certificate set standing_key = 'x'"));
    }

    @Test
    void aGroupBearsTheNameOfTheFirstDayOfItsRoundAndIsNotLostFromTheTableOfTheYear() {
        AwardRows round = judgedAfter(entered("BC-1", "Mỳ gạo"));
        change("update award_group set valid_to = date '2025-06-15' where code = 'PROCESSED'");
        assertEquals(List.of(), rules(round.act(RoundAct.DECIDE, decision(LocalDate.of(2025, 6, 20)))));
        AwardCertificate one = certificates(round).get(0);
        assertTrue(services.transact(work -> work.the(CertificatePapers.class).of(one, "")).facts().stream()
                .anyMatch(fact -> fact.value().equals("Chế biến nông, lâm, thủy sản và đồ uống")));
        assertTrue(services.transact(work -> work.the(AwardTables.class).of(Viewers.DEPT_OFFICER, new Question(2025, Period.YEAR, Scope.of(new UnitId(UNIT)),
                Boundaries.THEN, false))).levels().get(0).groups().stream().anyMatch(row -> row.certified().text().equals("1")));
    }

    @Test
    void theListsOfARoundTakeAsManyQuestionsForManyEntriesAsForOne() {
        AwardRows one = entered("BC-1", "Mỳ gạo");
        AwardRows many = entered("BC-2", "Bánh đa");
        for (int i = 1; i <= 4; i++) {
            enter("BC-2", "BC-2." + i, "Rượu " + i);
        }
        judgedAfter(one).act(RoundAct.DECIDE, decision(LocalDate.of(2025, 6, 20)));
        judgedAfter(many).act(RoundAct.DECIDE, decision(LocalDate.of(2025, 6, 21)));
        List<AwardRound> both = List.of(one.round(), many.round());
        Statements statements = new Statements(services, "award_|establishment");
        assertEquals(statements.of(work -> work.the(AwardEntries.class).versions(Viewers.DEPT_OFFICER, one.round())),
                statements.of(work -> work.the(AwardEntries.class).versions(Viewers.DEPT_OFFICER, many.round())));
        assertEquals(statements.of(work -> work.the(Certificates.class).of(one.round())),
                statements.of(work -> work.the(Certificates.class).of(many.round())));
        assertEquals(1, statements.of(work -> work.the(AwardEntries.class).counts(Viewers.DEPT_OFFICER, both)));
        assertEquals(Map.of(one.id(), 1L, many.id(), 5L), services.transact(work -> work.the(AwardEntries.class).counts(Viewers.DEPT_OFFICER, both)));
        assertEquals(2, statements.of(work -> work.the(AwardFigures.class).of(Viewers.DEPT_OFFICER, 2025)));
    }

    private AwardRows entered(String code, String product) {
        AwardRows round = AwardRows.province(services, code, UNIT, OPENS);
        enter(code, code, product);
        return round;
    }

    private void enter(String code, String document, String product) {
        Establishment maker = new Establishment("Cơ sở " + product, LegalForm.HOUSEHOLD, null, "Xã B");
        accepted(new AwardNomination(new DocumentKey(UNIT, 2025, AwardNomination.STREAM, document, 1), SubmissionKind.ORIGINAL, code, maker,
                new EnteredProduct(product, "PROCESSED", null, false, true, true, true, true), null, null, null, false, null));
    }

    private AwardRows judgedAfter(AwardRows round) {
        services.play(OPENS.plusDays(45));
        return judged(round);
    }

    private AwardRows judged(AwardRows round) {
        List<AwardEntry> entries = services.transact(work -> work.the(AwardEntries.class).inForce(round.round()));
        return round.judged(entries, entry -> true);
    }

    private static Said decision(LocalDate day) {
        return new Said(null, "1250/QĐ-UBND", day);
    }

    private static AwardResult result(int version, String number) {
        return new AwardResult(new DocumentKey(UNIT, 2025, AwardResult.STREAM, "KQ", version), version == 1 ? SubmissionKind.ORIGINAL : SubmissionKind.REPLACEMENT,
                AwardLevel.DISTRICT, "Huyện 1", "Bình chọn cấp huyện", new Decision("1/QĐ-UBND", LocalDate.of(2025, 4, 1), "UBND huyện"),
                List.of(new GroupEntries("PROCESSED", 1)), 1, List.of(new RecognisedProduct(number, new Establishment("Cơ sở khác", LegalForm.HOUSEHOLD, null, "Xã C"),
                "Rượu", "PROCESSED", null, null)), false, null);
    }

    private void accepted(Content content) {
        InboxMessage inbox = unit.send(content);
        assertEquals(InboxState.ACCEPTED, inbox.state(), () -> inbox.findings().toString());
    }

    private List<AwardCertificate> certificates(AwardRows round) {
        return services.transact(work -> work.the(Certificates.class).of(round.round()));
    }

    private List<String> withdraw(Viewer viewer, AwardCertificate one) {
        return withdraw(viewer, one, "Sai hồ sơ");
    }

    private List<String> withdraw(Viewer viewer, AwardCertificate one, String reason) {
        return rules(services.transact(work -> work.the(Certificates.class).withdraw(viewer, one.id(), reason)));
    }

    private void change(String sql) {
        services.transact(work -> work.em().createNativeQuery(sql).executeUpdate());
    }

    private static List<String> rules(List<Refusal> findings) {
        return findings.stream().map(Refusal::rule).toList();
    }
}
