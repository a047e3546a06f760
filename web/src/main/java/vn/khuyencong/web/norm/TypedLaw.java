package vn.khuyencong.web.norm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.norm.CalendarStep;
import vn.khuyencong.norm.LawContent;
import vn.khuyencong.norm.LawDraft;
import vn.khuyencong.norm.LawEntry;
import vn.khuyencong.norm.LawList;
import vn.khuyencong.norm.Power;
import vn.khuyencong.norm.PriorityArea;
import vn.khuyencong.norm.StepOwner;
import vn.khuyencong.norm.RetentionKind;
import vn.khuyencong.norm.ThresholdKind;
import vn.khuyencong.shared.Dong;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.form.TypedAmount;

/** A row of law as it was typed. What was typed and is not understood is refused by its field, never taken for nothing. */
final class TypedLaw {

    private final Map<String, String> values;
    private final List<Refusal> wrong = new ArrayList<>();

    TypedLaw(Map<String, String> values) {
        this.values = values;
    }

    /** What was not understood; after {@link #draft}. */
    List<Refusal> wrong() {
        return wrong;
    }

    LawDraft draft(LawList list) {
        return new LawDraft(content(list), parsed("from", LocalDate::parse), parsed("to", LocalDate::parse), text("legalBasis"));
    }

    private LawContent content(LawList list) {
        return switch (list) {
            case CEILINGS -> new LawContent.Rate(text("rule"), text("activity"), choice("fund", FundSource.class), parsed("unit", UnitId::new),
                    parsed("maxPercent", typed -> new BigDecimal(typed.replace(',', '.'))),
                    parsed("maxAmount", typed -> Dong.of(dong(typed))), text("per"), text("trial") != null);
            case CALENDAR -> new LawContent.Due(choice("fund", FundSource.class), parsed("unit", UnitId::new), choice("step", CalendarStep.class),
                    parsed("planYear", Integer::valueOf), number("dueYear"), number("month"), number("day"));
            case REASONS -> new LawContent.Reason(text("code"), text("label"), text("labelEnglish"));
            case AREAS -> new LawContent.Area(parsed("unit", UnitId::new), text("place"), choice("kind", PriorityArea.Kind.class));
            case POWERS -> new LawContent.Delegation(choice("fund", FundSource.class), text("changeKind"), choice("approver", Power.Approver.class));
            case OWNERS -> new LawContent.Ownership(text("ownedStep"), choice("owner", StepOwner.Owner.class));
            case HOLIDAYS -> new LawContent.DaysOff(text("name"), parsed("first", LocalDate::parse), parsed("last", LocalDate::parse));
            case REMINDERS -> new LawContent.ReminderDay(parsed("reminderDays", Integer::valueOf));
            case RETENTION -> new LawContent.Keeping(choice("kept", RetentionKind.class), parsed("days", Integer::valueOf));
            case COURSES -> new LawContent.CourseLimits(choice("courseKind", CourseKind.class), parsed("classLeast", Integer::valueOf), parsed("classMost", Integer::valueOf),
                    parsed("daysMost", Integer::valueOf), parsed("learnerMost", TypedLaw::dong), parsed("priorityMost", TypedLaw::dong),
                    parsed("attendancePercent", Integer::valueOf));
            case AWARD_LEVELS -> new LawContent.AwardTerms(choice("awardLevel", AwardLevel.class), choice("below", AwardLevel.class), parsed("passMark", Integer::valueOf),
                    parsed("certificateMonths", Integer::valueOf), parsed("mostOfEstablishment", Integer::valueOf), parsed("mostOfUnit", Integer::valueOf),
                    parsed("juryLeast", Integer::valueOf));
            case AWARD_CRITERIA -> new LawContent.AwardCriteria(choice("criteriaLevel", AwardLevel.class), parsed("criteria", AwardCriteriaText::read),
                    AwardCriteriaText.codes(text("ties")));
            case AWARD_GROUPS -> new LawContent.AwardGroup(text("groupCode"), text("groupName"), parsed("position", Integer::valueOf));
            case THRESHOLDS -> new LawContent.Limit(choice("watched", ThresholdKind.class), parsed("amount", Integer::valueOf));
        };
    }

    /** With or without signs between the thousands. */
    private static long dong(String typed) {
        return Optional.ofNullable(TypedAmount.of(typed)).orElseThrow(NumberFormatException::new);
    }

    private int number(String name) {
        Integer number = parsed(name, Integer::valueOf);
        return number == null ? 0 : number;
    }

