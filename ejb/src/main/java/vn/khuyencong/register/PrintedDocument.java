package vn.khuyencong.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;

/** A document under its number. What it says is never changed; once it is printed it holds, and may be replaced by a later version or withdrawn. */
@Entity
@Table(name = "printed_document")
public class PrintedDocument {

    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_SEARCH_KEY = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private String form;
    private String subject;
    private String whom;
    private String asked;
    @Column(name = "form_edition")
    private LocalDate edition;
    @Column(name = "parent_body")
    private String parentBody;
    private String issuer;
    private String office;
    @Column(name = "unit_id")
    private String unit;
    private String symbol;
    @Column(name = "seq_year")
    private int year;
    private Integer ordinal;
    private String number;
    private String title;
    @Column(name = "document_date")
    private LocalDate date;
    @Column(name = "data_digest")
    private String dataDigest;
    @Column(name = "said_digest")
    private String said;
    private boolean sample;
    @Column(name = "search_key")
    private String searchKey;
    @Column(name = "check_code")
    private String checkCode;
    private Integer version;
    @ManyToOne
    @JoinColumn(name = "replaces_id")
    private PrintedDocument replaces;
    @Enumerated(EnumType.STRING)
    private DocumentState state;
    private String digest;
    @Column(name = "size_bytes")
    private Long size;
    @Column(name = "seal")
    private String certificate;
    @Column(name = "issued_at")
    private Instant issuedAt;
    @Column(name = "issued_by")
    private String issuedBy;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawn_by")
    private String withdrawnBy;
    @Column(name = "withdraw_reason")
    private String withdrawReason;
    @Enumerated(EnumType.STRING)
    @Column(name = "void_cause")
    private VoidCause voidCause;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected PrintedDocument() {
    }

    /**
     * What the register gives a document.
     *
     * @param ordinal  from the sequence; null if it has a number of its own or none
     * @param number   whole; empty for none
     */
    record Entry(PrintSequence sequence, Integer ordinal, String number, String checkCode, Instant at, String by) {
    }

    /** One that is being printed. */
    PrintedDocument(IssueOrder order, Entry entry) {
        FormHeading heading = order.heading();
        form = order.form();
        subject = order.subject();
        whom = cut(order.whom(), LONGEST_NAME);
        asked = order.asked();
        edition = order.edition();
        parentBody = heading.parentBody();
        issuer = heading.issuer();
        title = (heading.title() + " " + heading.subtitle()).strip();
        date = heading.date();
        dataDigest = heading.dataDigest();
        sample = heading.sample();
        said = order.said();
        office = heading.office().key();
        unit = heading.office().unit() == null ? null : heading.office().unit().value();
        symbol = entry.sequence().symbol();
        year = entry.sequence().year();
        ordinal = entry.ordinal();
        number = entry.number();
        checkCode = entry.checkCode();
        issuedAt = entry.at();
        issuedBy = entry.by();
        state = DocumentState.PRINTING;
        // As V115 has it of the documents of before.
        searchKey = cut(VietnameseText.searchKey(String.join(" ", number, title, whom, subject, parentBody, issuer, office, checkCode)), LONGEST_SEARCH_KEY);
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }

    /**
     * It is printed.
     *
     * @param before      the version before it; null for the first
     * @param certificate SHA-256 of the certificate with which the content is signed; null if it is not
     */
    void complete(PrintedDocument before, byte[] content, String certificate, Instant at) {
        version = before == null ? 1 : before.version() + 1;
        replaces = before;
        digest = Digest.sha256(content);
        size = (long) content.length;
        this.certificate = certificate;
        issuedAt = at;
        state = DocumentState.GENUINE;
    }

    void voided(String by, VoidCause cause, Instant at) {
        state = DocumentState.VOIDED;
        voidCause = cause;
        withdrawnBy = by;
        withdrawnAt = at;
    }

    void replaced() {
        state = DocumentState.REPLACED;
    }

    void withdraw(String by, String reason, Instant at) {
        state = DocumentState.WITHDRAWN;
        withdrawnBy = by;
        withdrawReason = reason;
        withdrawnAt = at;
    }

    public long id() {
        return id;
    }

    public String form() {
        return form;
    }

    /** What it is of: {@code BM08-2024-NORTH}. */
    public String subject() {
        return subject;
    }

    /** Of which person, product or establishment it is, as people tell it; empty for none. */
    public String whom() {
        return whom;
    }

    /** The parameters of the question, as in an address. */
    public String asked() {
        return asked;
    }

    /** First day of the edition of its form; null for one issued before its form had editions. */
    public LocalDate edition() {
        return edition;
    }

    public String parentBody() {
        return parentBody;
    }

    public String issuer() {
        return issuer;
    }

    /** Key of the office whose paper it is. */
    public String office() {
        return office;
    }

    /** Issuer with its parent, as one says it. */
    public String issuedIn() {
        String said = IssuerName.of(parentBody, issuer, office);
        return !said.equals(issuer) || parentBody.isEmpty() ? said : parentBody + " - " + issuer;
    }

    /** Whose Sở, committee or Centre issued it; null: the ministry or its department. */
    public UnitId unit() {
        return unit == null ? null : new UnitId(unit);
    }

    /** Whole, as on paper; empty for a paper without number. */
    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** The day on the paper. */
    public LocalDate date() {
        return date;
    }

    public String dataDigest() {
        return dataDigest;
    }

    /** SHA-256 of all that it says but its day; null for what was issued before this was kept. */
    String said() {
        return said;
    }

    public boolean sample() {
        return sample;
    }

    /** By which anybody has it checked. */
    public String checkCode() {
        return checkCode;
    }

    /** From 1; null unless it was issued. */
    public Integer version() {
        return version;
    }

    /** The version before it; null for the first. */
    public PrintedDocument replaces() {
        return replaces;
    }

    public DocumentState state() {
        return state;
    }

    /** Whether it was issued, whatever became of it: only then it has a version and bytes. */
    public boolean isIssued() {
        return version != null;
    }

    /** Why its number is void; null unless it is. */
    public VoidCause voidCause() {
        return voidCause;
    }

    /** SHA-256 of its bytes, in hexadecimal; null unless it was issued. */
    public String digest() {
        return digest;
    }

    /** In bytes; null unless it was issued. */
    public Long size() {
        return size;
    }

    /** SHA-256 of the certificate of its digital signature; null if it is not signed. */
    public String certificate() {
        return certificate;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public String issuedBy() {
        return issuedBy;
    }

    /** When it was withdrawn, or its number became void; else null. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public String withdrawnBy() {
        return withdrawnBy;
    }

    public String withdrawReason() {
        return withdrawReason;
    }

    /** Name to save it under, by which one tells whose it is; only of one that was issued. */
    public String fileName() {
        return PaperName.of(number, subject, whom, version);
    }
}
