package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.khuyencong.exchange.contract.AttachmentFile;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Refusal;

/**
 * The files that go with a document: named on the command line, or in the document itself by a {@code file} beside it,
 * in {@code attachments} or in a quotation. Each name is replaced by what the contract asks for; a file that the ministry
 * would refuse stops everything before anything is kept or sent.
 */
final class Enclosures {

    private final Path document;
    private final ObjectNode data;
    private final Map<String, AttachmentFile> files = new LinkedHashMap<>();

    private Enclosures(Path document, ObjectNode data) {
        this.document = document;
        this.data = data;
    }

    static Enclosures of(Path document, JsonNode data, List<Path> attached) {
        Enclosures enclosures = new Enclosures(document, data.deepCopy());
        enclosures.data.path("attachments").forEach(enclosures::listed);
        enclosures.quotations();
        attached.forEach(file -> enclosures.list(enclosures.read(file), null));
        return enclosures;
    }

    /** The document with references in the place of names. */
    JsonNode data() {
        return data;
    }

    List<AttachmentFile> files() {
        return List.copyOf(files.values());
    }

    /** An entry of the list that names a file; one that states a hash already is left as it is. */
    private void listed(JsonNode entry) {
        if (entry.has("file")) {
            AttachmentFile file = beside(entry);
            JsonNode about = entry.path("about");
            ((ObjectNode) entry).remove("file");
            ((ObjectNode) entry).setAll(reference(file, about.isTextual() ? about.asText() : null));
        }
    }

    private void quotations() {
        JsonNode schemes = data.path("schemes");
        for (int i = 0; i < schemes.size(); i++) {
            JsonNode lines = schemes.get(i).path("lines");
            for (int j = 0; j < lines.size(); j++) {
                JsonNode equipment = lines.get(j).path("equipment");
                for (int k = 0; k < equipment.size(); k++) {
                    quotation(equipment.get(k).path("quotation"), "/data/schemes/" + i + "/lines/" + j + "/equipment/" + k + "/quotation");
                }
            }
        }
    }

    private void quotation(JsonNode quotation, String cell) {
        if (quotation.has("file")) {
            AttachmentFile file = beside(quotation);
            ((ObjectNode) quotation).remove("file");
            ((ObjectNode) quotation).put("sha256", file.sha256());
            list(file, cell);
        }
    }

    /** Adds a file to the list unless it is there already. */
    private void list(AttachmentFile file, String about) {
        if (data.has("attachments") && !data.get("attachments").isArray()) {
            // No list: the schema tells the user.
            return;
        }
        ArrayNode list = data.withArray("attachments");
        for (JsonNode entry : list) {
            if (entry.path("sha256").asText().equals(file.sha256())) {
                return;
            }
        }
        list.add(reference(file, about));
    }

    private AttachmentFile beside(JsonNode named) {
        return read(document.resolveSibling(named.path("file").asText()));
    }

    private AttachmentFile read(Path path) {
        try (InputStream content = Files.newInputStream(path)) {
            AttachmentFile file = AttachmentFile.read(path.getFileName().toString(), content);
            file.refusal().ifPresent(refusal -> {
                throw new GatewayProblem(document + ": " + said(refusal) + " Chưa gửi gì.");
            });
            files.putIfAbsent(file.sha256(), file);
            return file;
        } catch (IOException e) {
            throw new GatewayProblem(document + ": không đọc được tệp đính kèm " + path + ". Chưa gửi gì.", e);
        }
    }

    private static ObjectNode reference(AttachmentFile file, String about) {
        try {
            // By way of its text, so that it equals what is read back from the journal.
            return (ObjectNode) Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(file.reference(about)));
        } catch (IOException e) {
            throw new IllegalStateException("a reference is made of plain values", e);
        }
    }

    private static String said(Refusal refusal) {
        return RefusalTexts.message(refusal, Locale.ROOT) + " " + RefusalTexts.remedy(refusal, Locale.ROOT);
    }
}
