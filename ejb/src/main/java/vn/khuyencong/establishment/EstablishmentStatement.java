package vn.khuyencong.establishment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.shared.UnitId;

/** A way in which papers of a unit named an establishment: name, legal form and address, from which day to which, first by which paper. */
@Entity
@Table(name = "establishment_statement")
public class EstablishmentStatement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "establishment_id")
    private long establishment;
    private String saying;
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(name = "legal_form")
    private LegalForm legalForm;
    private String address;
    @Column(name = "unit_id")
    private String unit;
    @Column(name = "search_key")
    private String searchKey;
    @Column(name = "plain_key")
    private String plainKey;
    @Column(name = "first_day")
    private LocalDate firstDay;
    @Column(name = "last_day")
    private LocalDate lastDay;
    @Column(name = "message_id")
    private long messageId;

    protected EstablishmentStatement() {
    }

    EstablishmentStatement(Establishment establishment, Stated stated) {
        this.establishment = establishment.id();
        saying = stated.saying();
        name = stated.name();
        legalForm = stated.legalForm();
        address = stated.address();
        unit = stated.unit().value();
        EstablishmentName compared = EstablishmentName.of(name);
        searchKey = compared.search();
        plainKey = compared.plain();
        firstDay = stated.day();
        lastDay = stated.day();
        messageId = stated.messageId();
    }

    /** The same said again: on a later day, or by a paper that speaks of an earlier one. */
    void saidAgain(Stated stated) {
        if (stated.day().isBefore(firstDay)) {
            firstDay = stated.day();
            messageId = stated.messageId();
        }
        lastDay = stated.day().isAfter(lastDay) ? stated.day() : lastDay;
    }

    String saying() {
        return saying;
    }

    public long establishment() {
        return establishment;
    }

    public String name() {
        return name;
    }

    public LegalForm legalForm() {
        return legalForm;
    }

    /** Null where none was stated. */
    public String address() {
        return address;
    }

    public UnitId unit() {
        return new UnitId(unit);
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    /** The message with the earliest paper that says so. */
    public long messageId() {
        return messageId;
    }
}
