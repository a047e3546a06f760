package vn.khuyencong.system;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.exchange.contract.SubmissionKind;

/** What a province has to send in a year, one plan after the other; what the broker did not confirm is sent again, as the gateway does. */
final class Outgoing {

    private static final int VERSIONS_EACH = 5;

    private final Identity identity;
    private final List<Letter> letters;
    private final List<Letter> unconfirmed;

    private Outgoing(Identity identity, List<Letter> letters) {
        this.identity = identity;
        this.letters = letters;
        unconfirmed = new ArrayList<>(letters);
    }

    /** So many small plans, decided a few days before; each fifth is the next version of the one before it. */
    static Outgoing plans(int count, int year, LocalDate decided, Identity identity) {
        return new Outgoing(identity, IntStream.rangeClosed(1, count).mapToObj(i -> Event.from(identity.unit().value(),
                plan(i, year, identity).decidedOn(decided).fair(i).document()).signedBy(identity.key())).toList());
    }

    private static Plan plan(int i, int year, Identity identity) {
        Plan plan = Plan.of(identity.unit(), year);
        return i % VERSIONS_EACH == 0 ? plan.number("KH-" + (i - 1)).version(2, SubmissionKind.REPLACEMENT) : plan.number("KH-" + i);
    }

    /** Sends what is not confirmed yet; tells whether the server lived to confirm it all. */
    boolean send(RunningSystem system) {
        return sendAtMost(letters.size(), system);
    }

    boolean sendAtMost(int count, RunningSystem system) {
        List<Letter> next = List.copyOf(unconfirmed).subList(0, Math.min(count, unconfirmed.size()));
        try (TestProvince province = TestProvince.connect(system, identity)) {
            for (Letter letter : next) {
                province.post(letter);
                unconfirmed.remove(letter);
            }
            return true;
        } catch (ClientException serverDied) {
            return false;
        }
    }

    /** The receipts of each, as soon as all are answered. */
    List<ReceiptsOfOne> receipts(RunningSystem system) {
        try (TestProvince province = TestProvince.connect(system, identity)) {
            letters.forEach(province::answerTo);
            return letters.stream().map(letter -> new ReceiptsOfOne(province.mailbox().of(letter.digest()))).toList();
        } catch (ClientException e) {
            throw new IllegalStateException(e);
        }
    }
}
