package vn.khuyencong.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A unit's identity at the broker, as the broker's own realm reads it (SCRAM-SHA-256 salted password, RFC 5802). */
@Entity
@Table(name = "broker_user")
class BrokerUser {

    @Id
    private String name;
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "password_salt")
    private String passwordSalt;
    @Column(name = "password_iterations")
    private int passwordIterations;
    private String role;

    protected BrokerUser() {
    }

    BrokerUser(String name, String unitId, String role) {
        this.name = name;
        this.unitId = unitId;
        this.role = role;
    }

    void setPassword(PasswordHash password) {
        passwordHash = password.hash();
        passwordSalt = password.salt();
        passwordIterations = password.iterations();
    }

    String unitId() {
        return unitId;
    }
}
