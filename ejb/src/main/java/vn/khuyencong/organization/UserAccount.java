package vn.khuyencong.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.khuyencong.shared.UnitId;

/** A person or machine that signs in. */
@Entity
@Table(name = "user_account")
class UserAccount {

    @Id
    private String name;
    @Column(name = "display_name")
    private String displayName;
    @Enumerated(EnumType.STRING)
    private Role role;
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "failed_logins")
    private int failedLogins;
    @Column(name = "locked_until")
    private Instant lockedUntil;

    protected UserAccount() {
    }

    UserAccount(String name, String displayName, Role role, UnitId unit, String passwordHash) {
        this.name = name;
        this.displayName = displayName;
        this.role = role;
        this.unitId = unit == null ? null : unit.value();
        this.passwordHash = passwordHash;
    }

    Viewer viewer() {
        return new Viewer(name, displayName, role, unitId == null ? null : new UnitId(unitId));
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    void signedIn() {
        failedLogins = 0;
        lockedUntil = null;
    }

    /** Counts a wrong password; the tenth in a row locks the account until the given time. */
    void failedToSignIn(int allowed, Instant lockUntil) {
        failedLogins++;
        if (failedLogins >= allowed) {
            failedLogins = 0;
            lockedUntil = lockUntil;
        }
    }
}
