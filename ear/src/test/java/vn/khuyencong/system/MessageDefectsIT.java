package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Good documents with one cell spoilt each: the answer names the cell, the rule, the article and what to do. */
@ParameterizedClass(name = "on {0}")
@EnumSource(Store.class)
class MessageDefectsIT extends ExchangeCase {

    @Test
    void everyDefectIsAnsweredWithItsCellItsRuleItsArticleAndARemedy() throws ClientException {
        Map<Defect, Letter> letters = new LinkedHashMap<>();
        for (Defect defect : Defect.ofMessages()) {
            letters.put(defect, defect.event(province().unit().value(), year, "LOI-" + letters.size()).signedBy(province().key()));
        }
        for (Letter letter : letters.values()) {
            province().post(letter);
        }
        assertAll(letters.entrySet().stream().<Executable>map(entry -> () ->
                assertAnswers(entry.getKey(), province().answerTo(entry.getValue()))));
    }

    @Test
    void theGoodDocumentsThemselvesAreAccepted() throws ClientException {
        for (String document : List.of("plan", "report")) {
            Defect none = new Defect("none", document, List.of("/data/title=\"Không có lỗi\""), "", "", "");
            sent(none.event(province().unit().value(), year, "TOT-" + document).signedBy(province().key())).isAccepted();
        }
    }

    private static void assertAnswers(Defect defect, List<ReceivedReceipt> receipts) {
        JsonNode findings = receipts.get(receipts.size() - 1).json().at("/data/findings");
        List<JsonNode> errors = StreamSupport.stream(findings.spliterator(), false)
                .filter(finding -> finding.path("severity").asText().equals("ERROR")).toList();
        String all = defect.name() + ": " + findings.toPrettyString();
        assertEquals(1, errors.size(), all);
        JsonNode error = errors.get(0);
        assertEquals(defect.rule(), error.path("rule").asText(), all);
        assertEquals(defect.cell(), error.path("cell").asText(), all);
        assertEquals(defect.article(), error.path("article").asText(), all);
        for (String words : List.of("message", "remedy", "messageEn", "remedyEn")) {
            assertFalse(error.path(words).asText().isBlank(), all);
            assertTrue(!error.path(words).asText().matches(".*\\{\\d}.*"), all);
        }
    }
}
