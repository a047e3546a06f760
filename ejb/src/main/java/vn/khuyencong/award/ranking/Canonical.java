package vn.khuyencong.award.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.Json;

/** The one written form of what is computed and kept: JSON, names in their order, no blanks. */
public final class Canonical {

    private static final JsonMapper MAPPER = Json.MAPPER.rebuild().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private Canonical() {
    }

    public static byte[] bytes(Object plain) {
        try {
            return MAPPER.writeValueAsBytes(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts and numbers can be written", e);
        }
    }

    /** SHA-256 of the written form, in hexadecimal. */
    public static String digest(Object plain) {
        return Digest.sha256(bytes(plain));
    }

    /** @throws IllegalStateException if what was kept is not what it was */
    public static <T> T read(byte[] kept, Class<T> type) {
        try {
            return MAPPER.readValue(kept, type);
        } catch (IOException e) {
            throw new IllegalStateException("what was kept cannot be read", e);
        }
    }
}
