package vn.khuyencong.establishment;

import java.time.LocalDate;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.shared.TaxCode;
import vn.khuyencong.shared.UnitId;

/**
 * What one line of a document says of an establishment.
 *
 * @param name      its name there
 * @param legalForm its legal form there
 * @param taxCode   its tax code, or null
 * @param address   its address, or null
 * @param unit      the unit the document speaks of
 * @param day       the day of the decision, else of the receipt
 * @param messageId the message that brought it
 * @param document  the document without its version: a line restated by a later version is the same
 */
public record Stated(String name, LegalForm legalForm, String taxCode, String address, UnitId unit, LocalDate day,
                     long messageId, String document) {

    Optional<TaxCode> code() {
        return TaxCode.of(taxCode);
    }

    /** Which record it belongs to: by tax code; else by name, unit and commune; else by name within its document. */
    public String identity() {
        String identity = code().map(code -> "code:" + code)
                .orElseGet(() -> "name:" + unit + ":" + EstablishmentName.of(name).exact() + ":" + Commune.of(address).map(at -> "at:" + at)
                        .orElse("in:" + document));
        return digest(identity);
    }

    /** Known by it: the same saying again needs no second row. */
    String saying() {
        return digest(String.join("|", identity(), unit.value(), legalForm.name(), name, String.valueOf(address)));
    }

    static String digest(String text) {
        return Digest.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
