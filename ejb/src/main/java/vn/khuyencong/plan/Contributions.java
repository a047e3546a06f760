package vn.khuyencong.plan;

import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.consolidation.Contribution;
import vn.khuyencong.consolidation.FigureKey;
import vn.khuyencong.consolidation.Measures;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Origin;

/**
 * What a version in force adds to which figures: the one mapping from lines to figures. The figures kept up at intake, the
 * recomputation that checks them, and the way from a figure back to its lines all go by it, so they cannot drift apart.
 */
final class Contributions {

    private final DocumentVersion version;
    private final List<Contribution> contributions = new ArrayList<>();

    private Contributions(DocumentVersion version) {
        this.version = version;
    }

    static List<Contribution> of(DocumentVersion version) {
        Contributions contributions = new Contributions(version);
        if (version.kind() == SubmissionKind.WITHDRAWAL) {
            return contributions.contributions;
        }
        contributions.document();
        version.schemes().forEach(contributions::scheme);
        version.figures().forEach(contributions::figure);
        return contributions.contributions;
    }

    private void document() {
        FundSource fund = version.fund() == null ? FundSource.UNSPLIT : version.fund();
        add(fund, FigureKey.ALL_ACTIVITIES, Measures.DOCUMENTS, 1, version.id(), version.key().toString());
        if (version.origin() == Origin.PAPER) {
            add(fund, FigureKey.ALL_ACTIVITIES, Measures.PAPER_DOCUMENTS, 1, version.id(), version.key().toString());
        }
        if (version.sample()) {
            add(fund, FigureKey.ALL_ACTIVITIES, Measures.SAMPLE_DOCUMENTS, 1, version.id(), version.key().toString());
        }
    }

    private void scheme(Scheme scheme) {
        add(version.fund(), FigureKey.ALL_ACTIVITIES, Measures.SCHEMES, 1, scheme.id(), scheme.code());
        for (SchemeLine line : scheme.lines()) {
            String source = scheme.code() + " / dòng " + line.position();
            add(version.fund(), line.activity(), Measures.FUNDS, line.support(), line.id(), source);
            add(version.fund(), line.activity(), Measures.PLANNED_COUNTERPART, line.counterpart(), line.id(), source);
        }
    }

    private void figure(ReportedFigure figure) {
        String activity = figure.activity() == null ? FigureKey.ALL_ACTIVITIES : figure.activity();
        add(figure.fund(), activity, figure.indicator(), figure.amount(), figure.id(), figure.indicator());
    }

    private void add(FundSource fund, String activity, String measure, long amount, long line, String source) {
        contributions.add(new Contribution(new FigureKey(version.subject(), version.planYear(), version.period(),
                version.valueStatus(), version.basis(), fund, activity, measure), amount, line, source));
    }
}
