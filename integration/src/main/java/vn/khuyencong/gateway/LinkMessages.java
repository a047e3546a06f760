package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.KeyRotation;
import vn.khuyencong.exchange.contract.LinkContent;
import vn.khuyencong.exchange.contract.MessageType;

/** What the gateway says of its link: put into the journal like every message, handed over, and waited for. */
final class LinkMessages {

    private final Home home;

    LinkMessages(Home home) {
        this.home = home;
    }

    /** Puts a word about the link into the journal, signed by the key that counts now. */
    Journal.Entry enter(LinkContent content) {
        MessageType type = content instanceof KeyRotation ? MessageType.KEY_ROTATION : MessageType.EXCHANGE_TEST;
        JsonNode data = Json.MAPPER.valueToTree(content);
        return home.enter(() -> {
            long sequence = home.journal().nextSequence();
            byte[] body = Envelopes.wrap(type.eventType(), type, Versions.of(home, new OfficeClock().today()), data, home.identity(), sequence);
            return home.journal().add(sequence, body, home.key().sign(body), Journal.Beside.link(type));
        });
    }

    /** Hands an entry over and waits for its receipts. */
    static void forward(Home home, Journal.Entry entry, int waitSeconds) throws InterruptedException {
        Map<Home, List<Journal.Entry>> outgoing = new LinkedHashMap<>();
        outgoing.put(home, List.of(entry));
        new Forwarding(outgoing, waitSeconds, answered -> { }).run();
    }
}
