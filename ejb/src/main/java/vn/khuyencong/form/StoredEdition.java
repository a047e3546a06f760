package vn.khuyencong.form;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A {@link FormEdition} as it is stored. */
@Entity
@Table(name = "form_edition")
class StoredEdition {

    @Id
    private long id;
    private String form;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "printed_number")
    private String printedNumber;
    private String title;
    private String symbol;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;

    protected StoredEdition() {
    }

    LocalDate validFrom() {
        return validFrom;
    }

    FormEdition with(List<FormColumn> columns) {
        return new FormEdition(form, validFrom, validTo, Objects.requireNonNullElse(printedNumber, ""), title, Objects.requireNonNullElse(symbol, ""),
                legalBasis, verified, columns);
    }
}
