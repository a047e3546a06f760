package vn.khuyencong.norm;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** What must hold of a row of law by itself before it is entered. Each refusal names the field. */
final class LawDraftRules {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,31}");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MOST_LETTERS = 400;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_HOLIDAY = 30;
    private static final int FURTHEST_REMINDER = 365;
    private static final int LONGEST_THRESHOLD = 730;
    private static final int SHORTEST_KEEPING = 90;
    private static final int LONGEST_KEEPING = 36_500;
    private static final int LARGEST_CLASS = 1000;
    private static final int LONGEST_COURSE = 730;
    private static final int LARGEST_THRESHOLD = 1_000_000;

    private final UnitMap units;
    private final LawDraft draft;
    private final List<Refusal> found = new ArrayList<>();

    private LawDraftRules(LawDraft draft, UnitMap units) {
        this.units = units;
        this.draft = draft;
    }

    static List<Refusal> judge(LawDraft draft, UnitMap units) {
        LawDraftRules rules = new LawDraftRules(draft, units);
        rules.content(draft.content());
        rules.text("legalBasis", draft.legalBasis());
        rules.days();
        return rules.found;
    }

    private void days() {
        if (draft.from() == null) {
            missing("from");
        } else if (draft.to() != null && draft.to().isBefore(draft.from())) {
            found.add(Refusal.error("LAW_DAYS_WRONG", "", "to", draft.from(), draft.to()));
        }
    }

    private void content(LawContent content) {
        if (content instanceof LawContent.Rate rate) {
            rate(rate);
        } else if (content instanceof LawContent.Due due) {
            fund(due.fund());
            unit(due.unit());
            present("step", due.step());
            day(due);
        } else if (content instanceof LawContent.Reason reason) {
            code("code", reason.code());
            text("label", reason.label());
            text("labelEnglish", reason.labelEnglish());
        } else if (content instanceof LawContent.Area area) {
            present("unit", area.unit());
            unit(area.unit());
            text("place", area.place());
            present("kind", area.kind());
        } else if (content instanceof LawContent.Delegation delegation) {
            fund(delegation.fund());
            present("approver", delegation.approver());
        } else if (content instanceof LawContent.Ownership ownership) {
            text("ownedStep", ownership.step());
            present("owner", ownership.owner());
        } else {
            ofDays(content);
        }
    }

    private void ofDays(LawContent content) {
        if (content instanceof LawContent.DaysOff days) {
            text("name", days.name(), LONGEST_NAME);
            present("first", days.first());
            present("last", days.last());
            if (days.first() != null && days.last() != null && !isHolidayLong(days.first().until(days.last(), ChronoUnit.DAYS) + 1)) {
                found.add(Refusal.error("LAW_HOLIDAY_WRONG", "", "last", days.first(), days.last(), LONGEST_HOLIDAY));
            }
            if (days.first() != null && draft.from() != null && draft.from().isAfter(days.first())) {
                found.add(Refusal.error("LAW_HOLIDAY_LATE", "", "from", draft.from(), days.first()));
            }
        } else if (content instanceof LawContent.ReminderDay day) {
            within("reminderDays", day.days(), -FURTHEST_REMINDER, FURTHEST_REMINDER);
        } else if (content instanceof LawContent.Limit limit) {
            present("watched", limit.kind());
            within("amount", limit.amount(), 1, limit.kind() == null || limit.kind().measure() == ThresholdKind.ThresholdMeasure.DAYS ? LONGEST_THRESHOLD : LARGEST_THRESHOLD);
        } else if (content instanceof LawContent.Keeping keeping) {
            present("kept", keeping.kind());
            within("days", keeping.days(), SHORTEST_KEEPING, LONGEST_KEEPING);
        } else if (content instanceof LawContent.CourseLimits limits) {
            course(limits);
        } else {
            AwardNormRules.judge(content, found);
        }
    }

    private void course(LawContent.CourseLimits limits) {
        present("courseKind", limits.kind());
        bounded("classLeast", limits.classLeast(), 1, LARGEST_CLASS);
        bounded("classMost", limits.classMost(), limits.classLeast() == null ? 1 : limits.classLeast(), LARGEST_CLASS);
        bounded("daysMost", limits.daysMost(), 1, LONGEST_COURSE);
        bounded("attendancePercent", limits.attendancePercent(), 1, WHOLE.intValue());
        amount("learnerMost", limits.learnerMost());
        amount("priorityMost", limits.priorityMost());
        // Costs are limited for every learner or for none.
        if (limits.learnerMost() == null != (limits.priorityMost() == null)) {
            missing(limits.learnerMost() == null ? "learnerMost" : "priorityMost");
        }
    }

    /** A number that may be left out. */
    private void bounded(String field, Integer number, int least, int most) {
        if (number != null) {
            within(field, number, least, most);
        }
    }

    private void amount(String field, Long dong) {
        if (dong != null && dong <= 0) {
            found.add(Refusal.error("LAW_AMOUNT_WRONG", "", field, dong));
        }
    }

    private static boolean isHolidayLong(long days) {
        return days >= 1 && days <= LONGEST_HOLIDAY;
    }

    private void within(String field, Integer days, int least, int most) {
        if (days == null || days < least || days > most) {
            found.add(Refusal.error("LAW_DAY_COUNT_WRONG", "", field, least, most));
        }
    }

    private void rate(LawContent.Rate rate) {
        code("rule", rate.rule());
        text("activity", rate.activity());
        text("per", rate.per());
        fund(rate.fund());
        unit(rate.unit());
        if (rate.unit() != null && rate.fund() != FundSource.LOCAL) {
            found.add(Refusal.error("LAW_UNIT_ONLY_LOCAL", "", "unit", rate.unit()));
        }
        if (rate.maxPercent() == null && rate.maxAmount() == null) {
            found.add(Refusal.error("LAW_RATE_WITHOUT_LIMIT", "", "maxAmount", String.valueOf(rate.rule())));
        }
        if (rate.maxPercent() != null && (rate.maxPercent().signum() <= 0 || rate.maxPercent().compareTo(WHOLE) > 0)) {
            found.add(Refusal.error("LAW_PERCENT_WRONG", "", "maxPercent", rate.maxPercent().toPlainString()));
        }
        if (rate.maxAmount() != null && rate.maxAmount().amount() <= 0) {
            found.add(Refusal.error("LAW_AMOUNT_WRONG", "", "maxAmount", rate.maxAmount().amount()));
        }
    }

    private void day(LawContent.Due due) {
        boolean wrong = due.month() < 1 || due.month() > 12 || due.day() < 1 || due.day() > 31 || Math.abs(due.year()) > 2;
        if (wrong) {
            found.add(Refusal.error("LAW_CALENDAR_DAY_WRONG", "", "day", due.day(), due.month(), due.year()));
        }
    }

    private void fund(FundSource fund) {
        if (fund == null || fund == FundSource.UNSPLIT) {
            missing("fund");
        }
    }

    /** Law of a unit begins while the unit exists; it may go on after a merger, until the successor has its own. */
    private void unit(UnitId id) {
        if (id != null && draft.from() != null && !units.find(id).map(unit -> existsOn(unit)).orElse(false)) {
            found.add(Refusal.error("LAW_UNIT_NOT_THERE", "", "unit", id, draft.from()));
        }
    }

    private boolean existsOn(Unit unit) {
        return unit.existsOn(draft.from());
    }

    private void code(String field, String value) {
        if (value == null || !CODE.matcher(value).matches()) {
            found.add(Refusal.error("LAW_CODE_WRONG", "", field, value == null ? "" : value));
        }
    }

    private void text(String field, String value) {
        text(field, value, MOST_LETTERS);
    }

    private void text(String field, String value, int most) {
        if (value == null || value.isBlank() || value.length() > most) {
            missing(field);
        }
    }

    private void present(String field, Object value) {
        if (value == null) {
            missing(field);
        }
    }

    private void missing(String field) {
        found.add(Refusal.error("LAW_VALUE_MISSING", "", field, "field." + field));
    }
}
