package vn.khuyencong.web.norm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.norm.CalendarStep;
import vn.khuyencong.norm.LawList;
import vn.khuyencong.norm.Power;
import vn.khuyencong.norm.PriorityArea;
import vn.khuyencong.norm.RetentionKind;
import vn.khuyencong.norm.StepOwner;
import vn.khuyencong.norm.ThresholdKind;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.scheme.ChangeKind;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;

/** The fields of each list, with what was typed so far. */
final class LawFields {

    /** What a row is about: a replacement cannot change it. */
    private static final Set<String> SUBJECT = Set.of("rule", "fund", "unit", "step", "planYear", "code", "place", "changeKind", "ownedStep",
            "name", "reminderDays", "watched", "kept", "courseKind", "awardLevel", "criteriaLevel", "groupCode");

    private final Map<String, String> values;
    private final boolean replacing;
    private final List<LawError> errors;
    private final UnitMap units;
    private final List<Choice> activities;

    /**
     * @param values    what stands in the fields
     * @param replacing whether the row takes the place of another one
     */
    LawFields(Map<String, String> values, boolean replacing, List<LawError> errors, UnitMap units, List<Choice> activities) {
        this.values = values;
        this.replacing = replacing;
        this.errors = errors;
        this.units = units;
        this.activities = activities;
    }

    List<LawField> of(LawList list) {
        Stream<LawField> own = switch (list) {
            case CEILINGS -> Stream.of(text("rule"), select("activity", activities), funds(), unit("law.noUnit"), text("maxPercent"), text("maxAmount"),
                    select("per", pers()), field("trial", "checkbox", List.of()));
            case CALENDAR -> Stream.of(select("step", named("law.step", CalendarStep.values())), funds(), unit("law.everyUnit"), text("planYear"),
                    number("day"), number("month"), select("dueYear", years()));
            case REASONS -> Stream.of(text("code"), text("label"), text("labelEnglish"));
            case AREAS -> Stream.of(unit("law.chooseUnit"), text("place"), select("kind", named("law.area", PriorityArea.Kind.values())));
            case POWERS -> Stream.of(funds(), select("changeKind", Choice.any(named("ChangeKind", ChangeKind.values()), Words.get("law.anyChange"))),
                    select("approver", named("law.approver", Power.Approver.values())));
            case OWNERS -> Stream.of(select("ownedStep", named("law.ownedStep", StepOwner.Step.values())),
                    select("owner", named("law.owner", StepOwner.Owner.values())));
            case HOLIDAYS -> Stream.of(text("name"), field("first", "date", List.of()), field("last", "date", List.of()));
            case REMINDERS -> Stream.of(number("reminderDays"));
            case THRESHOLDS -> Stream.of(select("watched", named("Threshold", ThresholdKind.values())), number("amount"));
            case COURSES -> Stream.of(select("courseKind", Stream.of(CourseKind.values()).map(kind -> new Choice(kind.name(), Words.of(kind), false)).toList()),
                    number("classLeast"), number("classMost"), number("daysMost"), text("learnerMost"), text("priorityMost"), number("attendancePercent"));
            case AWARD_LEVELS -> Stream.of(select("awardLevel", levels()), select("below", Choice.any(levels(), Words.get("law.nothingBelow"))), number("passMark"),
                    number("certificateMonths"), number("mostOfEstablishment"), number("mostOfUnit"), number("juryLeast"));
            case AWARD_CRITERIA -> Stream.of(select("criteriaLevel", Choice.any(levels(), Words.get("law.everyLevel"))), field("criteria", "lines", List.of()), text("ties"));
            case AWARD_GROUPS -> Stream.of(text("groupCode"), text("groupName"), number("position"));
            case RETENTION -> Stream.of(select("kept", named("Retention", RetentionKind.values())), number("days"));
        };
        return Stream.concat(own, Stream.of(field("from", "date", List.of()), field("to", "date", List.of()), text("legalBasis"))).toList();
    }

    private LawField unit(String none) {
        UnitId chosen = UnitId.isWellFormed(values.get("unit")) ? new UnitId(values.get("unit")) : null;
        return select("unit", Choice.any(LawPage.choices(units, chosen), Words.get(none)));
    }

    private LawField funds() {
        return select("fund", Stream.of(FundSource.NATIONAL, FundSource.LOCAL).map(fund -> new Choice(fund.name(), Words.of(fund), false)).toList());
    }

    private static List<Choice> levels() {
        return Stream.of(AwardLevel.values()).map(level -> new Choice(level.name(), Words.of(level), false)).toList();
    }

    private static List<Choice> years() {
        return Stream.of("-1", "0", "1", "2").map(year -> new Choice(year, Words.named("law.dueYear", year), false)).toList();
    }

    private static List<Choice> pers() {
        return RefusalTexts.pers(Language.current().texts()).entrySet().stream().map(per -> new Choice(per.getKey(), per.getValue(), false)).toList();
    }

    private static List<Choice> named(String prefix, Enum<?>[] all) {
        return Arrays.stream(all).map(one -> new Choice(one.name(), Words.named(prefix, one.name()), false)).toList();
    }

    private LawField text(String name) {
        return field(name, "text", List.of());
    }

    private LawField number(String name) {
        return field(name, "number", List.of());
    }

    private LawField select(String name, List<Choice> choices) {
        String value = values.getOrDefault(name, "");
        return field(name, "select", choices.stream().map(choice -> new Choice(choice.value(), choice.label(), choice.value().equals(value))).toList());
    }

    private LawField field(String name, String type, List<Choice> choices) {
        return new LawField(name, type, choices, values.getOrDefault(name, ""), replacing && SUBJECT.contains(name),
                errors.stream().filter(error -> error.field().equals(name)).map(LawError::message).findFirst().orElse(null));
    }
}
