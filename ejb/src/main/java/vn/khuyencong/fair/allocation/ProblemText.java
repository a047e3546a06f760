package vn.khuyencong.fair.allocation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.Json;

/** The one written form of a problem, and its digest. */
final class ProblemText {

    private static final JsonMapper MAPPER = Json.MAPPER.rebuild().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private ProblemText() {
    }

    static String of(Object problem) {
        try {
            return MAPPER.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts and numbers can be written", e);
        }
    }

    static String digest(Object problem) {
        return Digest.sha256(of(problem).getBytes(StandardCharsets.UTF_8));
    }
}
