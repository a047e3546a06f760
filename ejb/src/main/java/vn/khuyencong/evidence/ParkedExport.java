package vn.khuyencong.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.Acceptance;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.MinistryKey;
import vn.khuyencong.exchange.ParkedMessages;
import vn.khuyencong.exchange.Submissions;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;

/**
 * Parked messages and conflicts as a file for whoever looks into them: the bytes and the signature as they came, what came beside
 * them, why they were parked. Files are called by our numbers, never by what a message says of itself.
 */
@Stateless
public class ParkedExport {

    /** So many at once. */
    public static final int MOST = 500;

    @Inject
    private ParkedMessages parked;
    @Inject
    private Submissions submissions;
    @Inject
    private MinistryKey ministryKey;
    @Inject
    private Acceptance acceptance;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * What will be in the file; that it is given out is noted in the trail.
     *
     * @param ids the messages chosen; empty: all that the filter finds, the newest first, at most {@link #MOST}
     * @throws NotVisible                             if the viewer deals with none, or one of the chosen is none of his
     * @throws vn.khuyencong.exchange.AcceptanceClosed if it could not be signed now: that is known before anything is written
     */
    public List<Long> open(Viewer viewer, ParkedMessages.Filter filter, List<Long> ids) {
        List<InboxMessage> chosen = ids.isEmpty() ? parked.page(viewer, filter, 0, MOST)
                : ids.stream().distinct().limit(MOST).map(id -> parked.find(viewer, id).orElseThrow(NotVisible::new)).toList();
        acceptance.require();
        audit.record(viewer.name(), AuditAct.PARKED_EXPORTED, Integer.toString(chosen.size()), "OK", Digest.sha256(chosen.stream()
                .map(InboxMessage::digest).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8)));
        return chosen.stream().map(InboxMessage::id).toList();
    }

    /** Writes it, a message at a time. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void write(Viewer viewer, List<Long> ids, OutputStream out) throws IOException {
        ArchiveWriter archive = new ArchiveWriter(out);
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (long id : ids) {
            InboxMessage message = parked.find(viewer, id).orElseThrow(NotVisible::new);
            ObjectNode about = about(message);
            boolean readable = submissions.mayReadRaw(viewer, message);
            about.put("personalDataLeftOut", !readable);
            if (!message.bodyGone() && readable) {
                archive.add("messages/" + id + ".body", message.body());
            }
            if (message.jws() != null) {
                archive.add("messages/" + id + ".jws", message.jws().getBytes(StandardCharsets.UTF_8));
            }
            archive.add("messages/" + id + ".json", json(about));
            list.add(about);
        }
        archive.add("parked.json", json(Json.MAPPER.createObjectNode().put("madeAt", clock.now().toString())
                .put("ministryKey", ministryKey.id()).set("messages", list)));
        archive.end(sums -> ministryKey.sign(sums.getBytes(StandardCharsets.UTF_8)));
    }

    private static ObjectNode about(InboxMessage message) {
        ObjectNode about = Json.MAPPER.createObjectNode().put("id", message.id()).put("receivedAt", message.receivedAt().toString())
                .put("businessDay", message.businessDay().toString()).put("sender", text(message.sender())).put("state", message.state().name())
                .put("cause", message.cause()).put("size", message.size()).put("digest", message.digest()).put("bodyWhole", message.bodyWhole()).put("bodyGone", message.bodyGone())
                .put("deliveries", message.deliveries()).put("type", message.type()).put("key", text(message.key()));
        about.set("properties", Json.MAPPER.createObjectNode().put("_AMQ_ORIG_ADDRESS", message.address()).put("content-type", message.contentType())
                .put("ingressAt", text(message.ingressAt())));
        about.set("findings", Json.MAPPER.valueToTree(message.findings()));
        if (message.settlement() != null) {
            about.set("settlement", Json.MAPPER.createObjectNode().put("way", message.settlement().way().name()).put("by", message.settlement().by())
                    .put("at", message.settlement().at().toString()).put("reason", message.settlement().reason()).put("became", message.settlement().became()));
        }
        return about;
    }

    private static String text(Object value) {
        return Stream.ofNullable(value).map(Object::toString).findFirst().orElse(null);
    }

    private static byte[] json(Object value) {
        try {
            return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can be written", e);
        }
    }
}
