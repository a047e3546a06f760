package vn.khuyencong.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditLine;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.form.Office;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;

/** Somebody in a post of an office from one day to another. Never changed: another confirms it, and it gets a last day, before its first if it never held. */
@Entity
@Table(name = "post_holder")
public class PostHolder {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private String office;
    @Column(name = "unit_id")
    private String unit;
    @Enumerated(EnumType.STRING)
    private SigningPower power;
    private String post;
    @Column(name = "full_name")
    private String fullName;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    @Column(name = "entered_by")
    private String enteredBy;
    @Column(name = "entered_at")
    private Instant enteredAt;
    @Column(name = "confirmed_by")
    private String confirmedBy;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Column(name = "ended_by")
    private String endedBy;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected PostHolder() {
    }

    /** @param post as papers of the office bear it */
    PostHolder(NewPostHolder entered, SigningPower power, String post, String by, Instant at) {
        office = entered.office().key();
        unit = entered.office().unit() == null ? null : entered.office().unit().value();
        this.power = power;
        this.post = post;
        fullName = VietnameseText.normalize(entered.fullName().strip().replaceAll(" +", " "));
        validFrom = entered.from();
        validTo = entered.to();
        legalBasis = VietnameseText.normalize(entered.legalBasis().strip());
        enteredBy = by;
        enteredAt = at;
    }

    void confirm(String by, Instant at) {
        confirmedBy = by;
        confirmedAt = at;
    }

    void end(LocalDate lastDay, String by, Instant at) {
        validTo = lastDay;
        endedBy = by;
        endedAt = at;
    }

    /** Whether it is the post that stands above a signature, by the power that stands there. */
    boolean signsAs(List<String> lines) {
        return power == SigningPower.of(lines) && isPost(lines.get(lines.size() - 1));
    }

    /** Whether two hold one post at a time. */
    boolean meets(PostHolder other) {
        boolean both = (validTo == null || !validTo.isBefore(other.validFrom)) && (other.validTo == null || !validFrom.isAfter(other.validTo));
        return power == other.power && isPost(other.post) && both && !neverHeld() && !other.neverHeld();
    }

    /** What the trail says of it: its number, its power, its days, and a digest of all that it says. Not the name itself: the trail is kept longer than anybody's. */
    String said() {
        return said(days());
    }

    private String said(String days) {
        String all = String.join("\n", office, power.name(), post, fullName, legalBasis, days);
        return unsealed(days) + " " + Digest.sha256(all.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of an entry from before the digest was taken. */
    private String unsealed(String days) {
        return id + " " + power + " " + days;
    }

    private String days() {
        return validFrom + "/" + (validTo == null ? "" : validTo);
    }

    /**
     * Whether it is what the trail says was entered, confirmed and given a last day, by whom the trail says.
     *
     * @param trail what was done in the office, the latest first
     */
    boolean isAs(List<AuditLine> trail) {
        List<AuditLine> own = trail.stream().filter(line -> line.outcome().equals("OK") && line.detail().startsWith(id + " ")).toList();
        boolean saysSo = own.stream().allMatch(line -> {
            String days = line.detail().split(" ")[2];
            return line.detail().equals(said(days)) || line.detail().equals(unsealed(days));
        });
        return saysSo && !own.isEmpty() && own.get(0).detail().split(" ")[2].equals(days())
                && actors(own, AuditAct.POST_HOLDER_ENTERED).equals(List.of(enteredBy))
                && actors(own, AuditAct.POST_HOLDER_CONFIRMED).equals(confirmedBy == null ? List.of() : List.of(confirmedBy));
    }

    private static List<String> actors(List<AuditLine> own, AuditAct act) {
        return own.stream().filter(line -> line.act() == act).map(AuditLine::actor).toList();
    }

    boolean isPost(String other) {
        return VietnameseText.searchKey(post).equals(VietnameseText.searchKey(other.strip()));
    }

    boolean holdsOn(LocalDate day) {
        return confirmedBy != null && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    private boolean neverHeld() {
        return validTo != null && validTo.isBefore(validFrom);
    }

    /** How it stands on a day. */
    public HolderState stateOn(LocalDate day) {
        return neverHeld() ? HolderState.NEVER_HELD : confirmedBy == null ? HolderState.UNCONFIRMED : day.isBefore(validFrom) ? HolderState.TO_COME
                : holdsOn(day) ? HolderState.IN_OFFICE : HolderState.OVER;
    }

    public long id() {
        return id;
    }

    /** Whose papers he signs. */
    public Office office() {
        return Office.ofKey(office, unit == null ? null : new UnitId(unit));
    }

    public SigningPower power() {
        return power;
    }

    /** As printed, upper case. */
    public String post() {
        return post;
    }

    public String fullName() {
        return fullName;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Null until it is ended. */
    public LocalDate validTo() {
        return validTo;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public String enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** Null while nobody did. */
    public String confirmedBy() {
        return confirmedBy;
    }

    /** Null while nobody did. */
    public Instant confirmedAt() {
        return confirmedAt;
    }

    /** Who gave it a last day; null while nobody did. */
    public String endedBy() {
        return endedBy;
    }

    /** Null while nobody did. */
    public Instant endedAt() {
        return endedAt;
    }
}
