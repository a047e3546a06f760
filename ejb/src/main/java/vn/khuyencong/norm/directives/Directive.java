package vn.khuyencong.norm.directives;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.DirectiveIssued;
import vn.khuyencong.exchange.contract.DirectiveIssued.DirectiveKind;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;

/** Văn bản chỉ đạo hoặc văn bản pháp luật: a directive, a letter or a legal text, and whom it was sent to. */
@Entity
public class Directive {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private String number;
    @Column(name = "issued_on")
    private LocalDate issuedOn;
    private String issuer;
    private String title;
    private String cited;
    @Enumerated(EnumType.STRING)
    private DirectiveKind kind;
    @Column(name = "in_force_from")
    private LocalDate inForceFrom;
    @Column(name = "in_force_to")
    private LocalDate inForceTo;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "replaced_by")
    private Directive replacedBy;
    private String link;
    private String content;
    private String note;
    private boolean verified;
    @Column(name = "entered_by")
    private String enteredBy;
    @Column(name = "entered_on")
    private LocalDate enteredOn;
    @OneToMany(mappedBy = "directive", cascade = CascadeType.PERSIST)
    @OrderBy("unitId")
    private List<DirectiveAddressee> addressees = new ArrayList<>();

    protected Directive() {
    }

    Directive(NewDirective entered, String by, LocalDate today) {
        number = VietnameseText.normalize(entered.number().strip());
        issuedOn = entered.issuedOn();
        issuer = VietnameseText.normalize(entered.issuer().strip());
        title = VietnameseText.normalize(entered.title().strip());
        kind = entered.kind();
        inForceFrom = entered.inForceFrom();
        inForceTo = entered.inForceTo();
        link = entered.link();
        content = VietnameseText.normalize(entered.content());
        enteredBy = by;
        enteredOn = today;
        entered.addressees().stream().sorted().forEach(unit -> addressees.add(new DirectiveAddressee(this, new UnitId(unit))));
    }

    /** Another text takes its place; without a last day of its own it ends before that one begins. */
    void beReplaced(Directive by) {
        replacedBy = by;
        if (inForceTo == null && by.inForceFrom != null && (inForceFrom == null || by.inForceFrom.isAfter(inForceFrom))) {
            inForceTo = by.inForceFrom.minusDays(1);
        }
    }

    /** Whether a paper of a day may rest on it: it was in force on that day; where its first day is not on file, it was issued by then. */
    public boolean mayBeCitedOn(LocalDate day) {
        LocalDate from = inForceFrom == null ? issuedOn : inForceFrom;
        return (from == null || !from.isAfter(day)) && (inForceTo == null || !inForceTo.isBefore(day));
    }

    /** What a unit is told of it. */
    DirectiveIssued told(String replaces) {
        return new DirectiveIssued(id, number, issuedOn, issuer, title, kind, inForceFrom, inForceTo, replaces, link, content);
    }

    public long id() {
        return id;
    }

    public String number() {
        return number;
    }

    /** The day it bears; null where it is not on file. */
    public LocalDate issuedOn() {
        return issuedOn;
    }

    public String issuer() {
        return issuer;
    }

    public String title() {
        return title;
    }

    /** How a paper that rests on it goes on after its number and day: {@code của Chính phủ về khuyến công}; empty where that or its day is not on file. */
    public Optional<String> cited() {
        return Optional.ofNullable(issuedOn == null ? null : cited);
    }

    public DirectiveKind kind() {
        return kind;
    }

    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    public LocalDate inForceTo() {
        return inForceTo;
    }

    /** The text that took its place; null while none did. */
    public Directive replacedBy() {
        return replacedBy;
    }

    public String link() {
        return link;
    }

    public String content() {
        return content;
    }

    /** What is known of it and what is not; null if nothing is to be said. */
    public String note() {
        return note;
    }

    /** Whether its dates were held against the text. */
    public boolean verified() {
        return verified;
    }

    /** Who entered it; null if it came with the program. */
    public String enteredBy() {
        return enteredBy;
    }

    public LocalDate enteredOn() {
        return enteredOn;
    }

    public List<DirectiveAddressee> addressees() {
        return List.copyOf(addressees);
    }
}
