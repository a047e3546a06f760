package vn.khuyencong.norm.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.shared.Dong;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;

/**
 * Holds each line against its ceiling: {@code support ≤ share × eligible cost} per line, and {@code support ≤ amount} per
 * establishment (over all its lines of the rule) or per supported item. Never against a whole scheme: a group scheme
 * serves several establishments.
 */
public final class CeilingRules {

    private final NormPack norms;
    private final FundSource fund;
    private final String unit;
    private final List<Refusal> findings = new ArrayList<>();
    private final Map<String, Long> perEstablishment = new HashMap<>();
    private final Set<String> warned = new HashSet<>();

    private CeilingRules(NormPack norms, FundSource fund, String unit) {
        this.norms = norms;
        this.fund = fund;
        this.unit = unit;
    }

    static List<Refusal> judge(PlanSubmission plan, NormPack norms) {
        return judge(plan.schemes(), plan.fund(), plan.key().unit(), norms);
    }

    /**
     * Judges schemes line by line; a finding names the cell by the place of its scheme and line.
     *
     * @param unit whose plan they are in
     */
    public static List<Refusal> judge(List<PlanSubmission.Scheme> schemes, FundSource fund, String unit, NormPack norms) {
        CeilingRules rules = new CeilingRules(norms, fund, unit);
        for (int i = 0; i < schemes.size(); i++) {
            List<PlanSubmission.Line> lines = schemes.get(i).lines();
            for (int j = 0; j < lines.size(); j++) {
                rules.line(lines.get(j), "/data/schemes/" + i + "/lines/" + j);
            }
        }
        return rules.findings;
    }

    /**
     * The ceiling a line is judged by, if one is on file.
     *
     * @param unit whose plan it is in
     */
    public static Optional<Ceiling> ceilingOf(PlanSubmission.Line line, FundSource fund, String unit, NormPack norms) {
        return Optional.ofNullable(line.norm()).flatMap(rule -> norms.ceiling(rule, fund, unit));
    }

    private void line(PlanSubmission.Line line, String cell) {
        cost(line, cell);
        if (line.norm() == null) {
            if (norms.hasCeilingsFor(line.activity(), fund, unit)) {
                warnOnce("NORM_NOT_NAMED", "", cell + "/norm", line.activity());
            }
        } else if (!norms.knowsRule(line.norm())) {
            findings.add(Refusal.error("NORM_UNKNOWN", "", cell + "/norm", line.norm()));
        } else {
            ceilingOf(line, fund, unit, norms).ifPresentOrElse(ceiling -> against(ceiling, line, cell), () -> noRate(line, cell));
        }
    }

    /** What holds without any rate: no support above the cost, and the sources make up the cost. */
    private void cost(PlanSubmission.Line line, String cell) {
        long sources = line.support() + line.counterpart() + line.otherSources();
        if (line.support() > line.eligibleCost()) {
            findings.add(Refusal.error("SUPPORT_ABOVE_COST", "", cell + "/support", Numbers.text(line.support()),
                    Numbers.text(line.eligibleCost())));
        } else if (sources < line.eligibleCost()) {
            findings.add(Refusal.warning("SOURCES_BELOW_COST", "", cell + "/counterpart", Numbers.text(sources),
                    Numbers.text(line.eligibleCost())));
        }
    }

    private void noRate(PlanSubmission.Line line, String cell) {
        List<Ceiling> before = norms.ofPredecessors(line.norm(), fund, unit);
        if (!before.isEmpty()) {
            before.forEach(ceiling -> byArea(ceiling, line, cell));
        } else if (fund == FundSource.LOCAL) {
            warnOnce("LOCAL_RATE_NOT_ON_FILE", "", cell + "/norm", line.norm());
        } else {
            findings.add(Refusal.error("NORM_NOT_IN_FORCE", "", cell + "/norm", line.norm(), norms.day()));
        }
    }

