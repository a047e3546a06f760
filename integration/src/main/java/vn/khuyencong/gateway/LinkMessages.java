package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import vn.khuyencong.exchange.contract.Content;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;

/** What the gateway says of its link and asks about the exchange: numbered and kept in the journal like every message, handed over, and waited for. */
final class LinkMessages {

    private final Home home;

    LinkMessages(Home home) {
        this.home = home;
    }

    /** Puts a word about the link, or a question, into the journal, signed by the key that counts now. */
    Journal.Entry enter(Content content) {
        MessageType type = MessageType.of(content);
        JsonNode data = Json.MAPPER.valueToTree(content);
        return home.enter(() -> {
            long sequence = home.journal().nextSequence();
            byte[] body = Envelopes.wrap(type.eventType(), type, Versions.of(home, new OfficeClock().today()), data, home.identity(), sequence);
            return home.journal().add(sequence, body, home.key().sign(body), Journal.Beside.link(type));
        });
    }

    /** Hands an entry over and waits for its receipts; what it asks for comes right behind. */
    static void forward(Home home, Journal.Entry entry, int waitSeconds) throws InterruptedException {
        new Forwarding(Map.of(home, List.of(entry)), waitSeconds, answered -> { }).run();
    }
}
