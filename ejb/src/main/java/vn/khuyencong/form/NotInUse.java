package vn.khuyencong.form;

import jakarta.ejb.ApplicationException;
import java.time.LocalDate;

/** A paper was asked for of a day on which its form, or the office whose paper it is, was not there yet. */
@ApplicationException
public class NotInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LocalDate day;
    private final LocalDate from;

    /** @param what the form or the level of the office */
    public NotInUse(String what, LocalDate day, LocalDate from) {
        super(what + " is not in use on " + day + " but from " + from);
        this.day = day;
        this.from = from;
    }

    /** The day of the paper. */
    public LocalDate day() {
        return day;
    }

    /** The first day on which it was there. */
    public LocalDate from() {
        return from;
    }
}
