package vn.khuyencong.consolidation;

/** The measures that the system itself counts; all others are rows of the catalogue. */
public final class Measures {

    /** Support money, đồng. */
    public static final String FUNDS = "funds";
    /** Schemes (đề án) of plans in force. */
    public static final String SCHEMES = "schemes";
    /** Counterpart capital of plan lines, đồng; what is reported as actual is another measure. */
    public static final String PLANNED_COUNTERPART = "planned_counterpart";
    /** Documents in force, nil ones too: a unit with one has answered. */
    public static final String DOCUMENTS = "documents";
    /** Documents in force whose content is sample data. */
    public static final String SAMPLE_DOCUMENTS = "sample_documents";

    private Measures() {
    }
}
