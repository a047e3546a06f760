package vn.khuyencong.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The numbers that an office gave documents of one kind in one year; its row is locked while a number is taken. */
@Entity
@Table(name = "office_sequence")
public class PrintSequence {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private String office;
    private String symbol;
    @Column(name = "seq_year")
    private int year;
    @Column(name = "last_number")
    private int last;

    protected PrintSequence() {
    }

    PrintSequence(String office, String symbol, int year) {
        this.office = office;
        this.symbol = symbol;
        this.year = year;
    }

    String symbol() {
        return symbol;
    }

    int year() {
        return year;
    }

    /** The number that is given next. */
    int upcoming() {
        return last + 1;
    }

    int next() {
        last = upcoming();
        return last;
    }
}
