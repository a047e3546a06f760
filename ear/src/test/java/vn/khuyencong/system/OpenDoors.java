package vn.khuyencong.system;

import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.protonj2.client.Client;
import org.apache.qpid.protonj2.client.ConnectionOptions;
import org.apache.qpid.protonj2.client.Sender;
import org.apache.qpid.protonj2.client.Tracker;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.shared.UnitId;

/** Connections of units to their own doors, opened when the first document goes through and kept. */
public final class OpenDoors implements AutoCloseable {

    private final Client client = Client.create();
    private final int port;
    private final Map<UnitId, Identity> identities;
    private final Map<UnitId, Sender> senders = new HashMap<>();

    OpenDoors(int port, Map<UnitId, Identity> identities) {
        this.port = port;
        this.identities = identities;
    }

    /** Hands a document over, signed by its unit; the answer says when the broker has it. */
    Tracker hand(MeasuredIntake.Document document) throws ClientException {
        Identity identity = identities.get(document.unit());
        if (!senders.containsKey(document.unit())) {
            senders.put(document.unit(), client.connect("127.0.0.1", port, new ConnectionOptions().user(identity.user()).password(identity.password()))
                    .openSender(Addresses.submissions(document.unit())));
        }
        return senders.get(document.unit()).send(Letter.of(document.body(), identity.key()).toAmqp());
    }

    /** The same, when the broker has it. */
    public void handOver(MeasuredIntake.Document document) throws ClientException {
        TestProvince.isTaken(hand(document));
    }

    @Override
    public void close() {
        client.close();
    }
}
