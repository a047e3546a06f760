package vn.khuyencong.consolidation;

import java.util.Set;

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
    /** Documents in force that were entered from paper. */
    public static final String PAPER_DOCUMENTS = "paper_documents";
    /** What counts documents and not their content. */
    static final Set<String> OF_DOCUMENTS = Set.of(DOCUMENTS, SAMPLE_DOCUMENTS, PAPER_DOCUMENTS);

    private Measures() {
    }
}
