package vn.khuyencong.scheme.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.establishment.Recognition;
import vn.khuyencong.shared.TaxCode;

/** An establishment that a collaborator looks after from day to day; it may not be in any paper yet. */
@Entity
@Table(name = "collaborator_assignment")
public class CollaboratorAssignment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "collaborator_id")
    private Collaborator collaborator;
    private String name;
    @Column(name = "name_key")
    private String nameKey;
    @Column(name = "tax_code")
    private String taxCode;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "made_at")
    private Instant madeAt;

    protected CollaboratorAssignment() {
    }

    CollaboratorAssignment(Collaborator collaborator, String name, String taxCode, LocalDate from) {
        this.collaborator = collaborator;
        this.name = name.strip();
        nameKey = Recognition.key(name);
        this.taxCode = TaxCode.of(taxCode).map(TaxCode::value).orElse(null);
        validFrom = from;
    }

    void madeBy(String who, Instant at) {
        madeBy = who;
        madeAt = at;
    }

    void endOn(LocalDate day) {
        validTo = day;
    }

    boolean isActiveOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo)) && collaborator.isActiveOn(day);
    }

    /** Whether a registration is of this establishment: by tax code where both have one, else by name. */
    boolean isOf(Registration registration) {
        return collaborator.unit().equals(registration.unit()) && isCalled(registration.nameKey(), registration.taxCode());
    }

    boolean isCalled(String otherKey, String otherCode) {
        return taxCode != null && otherCode != null ? taxCode.equals(otherCode) : nameKey.equals(otherKey);
    }

    public long id() {
        return id;
    }

    public Collaborator collaborator() {
        return collaborator;
    }

    public String name() {
        return name;
    }

    public String taxCode() {
        return taxCode;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }
}
