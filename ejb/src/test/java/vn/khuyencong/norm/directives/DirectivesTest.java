package vn.khuyencong.norm.directives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.DirectiveIssued.DirectiveKind;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.LetterDocument;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.exchange.contract.Schemas;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class DirectivesTest {

    private static final Viewer BAC_GIANG = Viewers.officer("P63-24");

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("directives-" + test.getDisplayName()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theTimelineIsOnFileSaysWhatIsNotVerifiedAndAsksNobodyToAcknowledge() {
        List<Directive> all = services.transact(work -> work.the(Directives.class).all());
        assertEquals(24, all.size());
        assertEquals("QĐ 2646/QĐ-BCT", all.get(0).number());
        assertTrue(all.stream().anyMatch(one -> !one.verified() && one.note() != null));
        assertEquals("NĐ 45/2012/NĐ-CP", all.stream().filter(one -> one.number().equals("NĐ 134/2004/NĐ-CP")).findFirst().orElseThrow().replacedBy().number());
        assertEquals(0, waiting(BAC_GIANG));
    }

    @Test
    void aTextIsSentToEachUnitItAddressesAndFitsItsSchema() throws IOException {
        assertTrue(enter(letter("CV 1", null, "P63-24", "P63-27")).kept());
        assertEquals(List.of("P63-24", "P63-27"), services.letters().stream().map(letter -> letter.to().value()).toList());
        for (MinistryLetter letter : services.letters()) {
            assertEquals(LetterType.DIRECTIVE_ISSUED, letter.type());
            byte[] document = LetterDocument.write("3e0c2f0a-8c55-4f0e-9a34-5a4b0f9d1c22", letter, Services.NOW);
            try (InputStream schema = Schemas.text(letter.type().schemaResource())) {
                assertEquals(Set.of(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(Json.MAPPER.readTree(document)));
            }
            assertEquals("CV 1", LetterDocument.read(document).orElseThrow().data().path("number").asText());
        }
    }

    @Test
    void aUnitAcknowledgesOnceAndTheDepartmentSeesWhoHasNot() {
        long id = enter(letter("CV 1", null, "P63-24", "P63-27")).id();
        assertEquals(1, waiting(BAC_GIANG));
        acknowledge(BAC_GIANG, addressee(id, "P63-24"));
        acknowledge(Viewers.director("P63-24"), addressee(id, "P63-24"));
        assertEquals(0, waiting(BAC_GIANG));
        services.transact(work -> {
            Directives directives = work.the(Directives.class);
            List<DirectiveAddressee> all = directives.addressees(Viewers.DEPT_OFFICER, directives.find(id).orElseThrow());
            assertEquals("so.p63-24", all.get(0).acknowledgedBy(), "the first one counts");
            assertNull(all.get(1).acknowledgedBy());
            assertEquals(1, directives.addressees(BAC_GIANG, directives.find(id).orElseThrow()).size());
            return null;
        });
    }

    @Test
    void theUnitThatHoldsTheTerritoryTodayAcknowledgesForTheOneThatIsNoMore() {
        long id = enter(letter("CV 1", null, "P63-24")).id();
        assertEquals(1, waiting(Viewers.officer("P34-24")));
        acknowledge(Viewers.officer("P34-24"), addressee(id, "P63-24"));
        assertEquals(0, waiting(BAC_GIANG));
    }

    @Test
    void nobodyAcknowledgesForAnotherUnitAndTheDepartmentForNone() {
        long id = enter(letter("CV 1", null, "P63-24")).id();
        long addressee = addressee(id, "P63-24");
        assertThrows(NotVisible.class, () -> acknowledge(Viewers.officer("P63-27"), addressee));
        assertThrows(NotVisible.class, () -> acknowledge(Viewers.DEPT_OFFICER, addressee));
        assertThrows(NotVisible.class, () -> acknowledge(BAC_GIANG, addressee + 999));
        assertEquals(0, waiting(Viewers.DEPT_OFFICER));
    }

    @Test
    void aUnitThatDoesNotExistIsRefusedAndNothingIsSent() {
        assertEquals(List.of("DIRECTIVE_UNIT_UNKNOWN", "DIRECTIVE_UNIT_UNKNOWN", "DIRECTIVE_UNIT_UNKNOWN"),
                rules(enter(letter("CV 1", null, "P63-ZZ", "không phải mã", "P34-24", "P63-24"))), "neither is one that does not exist yet");
        assertEquals(List.of(), services.letters());
        assertEquals(24, services.transact(work -> work.the(Directives.class).all()).size());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        NewDirective wrong = new NewDirective("NĐ 45/2012/NĐ-CP", Services.TODAY.plusDays(1), "", "Trích yếu", null, Services.TODAY,
                Services.TODAY.minusDays(1), "QĐ 0", "javascript:alert(1)", null, Set.of());
        assertEquals(List.of("DIRECTIVE_IN_FUTURE", "ENTRY_MISSING", "ENTRY_MISSING", "ENTRY_ENDS_BEFORE_BEGIN", "LINK_WRONG", "DIRECTIVE_KNOWN",
                "DIRECTIVE_UNKNOWN"), rules(enter(wrong)));
        assertEquals(List.of("DIRECTIVE_WITHOUT_TEXT"), rules(enter(new NewDirective("CV 2", Services.TODAY, "Bộ", "Trích yếu", DirectiveKind.LETTER,
                null, null, null, null, null, Set.of("P63-24")))));
    }

    @Test
    void aTextThatReplacesAnotherEndsItAndOneIsReplacedOnlyOnce() {
        assertTrue(enter(letter("CV 1", "CV 3384/BCT-CTĐP", "P63-24")).kept());
        Directive old = services.transact(work -> work.the(Directives.class).all()).stream()
                .filter(one -> one.number().equals("CV 3384/BCT-CTĐP")).findFirst().orElseThrow();
        assertEquals("CV 1", old.replacedBy().number());
        assertEquals(LocalDate.of(2024, 3, 14), old.inForceTo());
        assertEquals(List.of("DIRECTIVE_REPLACED"), rules(enter(letter("CV 2", "CV 3384/BCT-CTĐP", "P63-24"))));
    }

    @Test
    void onlyTheDepartmentEntersTexts() {
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Directives.class).enter(BAC_GIANG, letter("CV 1", null, "P63-24"))));
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Directives.class).enter(Viewers.DEPT_LEADER, letter("CV 1", null, "P63-24"))));
    }

    private static NewDirective letter(String number, String replaces, String... units) {
        return new NewDirective(number, Services.TODAY, "Bộ Công Thương", "Trích yếu", DirectiveKind.LETTER, Services.TODAY, null, replaces, null,
                "Nội dung", Set.of(units));
    }

    private Entered enter(NewDirective text) {
        return services.transact(work -> work.the(Directives.class).enter(Viewers.DEPT_OFFICER, text));
    }

    private int waiting(Viewer viewer) {
        return services.transact(work -> work.the(Directives.class).waiting(viewer).size());
    }

    private long addressee(long directive, String unit) {
        return services.transact(work -> work.the(Directives.class).find(directive).orElseThrow().addressees().stream()
                .filter(one -> one.unit().value().equals(unit)).findFirst().orElseThrow().id());
    }

    private void acknowledge(Viewer viewer, long addressee) {
        services.transact(work -> {
            work.the(Directives.class).acknowledge(viewer, addressee);
            return null;
        });
    }

    private static List<String> rules(Entered entered) {
        return entered.findings().stream().map(Refusal::rule).toList();
    }
}
