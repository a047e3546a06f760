package vn.khuyencong.form;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;

/** Who issues the consolidated forms, in the period it bears that name. */
@Entity
@Table(name = "issuer")
class Issuer {

    @Id
    private long id;
    private String level;
    @Column(name = "parent_body")
    private String parentBody;
    private String name;
    private String called;
    private String symbol;
    private String place;
    @Column(name = "signer_post")
    private String signerPost;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Issuer() {
    }

    boolean isOfLevel(String wantedLevel) {
        return level.equals(wantedLevel);
    }

    boolean isOf(String wantedLevel, LocalDate day) {
        return isOfLevel(wantedLevel) && !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    boolean isNamed(String wantedLevel, String wantedName) {
        return isOfLevel(wantedLevel) && name.equals(wantedName);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** Last day of that name; null while it is borne. */
    LocalDate validTo() {
        return validTo;
    }

    String parentBody() {
        return Objects.requireNonNullElse(parentBody, "");
    }

    String name() {
        return name;
    }

    /** As one says it in a sentence: on paper the name stands in capitals. */
    String called() {
        return called;
    }

    String symbol() {
        return symbol;
    }

    String place() {
        return place;
    }

    String signerPost() {
        return signerPost;
    }
}
