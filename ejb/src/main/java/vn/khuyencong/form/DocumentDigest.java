package vn.khuyencong.form;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.Json;

/** The digest of what a document says: the same on every machine for the same words and figures. */
public final class DocumentDigest {

    private static final ObjectWriter ORDERED = Json.MAPPER.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final ObjectWriter BELOW_THE_HEAD = Json.MAPPER.copy().addMixIn(FormHeading.class, LeftOut.class).addMixIn(FormEdition.class, LeftOut.class)
            .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private DocumentDigest() {
    }

    /** SHA-256 (hex) of the parts of a document. */
    public static String of(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(write(ORDERED, part.annex()));
            part.blocks().forEach(block -> text.append(block.getClass().getSimpleName()).append(write(ORDERED, block)));
            text.append(write(ORDERED, part.signatures()));
        }
        return Digest.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 (hex) of all that a table says below its head, notes and marks too; its edition is told apart. @param table a record of texts, figures and such records */
    public static String of(Record table) {
        return Digest.sha256(write(BELOW_THE_HEAD, table).getBytes(StandardCharsets.UTF_8));
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document is made of plain values", e);
        }
    }

    @JsonIgnoreType
    private static final class LeftOut {
    }
}
