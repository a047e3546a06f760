package vn.khuyencong.scheme.registration;

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

/** Cộng tác viên khuyến công: an account that looks after establishments of a district or commune from day to day. */
@Entity
@Table(name = "collaborator")
public class Collaborator {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "unit_id")
    private String unitId;
    private String account;
    @Enumerated(EnumType.STRING)
    private Tier tier;
    private String place;
    private long allowance;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "made_at")
    private Instant madeAt;

    /** Of which tier of government; in which days there is such a tier, law says. */
    public enum Tier {
        /** Cấp huyện. */
        DISTRICT,
        /** Cấp xã. */
        COMMUNE
    }

    protected Collaborator() {
    }

    /** @param lastOfTier the last day of its tier, which ends it where nothing else does; or null */
    Collaborator(Collaborators.Draft draft, LocalDate lastOfTier, String madeBy, Instant madeAt) {
        unitId = draft.unit().value();
        account = draft.account();
        tier = draft.tier();
        place = draft.place();
        allowance = draft.allowance();
        validFrom = draft.from();
        validTo = draft.to() == null ? lastOfTier : draft.to();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    void endOn(LocalDate day) {
        validTo = day;
    }

    public boolean isActiveOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public long id() {
        return id;
    }

    public UnitId unit() {
        return new UnitId(unitId);
    }

    /** The user name. */
    public String account() {
        return account;
    }

    public Tier tier() {
        return tier;
    }

    public String place() {
        return place;
    }

    /** Đồng a month. */
    public long allowance() {
        return allowance;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day; null while it has no end. */
    public LocalDate validTo() {
        return validTo;
    }
}
