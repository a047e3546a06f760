package vn.khuyencong.scheme.dossier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;

/**
 * What a dossier says.
 *
 * @param scheme   the scheme exactly as a plan states it
 * @param effects  what it is expected to bring, held against the post-check later
 * @param enclosed which papers are there, by code of the item, with what proves them
 */
public record DossierContent(PlanSubmission.Scheme scheme, List<SchemeStep.Effect> effects, List<SchemeStep.Checked> enclosed) {

    public DossierContent {
        effects = effects == null ? List.of() : List.copyOf(effects);
        enclosed = enclosed == null ? List.of() : List.copyOf(enclosed);
    }

    /** The sum of its lines is its support, whatever was typed. */
    DossierContent summed() {
        PlanSubmission.Scheme it = scheme;
        return new DossierContent(new PlanSubmission.Scheme(it.code(), it.name(), it.kind(), it.implementingUnit(), it.place(), it.startMonth(),
                it.endMonth(), it.expectedResult(), it.lines().stream().mapToLong(PlanSubmission.Line::support).sum(), it.lines()), effects, enclosed);
    }

    @JsonIgnore
    public long counterpart() {
        return scheme.lines().stream().mapToLong(PlanSubmission.Line::counterpart).sum();
    }

    static String write(Object content) {
        try {
            return Json.MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dossier is made of plain values", e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dossier is written by us", e);
        }
    }
}
