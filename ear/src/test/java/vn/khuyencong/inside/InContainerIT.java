package vn.khuyencong.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.khuyencong.exchange.Delivery;
import vn.khuyencong.exchange.Intake;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.workbook.AnnotatedWorkbook;
import vn.khuyencong.exchange.workbook.PlanHeading;
import vn.khuyencong.exchange.workbook.ReadWorkbook;
import vn.khuyencong.exchange.workbook.WorkbookJudge;
import vn.khuyencong.exchange.workbook.WorkbookReader;
import vn.khuyencong.exchange.workbook.WorkbookTemplates;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.Ceiling;
import vn.khuyencong.norm.rules.CeilingRules;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.organization.Accounts;
import vn.khuyencong.scheme.registration.PublicQuota;
import vn.khuyencong.shared.Dong;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.system.Archives;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** What only the real container can show: weaving, migration, dated answers of the services, and transactions that leave nothing behind. */
@ExtendWith(ArquillianExtension.class)
class InContainerIT {

    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final UnitId BAC_NINH = new UnitId("P34-24");
    private static final LocalDate BEFORE_THE_MERGER = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER_THE_MERGER = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAW_OF_2018 = LocalDate.of(2018, 5, 11);

    @Inject
    private Probe probe;
    @Inject
    private Territory territory;
    @Inject
    private Norms norms;
    @Inject
    private Intake intake;
    @Inject
    private Accounts accounts;
    @Inject
    private PublicQuota quota;

    /** The real EAR; its web module carries this class into the server and lets its runner in without a sign-in. */
    @Deployment
    static EnterpriseArchive ear() {
        EnterpriseArchive ear = Archives.ear();
        WebArchive war = ear.getAsType(WebArchive.class, "/khuyencong-web.war");
        war.addClasses(InContainerIT.class, Probe.class);
        Archives.insert(war, "WEB-INF/web.xml", "<url-pattern>/dang-nhap.xhtml", "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>");
        ear.delete("/khuyencong-web.war");
        return ear.addAsModule(Testable.archiveToTest(war));
    }

    @Test
    void everyEntityIsWoven() {
        Set<Class<?>> entities = probe.entities();
        assertFalse(entities.isEmpty());
        assertEquals(Set.of(), entities.stream().filter(entity -> !PersistenceWeaved.class.isAssignableFrom(entity))
                .collect(Collectors.toSet()));
    }

    @Test
    void theMigrationFilledTheReferenceData() {
        assertEquals(86, probe.number("select count(*) from unit_period"));
        assertEquals(86, territory.map().all().size());
        assertEquals(1, probe.number("select count(*) from \"flyway_schema_history\" where \"version\" = '001' and \"success\""));
    }

    @Test
    void theCodeTwentyFourIsBacGiangOneDayAndBacNinhTheNext() {
        UnitMap units = territory.map();
        assertEquals(List.of("Bắc Giang"), named("24", BEFORE_THE_MERGER, units));
        assertEquals(List.of("Bắc Ninh"), named("24", AFTER_THE_MERGER, units));
        assertEquals(BAC_GIANG, units.holderOn(BAC_GIANG, BEFORE_THE_MERGER).id());
        assertEquals(BAC_NINH, units.holderOn(BAC_GIANG, AFTER_THE_MERGER).id());
        assertTrue(units.isOrSucceeds(BAC_NINH, BAC_GIANG));
        assertFalse(units.isOrSucceeds(BAC_GIANG, BAC_NINH));
    }

    @Test
    void theLawOfTheDaySaysHowMuchAMachineMayGet() {
        assertEquals(Optional.of(Dong.ofMillions(200)), machineryOn(LAW_OF_2018.minusDays(1)));
        assertEquals(Optional.of(Dong.ofMillions(300)), machineryOn(LAW_OF_2018));
    }

    @Test
    void aFaultInTheSecondDeliveryLeavesNothingOfTheFirst() {
        Map<String, Long> before = probe.rows();
        Delivery good = delivery("first of a batch");
        Delivery faulty = new Delivery(good.address(), good.body(), good.size(), "x".repeat(65), null, null, null, null, null);
        assertThrows(EJBException.class, () -> intake.receive(List.of(good, faulty)));
        assertEquals(before, probe.rows());
    }

    @Test
    void theAuditEntryCommitsWithTheMessage() {
        Delivery delivery = delivery("audited");
        intake.receive(List.of(delivery));
        assertEquals(1, probe.number("select count(*) from inbox_message where digest = ?", delivery.digest()));
        assertEquals(1, probe.number("select count(*) from audit_entry where act = 'MESSAGE_PARKED' and detail = ?", delivery.digest()));
    }

    @Test
    void aWorkbookIsMadeReadJudgedAndHandedBackInsideTheServer() {
        NormPack law = norms.on(AFTER_THE_MERGER);
        byte[] workbook = WorkbookTemplates.plan(law, new PlanHeading(BAC_NINH, "Bắc Ninh", 2026, FundSource.NATIONAL));
        ReadWorkbook read = WorkbookReader.read(workbook);
        assertEquals(List.of("/data/key/document"), read.refusals().stream().map(Refusal::cell).toList());
        byte[] annotated = AnnotatedWorkbook.of(workbook, read, WorkbookJudge.judge(read, law, AFTER_THE_MERGER), Locale.ROOT);
        assertEquals(read.data(), WorkbookReader.read(annotated).data());
    }

    @Test
    void aUseOfAPublicPageCountsAlsoWhereWhatItWasForFails() {
        assertThrows(EJBException.class, () -> probe.failAfter(() -> assertTrue(quota.take(PublicQuota.Use.REGISTER, "198.51.100.7"))));
        assertEquals(1, probe.number("select sum(used) from public_quota where id like 'REGISTER/%'"));
    }

    @Test
    void aRefusedSignInIsAuditedToo() {
        assertTrue(accounts.signIn("nobody", "wrong", "127.0.0.1").isEmpty());
        assertEquals(1, probe.number("select count(*) from audit_entry where act = 'SIGN_IN_REFUSED' and actor = 'nobody'"));
    }

    /** No JSON, so it is parked: an outcome that writes a message, a receipt and an audit entry. */
    private static Delivery delivery(String text) {
        return Delivery.of(Addresses.submissions(new UnitId("P-01")), text.getBytes(StandardCharsets.UTF_8), null, Addresses.CONTENT_TYPE, null);
    }

    private static List<String> named(String code, LocalDate day, UnitMap units) {
        return units.on(day).stream().filter(unit -> unit.code().equals(code)).map((Unit unit) -> unit.shortNameOn(day)).toList();
    }

    /** The most that one machine may get from the national fund by the law of a day. */
    private Optional<Dong> machineryOn(LocalDate day) {
        PlanSubmission.Line machine = new PlanSubmission.Line("A3", "MACHINERY", "Máy", null, null, null, false, null, null, 1, 0, 0, 0, 0, null);
        return CeilingRules.ceilingOf(machine, FundSource.NATIONAL, BAC_GIANG.value(), norms.on(day)).map(Ceiling::maxAmount);
    }
}
