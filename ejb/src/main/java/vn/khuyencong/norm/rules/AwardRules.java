package vn.khuyencong.norm.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.AwardNomination.EnteredProduct;
import vn.khuyencong.exchange.contract.AwardResult;
import vn.khuyencong.exchange.contract.AwardResult.GroupEntries;
import vn.khuyencong.exchange.contract.AwardResult.RecognisedProduct;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.TaxCode;

/** What holds of an entry for an award and of a reported result by themselves, whatever the round. */
final class AwardRules {

    private static final String BASIS = "TT 26/2014/TT-BCT";

    private AwardRules() {
    }

    static List<Refusal> judge(AwardNomination nomination, LocalDate businessDay) {
        List<Refusal> findings = new ArrayList<>(KindRules.judge(nomination.kind(), nomination.key().version()));
        findings.addAll(maker(nomination.establishment(), "/data/establishment"));
        if (nomination.kind() == SubmissionKind.WITHDRAWAL) {
            return findings;
        }
        if (nomination.establishment().address() == null) {
            findings.add(Refusal.warning("AWARD_ADDRESS_MISSING", "", "/data/establishment/address"));
        }
        findings.addAll(declared(nomination.product()));
        AwardNomination.LowerCertificate below = nomination.below();
        if (below != null && below.decisionDate().isAfter(businessDay)) {
            findings.add(Refusal.error("AWARD_CERTIFICATE_IN_FUTURE", "", "/data/below/decisionDate", below.decisionDate()));
        }
        if (below != null && below.validUntil() != null && below.validUntil().isBefore(below.decisionDate())) {
            findings.add(Refusal.error("AWARD_CERTIFICATE_DAYS", "", "/data/below/validUntil", below.validUntil(), below.decisionDate()));
        }
        return findings;
    }

    /** What a product must be, as its maker declares. */
    private static List<Refusal> declared(EnteredProduct product) {
        List<Refusal> findings = new ArrayList<>();
        if (!product.own()) {
            findings.add(Refusal.error("AWARD_NOT_OWN", BASIS, "/data/product/own", product.name()));
        }
        if (!product.series()) {
            findings.add(Refusal.error("AWARD_ONE_OFF", BASIS, "/data/product/series", product.name()));
        }
        if (!product.original()) {
            findings.add(Refusal.error("AWARD_COPY", BASIS, "/data/product/original", product.name()));
        }
        if (!product.lawful()) {
            findings.add(Refusal.error("AWARD_NOT_LAWFUL", BASIS, "/data/product/lawful", product.name()));
        }
        return findings;
    }

    static List<Refusal> judge(AwardResult result, LocalDate businessDay) {
        List<Refusal> findings = new ArrayList<>(KindRules.judge(result.kind(), result.key().version()));
        if (result.kind() == SubmissionKind.WITHDRAWAL) {
            return findings;
        }
        if (result.decision().date().isAfter(businessDay)) {
            findings.add(Refusal.error("DECISION_IN_FUTURE", "", "/data/decision/date", result.decision().date(), businessDay));
        }
        if (result.decision().date().getYear() != result.key().planYear()) {
            findings.add(Refusal.error("AWARD_YEAR_DIFFERS", "", "/data/key/planYear", Integer.toString(result.key().planYear()),
                    Integer.toString(result.decision().date().getYear())));
        }
        findings.addAll(counts(result));
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < result.recognised().size(); i++) {
            RecognisedProduct one = result.recognised().get(i);
            findings.addAll(maker(one.establishment(), "/data/recognised/" + i + "/establishment"));
            if (!numbers.add(one.number())) {
                findings.add(Refusal.error("AWARD_NUMBER_TWICE", "", "/data/recognised/" + i + "/number", one.number()));
            }
            if (one.validUntil() != null && one.validUntil().isBefore(result.decision().date())) {
                findings.add(Refusal.error("AWARD_CERTIFICATE_DAYS", "", "/data/recognised/" + i + "/validUntil", one.validUntil(), result.decision().date()));
            }
        }
        return findings;
    }

    /** Nothing is recognised that was not entered. */
    private static List<Refusal> counts(AwardResult result) {
        List<Refusal> findings = new ArrayList<>();
        Set<String> groups = new HashSet<>();
        for (int i = 0; i < result.entered().size(); i++) {
            GroupEntries entered = result.entered().get(i);
            long recognised = result.recognised().stream().filter(one -> one.group().equals(entered.group())).count();
            if (!groups.add(entered.group())) {
                findings.add(Refusal.error("AWARD_GROUP_TWICE", "", "/data/entered/" + i + "/group", entered.group()));
            } else if (recognised > entered.entries()) {
                findings.add(Refusal.error("AWARD_MORE_THAN_ENTERED", "", "/data/entered/" + i + "/entries", recognised, entered.entries(), entered.group()));
            }
        }
        for (int i = 0; i < result.recognised().size(); i++) {
            if (!groups.contains(result.recognised().get(i).group())) {
                findings.add(Refusal.error("AWARD_GROUP_NOT_ENTERED", "", "/data/recognised/" + i + "/group", result.recognised().get(i).group()));
            }
        }
        int entries = result.entered().stream().mapToInt(GroupEntries::entries).sum();
        if (result.establishments() != null && (result.establishments() > entries || result.establishments() == 0 && entries > 0)) {
            findings.add(Refusal.error("AWARD_ESTABLISHMENTS_WRONG", "", "/data/establishments", result.establishments(), entries));
        }
        return findings;
    }

    private static List<Refusal> maker(PlanSubmission.Establishment who, String cell) {
        return TaxCode.of(who.taxCode()).filter(code -> !code.checkDigitFits()).isEmpty() ? List.of()
                : List.of(Refusal.warning("TAX_CODE_CHECK_DIGIT", "", cell + "/taxCode", who.taxCode()));
    }
}