    private String text(String name) {
        String typed = values.get(name);
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(text(name))).findFirst().orElse(null);
    }

    private <T> T parsed(String name, Function<String, T> parser) {
        String typed = text(name);
        try {
            return typed == null ? null : parser.apply(typed);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            wrong.add(Refusal.error("LAW_VALUE_MISSING", "", name, "field." + name));
            return null;
        }
    }

    /** What stands in the fields when a row is to be replaced: what it says, without its days. */
    static Map<String, String> of(LawEntry entry) {
        Map<String, String> values = new HashMap<>();
        LawContent content = entry.content();
        values.put("unit", content.unit() == null ? null : content.unit().value());
        if (content instanceof LawContent.Rate rate) {
            values.putAll(Map.of("rule", rate.rule(), "activity", rate.activity(), "fund", rate.fund().name(), "per", rate.per()));
            values.put("maxPercent", rate.maxPercent() == null ? null : rate.maxPercent().stripTrailingZeros().toPlainString());
            values.put("maxAmount", rate.maxAmount() == null ? null : Long.toString(rate.maxAmount().amount()));
            values.put("trial", rate.trial() ? "true" : null);
        } else if (content instanceof LawContent.Due due) {
            values.putAll(Map.of("fund", due.fund().name(), "step", due.step().name(), "dueYear", Integer.toString(due.year()),
                    "month", Integer.toString(due.month()), "day", Integer.toString(due.day())));
            values.put("planYear", due.planYear() == null ? null : due.planYear().toString());
        } else if (content instanceof LawContent.Reason reason) {
            values.putAll(Map.of("code", reason.code(), "label", reason.label(), "labelEnglish", reason.labelEnglish()));
        } else if (content instanceof LawContent.Area area) {
            values.putAll(Map.of("place", area.place(), "kind", area.kind().name()));
        } else if (content instanceof LawContent.Delegation delegation) {
            values.putAll(Map.of("fund", delegation.fund().name(), "approver", delegation.approver().name()));
            values.put("changeKind", delegation.changeKind());
        } else if (content instanceof LawContent.Ownership ownership) {
            values.putAll(Map.of("ownedStep", ownership.step(), "owner", ownership.owner().name()));
        } else if (content instanceof LawContent.DaysOff days) {
            values.putAll(Map.of("name", days.name(), "first", days.first().toString(), "last", days.last().toString()));
        } else if (content instanceof LawContent.ReminderDay day) {
            values.put("reminderDays", day.days().toString());
        } else if (content instanceof LawContent.Limit limit) {
            values.putAll(Map.of("watched", limit.kind().name(), "amount", limit.amount().toString()));
        } else if (content instanceof LawContent.Keeping keeping) {
            values.putAll(Map.of("kept", keeping.kind().name(), "days", keeping.days().toString()));
        } else if (content instanceof LawContent.CourseLimits limits) {
            values.put("courseKind", limits.kind().name());
            values.put("classLeast", Objects.toString(limits.classLeast(), null));
            values.put("classMost", Objects.toString(limits.classMost(), null));
            values.put("daysMost", Objects.toString(limits.daysMost(), null));
            values.put("learnerMost", Objects.toString(limits.learnerMost(), null));
            values.put("priorityMost", Objects.toString(limits.priorityMost(), null));
            values.put("attendancePercent", Objects.toString(limits.attendancePercent(), null));
        } else if (content instanceof LawContent.AwardTerms terms) {
            values.put("awardLevel", terms.level().name());
            values.put("below", Objects.toString(terms.below(), null));
            values.put("passMark", terms.passMark().toString());
            values.put("certificateMonths", Objects.toString(terms.certificateMonths(), null));
            values.put("mostOfEstablishment", Objects.toString(terms.mostOfEstablishment(), null));
            values.put("mostOfUnit", Objects.toString(terms.mostOfUnit(), null));
            values.put("juryLeast", terms.juryLeast().toString());
        } else if (content instanceof LawContent.AwardCriteria criteria) {
            values.put("criteriaLevel", Objects.toString(criteria.level(), null));
            values.putAll(Map.of("criteria", AwardCriteriaText.of(criteria.criteria()), "ties", String.join(" ", criteria.ties())));
        } else if (content instanceof LawContent.AwardGroup group) {
            values.putAll(Map.of("groupCode", group.code(), "groupName", group.name(), "position", group.position().toString()));
        }
        values.values().removeIf(value -> value == null);
        return values;
    }
}
