package vn.khuyencong.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.persistence.RollbackException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.deadline.DeadlineExtension;
import vn.khuyencong.deadline.UnitDeadlines;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.LetterDocument;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.exchange.contract.Schemas;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.InboxRows;
import vn.khuyencong.testing.Services;

class RemindersTest {

    private static final Viewer DEPARTMENT = new Viewer("cuc", "Cục", Role.DEPT_OFFICER, null);
    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    /** By then the half-year's report is due. */
    private static final LocalDate DUE = LocalDate.of(2024, 7, 10);

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("reminders-" + test.getDisplayName())).play(DUE.minusDays(16));
        remind();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void everyUnitIsRemindedOncePerStepAndNotInBetween() {
        assertEquals(0, on(DUE.minusDays(16)));
        assertEquals(63, on(DUE.minusDays(15)));
        assertEquals(0, on(DUE.minusDays(15)));
        assertEquals(0, on(DUE.minusDays(4)));
        assertEquals(63, on(DUE.minusDays(3)));
        assertEquals(0, on(DUE));
        assertEquals(63, on(DUE.plusDays(1)));
    }

    @Test
    void ofTwoNodesInOneNightOneReminds() {
        assertEquals(63, on(DUE.minusDays(15)));
        remind();
        assertEquals(1L, services.<Number>transact(work -> (Number) work.em().createNativeQuery("select count(*) from audit_entry where act = 'REMINDERS_SENT' and subject = ?1")
                .setParameter(1, DUE.minusDays(15).toString()).getSingleResult()).longValue());
    }

    @Test
    void afterDaysWithoutRemindingOneLetterIsSentAndNotOnePerStep() {
        assertEquals(63, on(DUE.plusDays(2)));
        assertEquals(1, toBacGiang().size());
    }

    @Test
    void whoHasAnsweredIsNeverReminded() {
        services.play(DUE.minusDays(20)).transact(work -> {
            long id = InboxRows.add(work.em(), DUE.minusDays(20));
            work.em().createNativeQuery("update inbox_message set subject = 'P63-24', plan_year = 2024, stream = 'REPORT_H1', document = 'BC', version = 1, type = 't' where id = ?1")
                    .setParameter(1, id).executeUpdate();
            return work.em().createNativeQuery("""
                    insert into document_version (id, message_id, sender, type, subject, plan_year, stream, document, version, kind, period, value_status,
                    basis, sample, origin, state, in_force_from) values (900001, ?1, 'P63-24', 't', 'P63-24', 2024, 'REPORT_H1', 'BC', 1, 'ORIGINAL', 'H1',
                    'ESTIMATED', 'DECIDED', false, 'SIGNED', 'IN_FORCE', date '2024-06-20')""").setParameter(1, id).executeUpdate();
        });
        assertEquals(62, on(DUE.minusDays(15)));
        assertEquals(List.of(), toBacGiang());
    }

    @Test
    void anExtendedDeadlineIsRemindedOfByItsOwnDays() {
        services.play(DUE.minusDays(5)).transact(work -> work.the(UnitDeadlines.class).grant(new Viewer("l", "L", Role.DEPT_LEADER, null),
                new DeadlineExtension.Wish(BAC_GIANG, 2024, DocumentStream.REPORT_H1, DUE.plusDays(30), "Bão", "1/CV", DUE.minusDays(5))));
        assertEquals(62, on(DUE.minusDays(3)));
        assertEquals(62, on(DUE.plusDays(1)));
        assertEquals(List.of(), toBacGiang());
        assertEquals(63, on(DUE.plusDays(15)));
        assertEquals(DUE.plusDays(30), ((DeadlineReminder) toBacGiang().get(0).data()).due());
    }

    @Test
    void theLetterFitsThePublishedSchema() throws IOException {
        on(DUE.plusDays(1));
        MinistryLetter letter = toBacGiang().get(0);
        assertEquals(LetterType.DEADLINE_REMINDER, letter.type());
        JsonNode document = Json.MAPPER.readTree(LetterDocument.write("n-1", letter, Instant.parse("2024-07-11T01:00:00Z")));
        try (InputStream schema = Schemas.text(LetterType.DEADLINE_REMINDER.schemaResource())) {
            assertEquals(Set.of(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(document));
        }
        assertEquals("2024-07-10", document.at("/data/due").asText());
        assertEquals(1, document.at("/data/daysLate").asInt());
    }

    @Test
    void aSecondNodeCannotSendTheSameAgain() {
        on(DUE.minusDays(15));
        Reminder first = services.transact(work -> work.the(Reminders.class).of(DEPARTMENT, 2024)).get(0);
        assertThrows(RollbackException.class, () -> services.transact(work -> {
            work.em().persist(new Reminder(new Reminder.Owed(first.unit(), 2024, first.stream(), first.due()), first.days(), "x", DUE, Instant.EPOCH));
            return null;
        }));
    }

    @Test
    void aUnitSeesItsOwnRemindersAndMayNotRemind() {
        on(DUE.minusDays(15));
        Viewer unit = new Viewer("so", "Sở", Role.SCT_OFFICER, BAC_GIANG);
        List<Reminder> theirs = services.transact(work -> work.the(Reminders.class).of(unit, 2024));
        assertTrue(theirs.stream().allMatch(reminder -> reminder.unit().equals(BAC_GIANG)) && !theirs.isEmpty());
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Reminders.class).remind(unit)));
    }

    /** Reminds on a day; how many letters speak of the half-year's report. */
    private long on(LocalDate day) {
        services.letters().clear();
        services.play(day);
        remind();
        return ofHalfYear().count();
    }

    private int remind() {
        return services.transact(work -> work.the(Reminders.class).remindNightly());
    }

    private Stream<MinistryLetter> ofHalfYear() {
        return services.letters().stream().filter(letter -> letter.about().equals("REPORT_H1/2024"));
    }

    private List<MinistryLetter> toBacGiang() {
        return ofHalfYear().filter(letter -> letter.to().equals(BAC_GIANG)).toList();
    }
}
