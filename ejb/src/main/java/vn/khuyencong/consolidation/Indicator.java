package vn.khuyencong.consolidation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;

/** A row of the result report, as data: what it prints of which measure, how exactly, and in which sentence. */
@Entity
@Table(name = "indicator")
public class Indicator {

    @Id
    private String code;
    private String number;
    private int position;
    private String section;
    private String label;
    private String unit;
    private String measure;
    private String denominator;
    @Enumerated(EnumType.STRING)
    private FundSource fund;
    private long scale;
    private int decimals;
    @Column(name = "plan_percent_decimals_year")
    private Integer planPercentDecimalsYear;
    @Column(name = "plan_percent_decimals_h1")
    private Integer planPercentDecimalsH1;
    @Column(name = "change_decimals")
    private Integer changeDecimals;
    @Column(name = "plan_change_decimals")
    private Integer planChangeDecimals;
    private String sentence;
    @Column(name = "sentence_unit")
    private String sentenceUnit;
    @Column(name = "sentence_scale")
    private long sentenceScale;
    @Column(name = "sentence_decimals")
    private int sentenceDecimals;
    @Column(name = "two_digits")
    private boolean twoDigits;
    @Column(name = "over_step")
    private Long overStep;
    @Column(name = "over_word")
    private String overWord;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Indicator() {
    }

    boolean inForceOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    public String code() {
        return code;
    }

    public String number() {
        return number;
    }

    public String section() {
        return section;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    public String measure() {
        return measure;
    }

    String denominator() {
        return denominator;
    }

    /** Whether it prints money: whole đồng, in triệu đồng. */
    public boolean isMoney() {
        return scale > 1;
    }

    boolean isRatio() {
        return denominator != null;
    }

    /** The row speaks of this fund alone; null for both. */
    FundSource fund() {
        return fund;
    }

    long scale() {
        return scale;
    }

    int decimals() {
        return decimals;
    }

    Integer planPercentDecimals(Period period) {
        return period == Period.H1 ? planPercentDecimalsH1 : planPercentDecimalsYear;
    }

    Integer changeDecimals() {
        return changeDecimals;
    }

    Integer planChangeDecimals() {
        return planChangeDecimals;
    }

    String sentence() {
        return sentence;
    }

    String sentenceUnit() {
        return sentenceUnit;
    }

    long sentenceScale() {
        return sentenceScale;
    }

    int sentenceDecimals() {
        return sentenceDecimals;
    }

    boolean twoDigits() {
        return twoDigits;
    }

    Long overStep() {
        return overStep;
    }

    String overWord() {
        return overWord;
    }
}
