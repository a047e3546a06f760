package vn.khuyencong.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.shared.Refusal;

/** Refusals and warnings as they are kept beside their message: values, not words, so that the catalogue may improve. */
final class Findings {

    private static final int MAX_KEPT = 500;
    private static final TypeReference<List<Refusal>> LIST = new TypeReference<>() {
    };

    private Findings() {
    }

    static String toJson(List<Refusal> findings) {
        try {
            return Text.bounded(Json.MAPPER.writeValueAsString(findings.stream().limit(MAX_KEPT)
                    .map(Findings::bounded).toList()), 1_000_000);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings are plain values", e);
        }
    }

    static List<Refusal> fromJson(String json) {
        try {
            return json == null ? List.of() : Json.MAPPER.readValue(json, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept findings cannot be read", e);
        }
    }

    private static Refusal bounded(Refusal finding) {
        return new Refusal(finding.rule(), finding.severity(), finding.article(), Text.bounded(finding.cell(), 400),
                finding.arguments().stream().map(argument -> Text.bounded(argument, 400)).toList());
    }
}
