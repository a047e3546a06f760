package vn.khuyencong.fair;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.fair.allocation.Applicant;
import vn.khuyencong.fair.allocation.Explanation;
import vn.khuyencong.fair.allocation.FairProblem;
import vn.khuyencong.fair.allocation.Infeasible;
import vn.khuyencong.fair.allocation.Placement;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.UnitMap;

/** Says the facts of an explanation in sentences; names exhibitors, never their scores. */
final class StallProse {

    private static final String BUNDLE = "vn.khuyencong.fair.explanation";
    /** In a refusal or a letter a sentence is to be read: of more names the first are said. */
    private static final int MOST_NAMES = 10;

    private final ResourceBundle texts;
    private final Map<String, Applicant> applicants;
    private final Map<String, String> groups;
    private final UnitMap units;
    private final LocalDate day;
    private final Set<String> byHand;

    /**
     * @param groups names of the product groups by the code of their zone
     * @param day    on which units are named
     * @param byHand applications that an officer pinned; other pins are of what was published and is kept
     */
    StallProse(Locale locale, FairProblem problem, Map<String, String> groups, UnitMap units, LocalDate day, Set<String> byHand) {
        texts = ResourceBundle.getBundle(BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        applicants = problem.applicants().stream().collect(Collectors.toMap(Applicant::application, one -> one));
        this.groups = groups;
        this.units = units;
        this.day = day;
        this.byHand = byHand;
    }

    String result(Explanation why) {
        if (why.granted() == 0) {
            return none(why.wanted());
        }
        String stalls = String.join(", ", why.stalls());
        return why.granted() == why.wanted() ? say("result.all", why.granted(), stalls, group(why.zone()))
                : say("result.fewer", why.granted(), why.wanted(), stalls, group(why.zone()));
    }

    String none(int wanted) {
        return say("result.none", wanted);
    }

    String notTakingPart() {
        return say("why.notTakingPart");
    }

    List<String> reasons(Explanation why) {
        return why.reasons().stream().map(reason -> reason(why.application(), reason)).toList();
    }

    private String reason(String application, Explanation.Reason reason) {
        return switch (reason.why()) {
            case PINNED -> say(byHand.contains(application) ? "why.PINNED" : "why.kept");
            case WISH_GRANTED, WISH_NOT_GRANTED -> say("why." + reason.why(), wish(reason.subject()));
            case HIGHER_SCORES, FAIRNESS, LOTS -> reason.others().isEmpty() ? say("why." + reason.why()) : say("why." + reason.why() + ".others", names(reason.others()));
            case QUOTA_USED -> say("why.QUOTA_USED", unit(reason.subject()), reason.number());
            default -> say("why." + reason.why(), group(reason.subject()), reason.number());
        };
    }

    List<String> changes(Explanation why) {
        return why.changes().stream().map(change -> say("change." + change.what(), change.what() == Explanation.What.QUOTA ? unit(change.subject())
                : group(change.subject()), change.number(), change.granted())).toList();
    }

    List<String> conflicts(List<Infeasible.Conflict> conflicts) {
        return conflicts.stream().map(one -> say("conflict." + one.rule(), names(one.pins().stream().map(Placement::application).toList()),
                subject(one), one.allowed(), one.asked(), String.join(", ", one.stalls()))).toList();
    }

    private String subject(Infeasible.Conflict conflict) {
        return switch (conflict.rule()) {
            case QUOTA -> unit(conflict.subject());
            case ZONE -> group(conflict.subject());
            default -> conflict.subject();
        };
    }

    /** Kind, hall and row, separated by a slash. */
    private String wish(String subject) {
        String[] part = subject.split("/", -1);
        return say("wish." + part[0], part.length > 1 ? part[1] : "", part.length > 2 ? part[2] : "");
    }

    private String names(Collection<String> applications) {
        String names = applications.stream().limit(MOST_NAMES).map(one -> applicants.containsKey(one) ? applicants.get(one).name() : one).distinct()
                .collect(Collectors.joining("; "));
        return applications.size() > MOST_NAMES ? names + "…" : names;
    }

    private String group(String zone) {
        return groups.getOrDefault(zone, zone);
    }

    private String unit(String id) {
        return UnitId.isWellFormed(id) ? units.find(new UnitId(id)).map(unit -> unit.nameWithinOn(day)).orElse(id) : id;
    }

    private String say(String key, Object... values) {
        Object[] said = Arrays.stream(values).map(String::valueOf).toArray();
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(said);
    }
}
