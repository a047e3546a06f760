package vn.khuyencong.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Collection;
import vn.khuyencong.exchange.contract.PlanSubmission.SchemeKind;

/** What the schemes of one kind in a version come to, kept so that tables of years need not read every line of them; money in đồng. */
@Entity
@Table(name = "scheme_sum")
class SchemeSum {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "version_id")
    private DocumentVersion version;
    @Enumerated(EnumType.STRING)
    private SchemeKind kind;
    private long schemes;
    @Column(name = "lines")
    private long lines;
    private long support;

    protected SchemeSum() {
    }

    SchemeSum(DocumentVersion version, SchemeKind kind, Collection<Scheme> ofKind) {
        this.version = version;
        this.kind = kind;
        schemes = ofKind.size();
        lines = ofKind.stream().mapToLong(scheme -> scheme.lines().size()).sum();
        support = ofKind.stream().mapToLong(Scheme::support).reduce(0, Math::addExact);
    }
}
