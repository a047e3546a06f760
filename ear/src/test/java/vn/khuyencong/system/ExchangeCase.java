package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import vn.khuyencong.shared.UnitId;

/**
 * A province at the exchange, on a day of its past; each test has a plan year of its own, so that its figures are its own
 * too. It is one that was never merged, so it may speak of any year.
 */
abstract class ExchangeCase {

    static final UnitId NEIGHBOUR = new UnitId("P63-92");
    static final LocalDate TODAY = LocalDate.of(2024, 1, 15);

    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 10);
    private static final Map<Store, Integer> LAST_YEAR = new EnumMap<>(Store.class);

    private static Ministry ministry;
    private static Queues queues;
    private static TestProvince province;

    @Parameter
    Store store;

    int year;

    @BeforeParameterizedClassInvocation
    static void aProvinceTakesPart(Store store) throws ClientException {
        RunningSystem system = store.system();
        ministry = system.ministry();
        ministry.playDay(TODAY);
        queues = system.queues();
        TestProvince.join(system, NEIGHBOUR.value()).close();
        province = TestProvince.join(system, "P-46");
    }

    @AfterParameterizedClassInvocation
    static void theProvinceLeaves() {
        province.close();
        queues.close();
        ministry.playDay(null);
    }

    @BeforeEach
    void aYearOfItsOwn() {
        year = LAST_YEAR.merge(store, 2030, (last, first) -> last + 1);
    }

    @AfterEach
    void nothingIsLeftInTheQueuesAndFiguresAgree() {
        Await.until("empty inbox and dead-letter queues", queues::areEmpty);
        assertTrue(ministry.figuresAgree());
    }

    static TestProvince province() {
        return province;
    }

    static Ministry ministry() {
        return ministry;
    }

    /** A decided plan of this test's year. */
    Plan plan(String number) {
        return province.plan(year).number(number).decidedOn(DECIDED);
    }

    /** A plan of 400 triệu đồng that is about to be spoilt. */
    Event badEvent() {
        return province.event(plan("KH-HONG").fair(400).document());
    }

    Letter badLetter() {
        return badEvent().signedBy(province.key());
    }

    long planned() {
        return ministry.planned(province.unit(), year);
    }

    /** Sends a message between two good ones, which alone count then, and tells what became of it. */
    Verdict amongGoodOnes(Letter letter) throws ClientException {
        Letter before = province.letter(plan("KH-TRUOC").fair(100).document());
        Letter after = province.letter(plan("KH-SAU").fair(50).document());
        for (Letter each : List.of(before, letter, after)) {
            province.post(each);
        }
        Verdict.accepted(province.answerTo(before));
        Verdict.accepted(province.answerTo(after));
        assertEquals(150, planned());
        return verdict(letter);
    }

    Verdict sent(Letter letter) throws ClientException {
        province.post(letter);
        return verdict(letter);
    }

    /** What became of a message; its receipts in the mailbox are those that REST gives out. */
    Verdict verdict(Letter letter) {
        List<ReceivedReceipt> receipts = province.answerTo(letter);
        Verdict verdict = new Verdict(ministry.submission(province.unit(), letter.digest()), receipts);
        verdict.receipts().forEach(receipt -> assertArrayEquals(receipt.document(), ministry.receipt(verdict.submission(), receipt.stage())));
        return verdict;
    }
}
