package vn.khuyencong.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.AwardResult;
import vn.khuyencong.exchange.contract.AwardResult.GroupEntries;
import vn.khuyencong.exchange.contract.AwardResult.RecognisedProduct;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission.Decision;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.form.Diploma;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

class CertificateChecksTest {

    private static final String UNIT = "P63-24";
    private static final LocalDate DECIDED = LocalDate.of(2023, 8, 15);
    private static final String STRANGER = "203.0.113.7";

    private Services services;
    private UnitAtItsDoor unit;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("checks-" + test.getDisplayName()));
        unit = new UnitAtItsDoor(services, UNIT);
        unit.send(result(1, SubmissionKind.ORIGINAL));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aCertificateIsFoundByItsCodeHoweverItIsTypedAndByItsNumber() {
        String code = certificate().checkCode();
        for (String typed : List.of(code, code.toLowerCase(Locale.ROOT), code.replace("-", " "), " " + code.replace("-", "") + " ", "07/2023/GCN", "07/2023/gcn")) {
            CertificateChecks.Answer answer = check(typed, STRANGER);
            assertEquals(List.of("Mỳ gạo"), answer.found().stream().map(one -> one.certificate().productName()).toList(), typed);
            assertEquals(CertificateStanding.VALID, answer.found().get(0).standing());
        }
    }

    @Test
    void whereMoreBearANumberThanAreToldThatIsSaid() {
        assertFalse(check("07/2023/GCN", STRANGER).more());
        for (int i = 1; i <= 20; i++) {
            String other = Integer.toString(i);
            services.transact(work -> work.em().createNativeQuery("""
                    insert into award_certificate (id, report_id, level, issuer_id, number, register_key, product_id, unit_id, product_name, product_group,
                    establishment_name, award_year, decision_number, decision_date, valid_from, check_code, made_at, made_by, sample)
                    select -cast(?1 as bigint), report_id, level, issuer_id, number, ?1, product_id, unit_id, product_name, product_group,
                    establishment_name, award_year, decision_number, decision_date, valid_from, ?1, made_at, made_by, sample from award_certificate where id > 0""")
                    .setParameter(1, other).executeUpdate());
        }
        CertificateChecks.Answer answer = check("07/2023/GCN", STRANGER);
        assertEquals(20, answer.found().size());
        assertTrue(answer.more());
    }

    @Test
    void whatIsNotInTheRegisterIsSaidSo() {
        for (String typed : List.of("0000-0000-0000-0000", "", "x".repeat(61), "' or '1'='1", "%")) {
            CertificateChecks.Answer answer = check(typed, STRANGER);
            assertEquals(List.of(), answer.found());
            assertEquals("AWARD_CERTIFICATE_UNKNOWN", answer.refusal().rule());
        }
    }

    @Test
    void howItStandsIsSaidToTheDay() {
        AwardCertificate one = certificate();
        LocalDate last = one.validUntil();
        assertEquals(CertificateStanding.NOT_YET, CertificateStanding.of(one, DECIDED.minusDays(1)));
        assertEquals(CertificateStanding.VALID, CertificateStanding.of(one, DECIDED));
        assertEquals(CertificateStanding.VALID, CertificateStanding.of(one, last));
        assertEquals(CertificateStanding.EXPIRED, CertificateStanding.of(one, last.plusDays(1)));
        one.end(last.minusDays(10), "Sai hồ sơ");
        assertEquals(CertificateStanding.VALID, CertificateStanding.of(one, last.minusDays(11)));
        assertEquals(CertificateStanding.WITHDRAWN, CertificateStanding.of(one, last.minusDays(10)));
        assertEquals(CertificateStanding.WITHDRAWN, CertificateStanding.of(one, last.plusDays(1)));
    }

    @Test
    void ofAReportThatWasWithdrawnTheCertificateIsVoid() {
        String code = certificate().checkCode();
        unit.send(result(2, SubmissionKind.WITHDRAWAL));
        assertEquals(List.of(CertificateStanding.WITHDRAWN), check(code, STRANGER).found().stream().map(CertificateChecks.Checked::standing).toList());
    }

    @Test
    void whoeverAsksTooOftenWaitsAndNobodyElseDoes() {
        String code = certificate().checkCode();
        IntStream.range(0, 120).forEach(i -> assertFalse(check(code, STRANGER).found().isEmpty()));
        assertEquals("TOO_OFTEN", check(code, STRANGER).refusal().rule());
        assertFalse(check(code, "198.51.100.9").found().isEmpty());
    }

    @Test
    void thePaperBearsTheIssuerOfTheDayAndTheCodeThatItsQrCodeLeadsTo() {
        AwardCertificate one = certificate();
        Diploma paper = services.transact(work -> work.the(CertificatePapers.class).of(work.em().find(AwardCertificate.class, one.id()), "https://a.example/?ma="));
        assertEquals("https://a.example/?ma=" + one.checkCode(), paper.code());
        assertEquals("ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", paper.heading().parentBody() + " " + paper.heading().issuer());
        assertEquals("07/2023/GCN", paper.heading().symbol());
        assertEquals(DECIDED, paper.heading().date());
        assertEquals("SẢN PHẨM CÔNG NGHIỆP NÔNG THÔN TIÊU BIỂU CẤP TỈNH NĂM 2023", paper.heading().subtitle());
        assertEquals("Mỳ gạo", paper.name());
        assertTrue(paper.facts().contains(new Diploma.Fact("Quyết định", "Số 1250/QĐ-UBND ngày 15/08/2023")), paper.facts()::toString);
        services.play(LocalDate.of(2026, 1, 5));
        sql("update form_edition set valid_to = date '2025-12-31' where form = 'BM24'");
        sql("insert into form_edition (id, form, valid_from, title, symbol, legal_basis, verified)"
                + " values (900, 'BM24', date '2026-01-01', 'CHỨNG NHẬN', '', 'thử nghiệm', false)");
        Diploma later = services.transact(work -> work.the(CertificatePapers.class).of(work.em().find(AwardCertificate.class, one.id()), ""));
        assertEquals(paper.heading(), later.heading());
        assertEquals("GIẤY CHỨNG NHẬN", later.heading().title(), "a certificate keeps the title of the day of its decision");
        assertEquals(one.checkCode(), later.code());
        assertNotEquals("", later.heading().dataDigest());
    }

    @Test
    void aProvincePrintsItsOwnCertificatesAlone() {
        long id = certificate().id();
        assertTrue(found(Viewers.officer(UNIT), id));
        assertTrue(found(Viewers.DEPT_OFFICER, id));
        assertFalse(found(Viewers.officer("P63-27"), id));
    }

    private void sql(String statement) {
        services.transact(work -> work.em().createNativeQuery(statement).executeUpdate());
    }

    private boolean found(Viewer viewer, long id) {
        return services.transact(work -> work.the(CertificatePapers.class).find(viewer, id)).isPresent();
    }

    private CertificateChecks.Answer check(String typed, String address) {
        return services.transact(work -> work.the(CertificateChecks.class).check(typed, address));
    }

    private AwardCertificate certificate() {
        return services.transact(work -> work.em().createQuery("select c from AwardCertificate c", AwardCertificate.class).getSingleResult());
    }

    private static AwardResult result(int version, SubmissionKind kind) {
        DocumentKey key = new DocumentKey(UNIT, 2023, AwardResult.STREAM, "KQ-01", version);
        Establishment maker = new Establishment("Cơ sở A", LegalForm.HOUSEHOLD, null, "Xã B, tỉnh Bắc Giang");
        return kind == SubmissionKind.WITHDRAWAL ? new AwardResult(key, kind, AwardLevel.PROVINCE, null, "Bình chọn 2023", null, null, null, null, false, null)
                : new AwardResult(key, kind, AwardLevel.PROVINCE, null, "Bình chọn 2023", new Decision("1250/QĐ-UBND", DECIDED, "UBND tỉnh"),
                List.of(new GroupEntries("PROCESSED", 3)), 2, List.of(new RecognisedProduct("07/2023/GCN", maker, "Mỳ gạo", "PROCESSED", null, null)), false, null);
    }
}
