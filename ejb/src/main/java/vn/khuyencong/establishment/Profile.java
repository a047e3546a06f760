package vn.khuyencong.establishment;

import java.util.Optional;
import java.util.Set;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.shared.TaxCode;

/**
 * What is known of a record when it is compared with another.
 *
 * @param code      its tax code
 * @param forms     the legal forms it was stated with
 * @param names     the names it was stated with
 * @param provinces where it was stated, each as the province that holds the place now
 */
record Profile(Optional<TaxCode> code, Set<LegalForm> forms, Set<EstablishmentName> names, Set<String> provinces) {

    boolean sharesProvinceWith(Profile other) {
        return provinces.stream().anyMatch(other.provinces::contains);
    }

    boolean sharesNameWith(Profile other) {
        return names.stream().anyMatch(name -> other.names.stream().anyMatch(same -> same.exact().equals(name.exact())));
    }

    boolean hasNameLike(Profile other) {
        return names.stream().anyMatch(name -> other.names.stream().anyMatch(like -> Likeness.alike(name.plain(), like.plain())));
    }

    /** A family's business: thousands bear the same name all over the country. */
    boolean isHousehold() {
        return code.isEmpty() && forms.equals(Set.of(LegalForm.HOUSEHOLD));
    }
}
