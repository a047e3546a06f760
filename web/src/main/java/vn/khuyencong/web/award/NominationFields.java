package vn.khuyencong.web.award;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.AwardNomination.EnteredProduct;
import vn.khuyencong.exchange.contract.AwardNomination.LowerCertificate;
import vn.khuyencong.exchange.contract.AwardNomination.Production;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.form.Fields;

/** Makes of the fields of a form what a message says, and of the cells of a message the fields of the form. */
final class NominationFields {

    private static final Map<String, String> OF_CELL = Map.of("product/name", "productName", "product/group", "awardGroup", "product", "productName",
            "below", "belowNumber", "below/number", "belowNumber", "below/level", "belowLevel", "below/decisionNumber", "belowDecision",
            "below/decisionDate", "belowDate", "below/validUntil", "belowUntil", "key/unit", "unit");

    private NominationFields() {
    }

    /** @param document null for a new entry */
    static AwardNomination nomination(Fields fields, AwardRound round, String unit, String document) {
        return new AwardNomination(new DocumentKey(unit, round.planYear(), AwardNomination.STREAM, document, 1), SubmissionKind.ORIGINAL, round.code(),
                new Establishment(fields.text("name"), fields.choice("legalForm", LegalForm.class), fields.text("taxCode"), fields.text("address")),
                new EnteredProduct(fields.text("productName"), fields.text("awardGroup"), fields.text("description"), fields.isTicked("productSet"),
                        fields.isTicked("own"), fields.isTicked("series"), fields.isTicked("original"), fields.isTicked("lawful")),
                production(fields), below(fields), fields.text("note"), round.sample(), null);
    }

    private static Production production(Fields fields) {
        Production production = new Production(fields.dong("revenue"), fields.number("workers"), fields.text("certificates"));
        return production.equals(new Production(null, null, null)) ? null : production;
    }

    private static LowerCertificate below(Fields fields) {
        AwardLevel level = fields.choice("belowLevel", AwardLevel.class);
        LowerCertificate below = new LowerCertificate(level, fields.text("belowNumber"), fields.text("belowDecision"), fields.day("belowDate"),
                fields.day("belowUntil"));
        boolean typed = Stream.of(below.number(), below.decisionNumber(), below.decisionDate(), below.validUntil()).anyMatch(Objects::nonNull);
        return typed ? below : null;
    }

    /** The findings at the fields of the form. */
    static List<Refusal> atFields(List<Refusal> findings) {
        return findings.stream().map(one -> new Refusal(one.rule(), one.severity(), one.article(), field(one.cell()), one.arguments())).toList();
    }

    static String field(String cell) {
        String path = cell.replaceFirst("^/data/", "");
        return OF_CELL.getOrDefault(path, path.replaceFirst("^(establishment|product|production)/", ""));
    }
}
