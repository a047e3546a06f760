package vn.khuyencong.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.consolidation.Measures;
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.shared.FundSource;

/**
 * A document in a few figures, so that a person sees what he is about to hand in and how it differs from what is in force.
 *
 * @param schemes     number of schemes
 * @param lines       number of lines
 * @param counterpart planned counterpart capital, đồng
 * @param money       support planned, or funds reported, by fund, đồng
 * @param figures     number of targets or reported figures
 */
public record DocumentSums(long schemes, long lines, long counterpart, Map<FundSource, Long> money, long figures) {

    public static final DocumentSums NONE = new DocumentSums(0, 0, 0, Map.of(), 0);

    /** Of a document that is about to be sent. */
    public static DocumentSums of(Payload payload) {
        if (payload instanceof PlanSubmission plan) {
            List<PlanSubmission.Line> lines = plan.schemes().stream().flatMap(scheme -> scheme.lines().stream()).toList();
            return new DocumentSums(plan.schemes().size(), lines.size(),
                    lines.stream().mapToLong(PlanSubmission.Line::counterpart).sum(),
                    Map.of(plan.fund(), lines.stream().mapToLong(PlanSubmission.Line::support).sum()), plan.indicatorTargets().size());
        }
        Map<FundSource, Long> money = new EnumMap<>(FundSource.class);
        List<Amount> figures = ((PeriodicReport) payload).figures();
        figures.stream().filter(figure -> figure.indicator().equals(Measures.FUNDS))
                .forEach(figure -> money.merge(figure.fund(), figure.amount(), Long::sum));
        return new DocumentSums(0, 0, 0, money, figures.size());
    }

    /** Of the versions of a document that are in force together. */
    public static DocumentSums of(List<DocumentVersion> versions) {
        return versions.stream().map(DocumentSums::of).reduce(NONE, DocumentSums::plus);
    }

    public DocumentSums plus(DocumentSums other) {
        Map<FundSource, Long> both = new EnumMap<>(FundSource.class);
        both.putAll(money);
        other.money.forEach((fund, amount) -> both.merge(fund, amount, Long::sum));
        return new DocumentSums(schemes + other.schemes, lines + other.lines, counterpart + other.counterpart, both,
                figures + other.figures);
    }

    private static DocumentSums of(DocumentVersion version) {
        List<SchemeLine> lines = version.schemes().stream().flatMap(scheme -> scheme.lines().stream()).toList();
        Map<FundSource, Long> money = new EnumMap<>(FundSource.class);
        lines.forEach(line -> money.merge(version.fund(), line.support(), Long::sum));
        version.figures().stream().filter(figure -> figure.indicator().equals(Measures.FUNDS))
                .forEach(figure -> money.merge(figure.fund(), figure.amount(), Long::sum));
        return new DocumentSums(version.schemes().size(), lines.size(), lines.stream().mapToLong(SchemeLine::counterpart).sum(),
                money, version.figures().size());
    }
}
