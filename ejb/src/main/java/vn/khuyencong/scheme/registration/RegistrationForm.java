package vn.khuyencong.scheme.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.PlanSubmission;

/**
 * Phiếu đăng ký nhu cầu (BM01) as it was filled in. Money is whole đồng.
 *
 * @param who        the establishment
 * @param activity   code of the activity it needs, e.g. {@code A3}
 * @param need       what it needs, in words
 * @param equipment  the machines it wants to buy, with their quotations
 * @param committed  whether it commits itself to its own share and to carry it out
 * @param answers    what it answered to the criteria, by code; one that it is not sure of is not there
 */
public record RegistrationForm(Who who, String activity, String need, List<PlanSubmission.Equipment> equipment, long totalInvestment,
                               long support, long counterpart, boolean committed, Map<String, Boolean> answers) {

    public RegistrationForm {
        equipment = equipment == null ? List.of() : List.copyOf(equipment);
        answers = answers == null ? Map.of() : Map.copyOf(answers);
    }

    /**
     * The establishment.
     *
     * @param district of the years that had districts; or null
     * @param contact  whom to ask, with phone and mail: personal, shown to nobody but who follows the registration
     * @param revenue  of the year before, in đồng
     */
    public record Who(String name, PlanSubmission.LegalForm legalForm, String taxCode, String address, String commune, String district,
                      String contact, String phone, String mail, String sector, String products, Integer workers, Long revenue) {

        /** As papers write it. */
        public String place() {
            return Stream.of(address, commune, district).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
        }
    }

    String json() {
        try {
            return Json.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form is made of plain values", e);
        }
    }

    static RegistrationForm of(String json) {
        try {
            return Json.MAPPER.readValue(json, RegistrationForm.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form is written by us", e);
        }
    }
}
