package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.PaperSource;

/** The paper that a message was entered from. */
@Embeddable
class KeptPaper {

    @Column(name = "paper_number")
    private String number;
    @Column(name = "paper_date")
    private LocalDate date;
    @Column(name = "paper_authority")
    private String authority;
    @Column(name = "paper_note")
    private String note;

    protected KeptPaper() {
    }

    private KeptPaper(PaperSource source) {
        number = source.number();
        date = source.date();
        authority = source.authority();
        note = source.note();
    }

    static KeptPaper of(PaperSource source) {
        return source == null ? null : new KeptPaper(source);
    }

    /** Null where no column is filled. */
    PaperSource source() {
        return date == null ? null : new PaperSource(number, date, authority, note);
    }
}
