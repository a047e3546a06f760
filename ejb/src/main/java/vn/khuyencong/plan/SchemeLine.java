package vn.khuyencong.plan;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.PlanSubmission;

/** One establishment × one activity of a scheme; money in whole đồng. What a ceiling is judged on. */
@Entity
@Table(name = "scheme_line")
public class SchemeLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "version_id")
    private DocumentVersion version;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "scheme_id")
    private Scheme scheme;
    private int position;
    private String activity;
    @Column(name = "norm_rule")
    private String normRule;
    @Column(name = "ceiling_id")
    private Long ceilingId;
    private String content;
    private String sector;
    private String product;
    @Column(name = "export_market")
    private String exportMarket;
    @Column(name = "new_craft")
    private boolean newCraft;
    @Column(name = "ocop_stars")
    private Integer ocopStars;
    private String establishment;
    @Enumerated(EnumType.STRING)
    @Column(name = "legal_form")
    private PlanSubmission.LegalForm legalForm;
    @Column(name = "tax_code")
    private String taxCode;
    private String address;
    private long quantity;
    @Column(name = "eligible_cost")
    private long eligibleCost;
    private long support;
    private long counterpart;
    @Column(name = "other_sources")
    private long otherSources;
    @Column(name = "establishment_id")
    private Long establishmentId;
    @OneToMany(mappedBy = "line", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<EquipmentItem> equipment = new ArrayList<>();

    protected SchemeLine() {
    }

    SchemeLine(DocumentVersion version, Scheme scheme, int position, PlanSubmission.Line source, Long ceilingId) {
        this.version = version;
        this.scheme = scheme;
        this.position = position;
        this.ceilingId = ceilingId;
        activity = source.activity();
        normRule = source.norm();
        content = source.content();
        sector = source.sector();
        product = source.product();
        exportMarket = source.exportMarket();
        newCraft = source.newCraft();
        ocopStars = source.ocopStars();
        quantity = source.quantity();
        eligibleCost = source.eligibleCost();
        support = source.support();
        counterpart = source.counterpart();
        otherSources = source.otherSources();
        if (source.establishment() != null) {
            establishment = source.establishment().name();
            legalForm = source.establishment().legalForm();
            taxCode = source.establishment().taxCode();
            address = source.establishment().address();
        }
        source.equipment().forEach(item -> equipment.add(new EquipmentItem(this, item)));
    }

    DocumentVersion version() {
        return version;
    }

    public long id() {
        return id;
    }

    public int position() {
        return position;
    }

    public String activity() {
        return activity;
    }

    public String normRule() {
        return normRule;
    }

    public String content() {
        return content;
    }

    public String sector() {
        return sector;
    }

    public String product() {
        return product;
    }

    String exportMarket() {
        return exportMarket;
    }

    boolean newCraft() {
        return newCraft;
    }

    Integer ocopStars() {
        return ocopStars;
    }

    public String establishment() {
        return establishment;
    }

    /** The record of the establishment; it stays, whatever that record is merged into. Null where the line names none. */
    public Long establishmentId() {
        return establishmentId;
    }

    void belongTo(long establishmentRecord) {
        establishmentId = establishmentRecord;
    }

    public PlanSubmission.LegalForm legalForm() {
        return legalForm;
    }

    public String taxCode() {
        return taxCode;
    }

    public String address() {
        return address;
    }

    public long quantity() {
        return quantity;
    }

    public long eligibleCost() {
        return eligibleCost;
    }

    public long support() {
        return support;
    }

    public long counterpart() {
        return counterpart;
    }

    public long otherSources() {
        return otherSources;
    }

    public List<EquipmentItem> equipment() {
        return equipment;
    }
}
