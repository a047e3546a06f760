package vn.khuyencong.web.parked;

import java.util.Optional;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.ParkedCause;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.UnitNames;

/**
 * A parked message or a conflict in words.
 *
 * @param message    it
 * @param sender     name of the unit, or that no unit is known
 * @param cause      why, in the words of the catalogue
 * @param remedy     what its sender is told to do
 * @param todo       whose move it is and what to do here
 * @param claimedKey the key it claims to be signed with; empty if none can be read
 * @param tickable   whether it can be processed again now
 */
public record ParkedRow(InboxMessage message, String sender, String cause, String remedy, String todo, String claimedKey, boolean tickable) {

    private static final int LONGEST = 100;

    static ParkedRow of(InboxMessage message, UnitMap units, boolean may) {
        Optional<Refusal> why = message.findings().stream().filter(Refusal::blocks).findFirst();
        String sender = UnitNames.on(message.businessDay(), units, message.sender());
        boolean again = message.state() == InboxState.PARKED && ParkedCause.side(message) != ParkedCause.CauseSide.NOBODYS;
        return new ParkedRow(message, sender.isEmpty() ? Words.get("inbox.noSender") : sender,
                why.map(refusal -> RefusalTexts.message(refusal, Language.current().texts())).orElse(""),
                why.map(refusal -> RefusalTexts.remedy(refusal, Language.current().texts())).orElse(""), todo(message),
                claimedKey(message.jws()), may && again && message.isOpen());
    }

    private static String todo(InboxMessage message) {
        if (!message.isOpen()) {
            return "";
        }
        String side = message.state() == InboxState.CONFLICT ? "CONFLICT" : ParkedCause.side(message).name();
        String ofCause = Words.named("parkedTodo", String.valueOf(message.cause()));
        return ofCause.equals(message.cause()) ? Words.named("parkedTodo", side) : ofCause;
    }

    private static String claimedKey(String jws) {
        String claimed = jws == null || jws.isBlank() ? "" : Signatures.claimedKey(jws).orElse("");
        String printable = claimed.replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD");
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST) + "…";
    }

    /** How it was settled, in words; empty while it is open. */
    public String getSettled() {
        return message.settlement() == null ? "" : Words.named("Settlement", message.settlement().way().name());
    }
}
