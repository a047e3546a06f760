package vn.khuyencong.scheme.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import vn.khuyencong.scheme.SchemeRecord;

/** A question to the beneficiaries of a scheme between two reports, and the answer if there is one. */
@Entity
public class Pulse {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "record_id")
    private SchemeRecord record;
    private String question;
    @Column(name = "asked_day")
    private LocalDate askedDay;
    @Column(name = "asked_by")
    private String askedBy;
    @Column(name = "answered_day")
    private LocalDate answeredDay;
    private String answer;
    @Column(name = "answered_by")
    private String answeredBy;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected Pulse() {
    }

    Pulse(SchemeRecord record, String question, LocalDate askedDay, String askedBy) {
        this.record = record;
        this.question = question;
        this.askedDay = askedDay;
        this.askedBy = askedBy;
    }

    void beAnswered(LocalDate day, String words, String by) {
        answeredDay = day;
        answer = words;
        answeredBy = by;
    }

    public long id() {
        return id;
    }

    public SchemeRecord record() {
        return record;
    }

    public String question() {
        return question;
    }

    public LocalDate askedDay() {
        return askedDay;
    }

    public String askedBy() {
        return askedBy;
    }

    /** Null while there is no answer. */
    public LocalDate answeredDay() {
        return answeredDay;
    }

    public String answer() {
        return answer;
    }

    /** Who wrote the answer down. */
    public String answeredBy() {
        return answeredBy;
    }

    public boolean isOpen() {
        return answeredDay == null;
    }
}
