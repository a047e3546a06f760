package vn.khuyencong.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that whoever seals holds, on whichever node: where the chain ends. */
@Entity
@Table(name = "audit_chain")
class AuditChain {

    static final int ONLY = 1;

    @Id
    private int id;
    @Column(name = "chain_position")
    private long position;
    @Column(name = "chain_hash")
    private String hash;

    protected AuditChain() {
    }

    void append(AuditEntry entry) {
        hash = entry.seal(position + 1, hash);
        position++;
    }

    long position() {
        return position;
    }

    String hash() {
        return hash;
    }
}
