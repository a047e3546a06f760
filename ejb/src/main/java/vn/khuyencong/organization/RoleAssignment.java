package vn.khuyencong.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;

/** A role that an account has for a scope from one day to another. Never deleted: it gets a last day. */
@Entity
@Table(name = "role_assignment")
class RoleAssignment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private String account;
    @Enumerated(EnumType.STRING)
    private Role role;
    @Enumerated(EnumType.STRING)
    private Region region;
    @Column(name = "unit_id")
    private String unitId;
    @Enumerated(EnumType.STRING)
    private UnitOffice office;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "given_by")
    private String givenBy;
    @Column(name = "given_at")
    private Instant givenAt;
    @Column(name = "ended_by")
    private String endedBy;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected RoleAssignment() {
    }

    /**
     * @param validFrom first day; null since ever
     * @param validTo   last day; null until it is ended
     */
    RoleAssignment(String account, Grant grant, LocalDate validFrom, LocalDate validTo, String givenBy, Instant givenAt) {
        this.account = account;
        this.role = grant.role();
        this.region = grant.scope().region();
        this.unitId = grant.scope().unit() == null ? null : grant.scope().unit().value();
        this.office = grant.office();
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }

    boolean inForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    Grant grant() {
        return new Grant(role, new DataScope(region, unitId == null ? null : new UnitId(unitId)), office);
    }

    /** Gives it a last day, which may be past already: then it holds no more from this moment. */
    void end(LocalDate lastDay, String by, Instant at) {
        validTo = lastDay;
        endedBy = by;
        endedAt = at;
    }

    String account() {
        return account;
    }

    AccountDetails.Given given(LocalDate today) {
        return new AccountDetails.Given(id, grant(), validFrom, validTo, givenBy, givenAt, inForceOn(today),
                validTo == null || !validTo.isBefore(today), isPlaceable(today));
    }

    /** Whether nobody stated in which office it is had, and it goes on after a day. */
    boolean isPlaceable(LocalDate day) {
        return grant().isUnplaced() && (validTo == null || validTo.isAfter(day));
    }

    boolean beginsAfter(LocalDate day) {
        return validFrom != null && validFrom.isAfter(day);
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }
}
