package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.TakenVersion;

/** A version of a message's schema, with the days on which it is taken and what says so. */
@Entity
@Table(name = "contract_version")
public class ContractVersion {

    @Id
    private long id;
    private String type;
    private String dataschema;
    private int version;
    @Column(name = "taken_from")
    private LocalDate takenFrom;
    @Column(name = "taken_until")
    private LocalDate takenUntil;
    private String basis;
    private boolean verified;

    protected ContractVersion() {
    }

    public TakenVersion taken() {
        return new TakenVersion(type, dataschema, version, takenFrom, takenUntil);
    }

    /** What was agreed or decided about it. */
    public String basis() {
        return basis;
    }

    public boolean isVerified() {
        return verified;
    }
}
