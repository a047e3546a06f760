package vn.khuyencong.award;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row that whoever takes a number of a register holds. */
@Entity
@Table(name = "certificate_register")
class CertificateRegister {

    @Id
    private String id;

    protected CertificateRegister() {
    }

    CertificateRegister(String id) {
        this.id = id;
    }
}
