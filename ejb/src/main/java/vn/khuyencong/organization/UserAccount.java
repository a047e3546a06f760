package vn.khuyencong.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person or machine that signs in. What it may do stands in its role assignments. */
@Entity
@Table(name = "user_account")
class UserAccount {

    @Id
    private String name;
    @Column(name = "display_name")
    private String displayName;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "must_change_password")
    private boolean mustChangePassword;
    @Column(name = "locked_at")
    private Instant lockedAt;
    @Column(name = "language")
    private String language;

    protected UserAccount() {
    }

    UserAccount(String name, String displayName, String passwordHash) {
        this.name = name;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
    }

    String name() {
        return name;
    }

    String displayName() {
        return displayName;
    }

    PasswordHash password() {
        return PasswordHash.parse(passwordHash);
    }

    /** @param byAnother whether somebody else chose it, so that it must be changed at the next sign-in */
    void setPassword(PasswordHash password, boolean byAnother) {
        passwordHash = password.toString();
        mustChangePassword = byAnother;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    boolean isLocked() {
        return lockedAt != null;
    }

    /** @param at when it was locked; null unlocks it */
    void setLocked(Instant at) {
        lockedAt = at;
    }

    String language() {
        return language;
    }

    void setLanguage(String language) {
        this.language = language;
    }
}
