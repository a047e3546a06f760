package vn.khuyencong.plan;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.PaperSource;
import vn.khuyencong.exchange.contract.PlanSubmission;

/** The message that a version rests on, as the plan needs it: its very words and their digest. Only read here. */
@Entity
@Table(name = "inbox_message")
public class SubmittedDocument {

    @Id
    private long id;
    private String digest;
    @Column(name = "business_day")
    private LocalDate businessDay;
    @Lob
    @Basic(fetch = FetchType.LAZY)
    private byte[] body;

    protected SubmittedDocument() {
    }

    /** SHA-256 of the message. */
    public String digest() {
        return digest;
    }

    /** The day of receipt. */
    public LocalDate businessDay() {
        return businessDay;
    }

    /** The plan as its unit wrote it; only plans that were accepted are asked for, and those could be read. */
    public PlanSubmission plan() {
        return (PlanSubmission) message().payload();
    }

    /** The paper it was typed from; null where the unit signed it itself. */
    PaperSource paper() {
        return message().envelope().paper();
    }

    private Message message() {
        return MessageReader.read(MessageReader.parse(body)).message();
    }
}
