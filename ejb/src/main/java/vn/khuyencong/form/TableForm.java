package vn.khuyencong.form;

import java.util.List;

/**
 * The forms that are one table, and by which keys each can fill columns. An edition takes of these what its law wants, in its order and under its
 * heads; one that names another column is refused.
 */
public enum TableForm {

    /** The plan of a province scheme by scheme. */
    BM07("number", "scheme", "content", "implementingUnit", "beneficiary", "place", "time", "expected", "total", "national", "local", "counterpart", "other",
            "remark"),
    /** The plan of a year by province; {@code activity} stands once for each activity. */
    BM08("number", "unit", "schemes", "activity", "national", "local", "total", "change"),
    /** The result report; <code>{0}</code> in a head is what its results are called. */
    BM18("number", "label", "measure", "plan", "national", "local", "total", "planPercent", "samePeriod", "change"),
    /** The money of some years. */
    BM19("number", "label", "measure", "national", "local", "total"),
    /** The stalls of a fair. */
    BM20("order", "numbers", "stalls", "place", "size", "establishment", "province", "products", "award", "support", "remark"),
    /** The learners of a course. */
    BM21("order", "name", "birthYear", "sex", "commune", "establishment", "result", "work"),
    /** The products of a round at a glance, which belong to BM22. */
    TRICHNGANG("order", "product", "establishment", "address", "province", "revenue", "workers", "others", "points", "below"),
    /** The table of points; {@code point} stands once for each juror. */
    BM23("order", "product", "establishment", "point", "mean", "rank", "remark"),
    /** The score sheet of a juror; {@code point} stands once for each criterion. */
    BM23PD("order", "product", "establishment", "point", "sum", "remark"),
    /** The minutes of the council. */
    BM23BB("order", "product", "establishment", "mean", "rank", "remark"),
    /** What rounds of awards came to. */
    BM25("number", "label", "entered", "certified", "establishments"),
    /** What consultancy came to. */
    BM26("order", "field", "plannedProjects", "projects", "projectsPercent", "contractValue", "plannedRevenue", "revenue", "revenuePercent"),
    /** The proposal of merit certificates. */
    BM28("order", "who", "province", "merits", "card", "score");

    /** Name of the table of such a form. */
    public static final String TABLE = "table";
    /** So many columns fit on the sheet. */
    public static final int MOST_COLUMNS = 18;

    private final List<String> keys;

    TableForm(String... keys) {
        this.keys = List.of(keys);
    }

    /** Id of the form that it is, or is part of. */
    public String form() {
        return switch (this) {
            case TRICHNGANG -> "BM22";
            case BM23PD, BM23BB -> "BM23";
            default -> name();
        };
    }

    /** By which it can fill columns. */
    public List<String> keys() {
        return keys;
    }
}
