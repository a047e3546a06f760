package vn.khuyencong.norm.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.NormPackDocument;
import vn.khuyencong.shared.Dong;
import vn.khuyencong.shared.FundSource;

class NormFileTest {

    private static final LocalDate CIRCULAR_28 = LocalDate.of(2018, 5, 11);
    private static final LocalDate DECREE_235 = LocalDate.of(2025, 10, 15);

    private final NormFile law = Plans.file();

    @Test
    void theCeilingOfADayIsThatOfTheCircularOfTheDay() {
        assertEquals(Optional.of(Dong.ofMillions(200)), machineryOn(CIRCULAR_28.minusDays(1)));
        assertEquals(Optional.of(Dong.ofMillions(300)), machineryOn(CIRCULAR_28));
        assertEquals(Optional.empty(), machineryOn(LocalDate.of(2014, 4, 7)));
    }

    @Test
    void digitalTransformationIsAnActivityFromTheDayOfItsDecreeOn() {
        assertFalse(law.on(DECREE_235.minusDays(1)).activities().containsKey("A10"));
        assertTrue(law.on(DECREE_235).activities().containsKey("A10"));
        assertEquals("A10", new ArrayList<>(law.on(DECREE_235).activities().keySet()).get(9), "in the order of the decree");
    }

    @Test
    void anIndicatorIsNotStatableBeforeItsFirstDay() {
        assertTrue(law.on(LocalDate.of(2013, 12, 31)).indicators().isEmpty());
        assertEquals(4, law.on(LocalDate.of(2014, 1, 1)).indicators().size());
    }

    @Test
    void theSameLawHasTheSameDigestHoweverItsCeilingsWereRead() {
        List<Ceiling> reversed = new ArrayList<>(law.ceilings());
        Collections.reverse(reversed);
        assertEquals(law.digest(), new NormFile(reversed, law.activities(), law.indicators()).digest());
    }

    @Test
    void anyChangeOfTheLawChangesItsDigest() {
        Ceiling ceiling = law.ceilings().get(0);
        Ceiling verified = new Ceiling(ceiling.id(), ceiling.rule(), ceiling.activity(), ceiling.fund(), ceiling.maxPercent(),
                ceiling.maxAmount(), ceiling.per(), ceiling.validFrom(), ceiling.validTo(), ceiling.legalBasis(), !ceiling.verified());
        List<Ceiling> changed = new ArrayList<>(law.ceilings());
        changed.set(0, verified);
        assertNotEquals(law.digest(), new NormFile(changed, law.activities(), law.indicators()).digest());
        assertNotEquals(law.digest(), new NormFile(law.ceilings(), law.activities().subList(0, 9), law.indicators()).digest());
    }

    @Test
    void whatIsWrittenIsReadAgainAsTheSameLaw() {
        NormIssue issue = new NormIssue(3, law.digest(), DECREE_235, DECREE_235.plusDays(30), law);
        byte[] document = NormPackDocument.write(issue, Instant.parse("2025-10-14T18:15:00Z"));
        assertTrue(NormPackDocument.isOne(document));
        assertEquals(Optional.of(issue), NormPackDocument.read(document));
        assertEquals(law.digest(), NormPackDocument.read(document).orElseThrow().law().digest());
    }

    @Test
    void whatIsNoPackOrOfAnUnknownVersionOfItsSchemaIsNotRead() {
        NormIssue issue = new NormIssue(3, law.digest(), DECREE_235, DECREE_235.plusDays(30), law);
        String document = new String(NormPackDocument.write(issue, Instant.EPOCH), StandardCharsets.UTF_8);
        assertEquals(Optional.empty(), read(document.replace("norm.pack:1", "norm.pack:2")));
        assertEquals(Optional.empty(), read(document.replace("\"law\"", "\"other\"")));
        assertEquals(Optional.empty(), read("[]"));
        assertFalse(NormPackDocument.isOne("{".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anIssueIsFreshThroughItsLastDayAndStaleOnTheNext() {
        NormIssue issue = new NormIssue(1, "", DECREE_235, DECREE_235.plusDays(30), law);
        assertTrue(issue.isFreshOn(DECREE_235.plusDays(30)));
        assertFalse(issue.isFreshOn(DECREE_235.plusDays(31)));
    }

    @Test
    void aLaterVersionComesBeforeALaterDayOfAnEarlierOne() {
        NormIssue second = new NormIssue(2, "", DECREE_235, DECREE_235, law);
        NormIssue firstAgain = new NormIssue(1, "", DECREE_235.plusDays(15), DECREE_235, law);
        NormIssue secondAgain = new NormIssue(2, "", DECREE_235.plusDays(15), DECREE_235, law);
        assertEquals(secondAgain, Collections.max(List.of(secondAgain, second, firstAgain)));
        assertTrue(second.compareTo(firstAgain) > 0);
    }

    private static Optional<NormIssue> read(String document) {
        return NormPackDocument.read(document.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Dong> machineryOn(LocalDate day) {
        return law.on(day).ceiling("MACHINERY", FundSource.NATIONAL, "P63-24").map(Ceiling::maxAmount);
    }
}