    /** The rate of the area binds, and which area that is only the official can tell. */
    private void byArea(Ceiling ceiling, PlanSubmission.Line line, String cell) {
        warnOnce("RATE_BY_FORMER_PROVINCE", ceiling.legalBasis(), cell + "/norm", line.norm(), ceiling.unit());
        long most = Math.min(ceiling.maxAmount() == null ? Long.MAX_VALUE : ceiling.maxAmount().amount(),
                ceiling.maxPercent() == null ? Long.MAX_VALUE : ceiling.shareOf(line.eligibleCost()).amount());
        if (line.support() > most) {
            findings.add(Refusal.warning("RATE_OF_FORMER_PROVINCE_EXCEEDED", ceiling.legalBasis(), cell + "/support",
                    Numbers.text(line.support()), Numbers.text(most), ceiling.unit()));
        }
    }

    private void against(Ceiling ceiling, PlanSubmission.Line line, String cell) {
        if (!ceiling.activity().equals(line.activity())) {
            against(ceiling, "NORM_NOT_OF_ACTIVITY", "TRIAL_NORM_NOT_OF_ACTIVITY", cell + "/norm", line.norm(),
                    ceiling.activity(), line.activity());
        }
        if (!ceiling.verified()) {
            warnOnce("NORM_UNVERIFIED", ceiling.legalBasis(), cell + "/norm", line.norm());
        }
        share(ceiling, line, cell);
        amount(ceiling, line, cell);
    }

    private void share(Ceiling ceiling, PlanSubmission.Line line, String cell) {
        Dong most = ceiling.shareOf(line.eligibleCost());
        if (most != null && line.support() > most.amount()) {
            against(ceiling, "CEILING_SHARE_EXCEEDED", "TRIAL_CEILING_SHARE_EXCEEDED", cell + "/support",
                    Numbers.text(line.support()), ceiling.maxPercent().stripTrailingZeros().toPlainString(),
                    Numbers.text(line.eligibleCost()), Numbers.text(most.amount()));
        }
    }

    private void amount(Ceiling ceiling, PlanSubmission.Line line, String cell) {
        if (ceiling.maxAmount() == null) {
            return;
        }
        boolean perEstablishmentOf = ceiling.per().equals(Ceiling.PER_ESTABLISHMENT);
        if (perEstablishmentOf && line.establishment() == null) {
            against(ceiling, "ESTABLISHMENT_MISSING", "TRIAL_ESTABLISHMENT_MISSING", cell + "/establishment", line.norm());
            return;
        }
        long support = perEstablishmentOf
                ? perEstablishment.merge(ceiling.rule() + "/" + identity(line.establishment()), line.support(), Math::addExact)
                : line.support();
        // One establishment gets one maximum, however many lines or machines it is split into.
        long most = perEstablishmentOf ? ceiling.maxAmount().amount()
                : Math.multiplyExact(ceiling.maxAmount().amount(), line.quantity());
        if (support > most) {
            against(ceiling, "CEILING_EXCEEDED", "TRIAL_CEILING_EXCEEDED", cell + "/support",
                    Numbers.text(support), Numbers.text(most), "per." + ceiling.per().replace(' ', '-'));
        }
    }

    /** What a ceiling finds; in its trial season it warns under a name of its own, whose words say so. */
    private void against(Ceiling ceiling, String rule, String inTrial, String cell, Object... arguments) {
        findings.add(ceiling.trial() ? Refusal.warning(inTrial, ceiling.legalBasis(), cell, arguments)
                : Refusal.error(rule, ceiling.legalBasis(), cell, arguments));
    }

    private static String identity(PlanSubmission.Establishment establishment) {
        return establishment.taxCode() != null ? establishment.taxCode()
                : establishment.name().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** A warning about the file itself is said at its first cell, not at each of a thousand lines. */
    private void warnOnce(String rule, String article, String cell, Object... about) {
        if (warned.add(rule + "/" + List.of(about))) {
            findings.add(Refusal.warning(rule, article, cell, about));
        }
    }
}
