package vn.khuyencong.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.Json;

/** The digest of what a document says: the same on every machine for the same words and figures. */
public final class DocumentDigest {

    // Cells of a row are kept in no order.
    private static final ObjectWriter ORDERED = Json.MAPPER.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private DocumentDigest() {
    }

    /** SHA-256 (hex) of the parts of a document. */
    public static String of(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(write(part.annex()));
            part.blocks().forEach(block -> text.append(block.getClass().getSimpleName()).append(write(block)));
            text.append(write(part.signatures()));
        }
        return Digest.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String write(Object value) {
        try {
            return ORDERED.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document is made of plain values", e);
        }
    }
}
