package vn.khuyencong.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.EquipmentItem;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.plan.SchemeLine;
import vn.khuyencong.web.Words;

/**
 * A scheme, or one line of it, as the table of a submission shows it. Money is đồng.
 *
 * @param scheme        whether it is the scheme itself, with the sums of its lines
 * @param code          code of the scheme, or position of the line
 * @param text          name of the scheme, or content of the line
 * @param detail        kind, implementing unit, place and months; or sector, product and equipment
 * @param establishment who is supported
 * @param activity      activity category
 * @param norm          the rule of the norm it names
 */
public record SubmissionLine(boolean scheme, String code, String text, String detail, String establishment, String activity,
                             String norm, Long quantity, Long eligibleCost, Long support, Long counterpart, Long otherSources) {

    static List<SubmissionLine> of(DocumentVersion version) {
        List<SubmissionLine> lines = new ArrayList<>();
        for (Scheme scheme : version.schemes()) {
            lines.add(of(scheme));
            scheme.lines().forEach(line -> lines.add(of(line)));
        }
        return lines;
    }

    private static SubmissionLine of(Scheme scheme) {
        String months = scheme.startMonth() == null ? null : Words.get("submission.months", new Formats().month(scheme.startMonth()), new Formats().month(scheme.endMonth()));
        return new SubmissionLine(true, scheme.code(), scheme.name(),
                joined(Words.of(scheme.kind()), scheme.implementingUnit(), scheme.place(), months, scheme.expectedResult()),
                "", "", "", null,
                scheme.lines().stream().mapToLong(SchemeLine::eligibleCost).sum(), scheme.support(),
                scheme.lines().stream().mapToLong(SchemeLine::counterpart).sum(),
                scheme.lines().stream().mapToLong(SchemeLine::otherSources).sum());
    }

    private static SubmissionLine of(SchemeLine line) {
        String equipment = line.equipment().stream().map(EquipmentItem::name).collect(Collectors.joining(", "));
        return new SubmissionLine(false, Integer.toString(line.position()), line.content(),
                joined(line.sector(), line.product(), equipment), line.establishment() == null ? ""
                : joined(line.establishment(), line.address()), line.activity(), line.normRule() == null ? "" : line.normRule(),
                line.quantity(), line.eligibleCost(), line.support(), line.counterpart(), line.otherSources());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
