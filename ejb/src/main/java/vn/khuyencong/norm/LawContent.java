package vn.khuyencong.norm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.shared.Dong;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** What a row of law says, of whichever list. */
public sealed interface LawContent {

    LawList list();

    /** Whose law it is; null: of the whole country. */
    default UnitId unit() {
        return null;
    }

    /** What it is about: of two rows about the same never both hold on one day. */
    String subject();

    /**
     * Mức chi.
     *
     * @param rule       code, e.g. {@code MACHINERY}
     * @param activity   activity category it belongs to
     * @param fund       the fund it limits
     * @param unit       whose local rate it is; null: of the fund as such
     * @param maxPercent largest share of the eligible cost in percent, or null
     * @param maxAmount  largest amount, or null
     * @param per        what the amount is per
     * @param trial      whether it only warns
     */
    record Rate(String rule, String activity, FundSource fund, UnitId unit, BigDecimal maxPercent, Dong maxAmount, String per,
                boolean trial) implements LawContent {

        @Override
        public LawList list() {
            return LawList.CEILINGS;
        }

        @Override
        public String subject() {
            return about(rule, fund, unit);
        }
    }

    /**
     * A day of the calendar.
     *
     * @param unit     whose; null: of every unit without one of its own
     * @param planYear of which plan year; null: of every one
     * @param year     added to the plan year
     * @param month    1 to 12
     * @param day      1 to 31; the last of a shorter month
     */
    record Due(FundSource fund, UnitId unit, CalendarStep step, Integer planYear, int year, int month, int day) implements LawContent {

        /** The day it sets for a plan year. */
        public LocalDate on(int ofPlanYear) {
            YearMonth of = YearMonth.of(ofPlanYear + year, month);
            return of.atDay(Math.min(day, of.lengthOfMonth()));
        }

        @Override
        public LawList list() {
            return LawList.CALENDAR;
        }

        @Override
        public String subject() {
            return about(fund, unit, step, planYear);
        }
    }

    /** Mã lý do. */
    record Reason(String code, String label, String labelEnglish) implements LawContent {

        @Override
        public LawList list() {
            return LawList.REASONS;
        }

        @Override
        public String subject() {
            return code;
        }
    }

    /** Địa bàn ưu tiên. */
    record Area(UnitId unit, String place, PriorityArea.Kind kind) implements LawContent {

        @Override
        public LawList list() {
            return LawList.AREAS;
        }

        @Override
        public String subject() {
            return about(unit, place);
        }
    }

    /**
     * Thẩm quyền.
     *
     * @param changeKind name of the kind of change; null: every kind without a row of its own
     */
    record Delegation(FundSource fund, String changeKind, Power.Approver approver) implements LawContent {

        @Override
        public LawList list() {
            return LawList.POWERS;
        }

        @Override
        public String subject() {
            return about(fund, changeKind);
        }
    }

    /** Đơn vị làm một bước. */
    record Ownership(String step, StepOwner.Owner owner) implements LawContent {

        @Override
        public LawList list() {
            return LawList.OWNERS;
        }

        @Override
        public String subject() {
            return step;
        }
    }

    /**
     * Ngày nghỉ: also those that make up for a holiday.
     *
     * @param name of the holiday, with its year
     */
    record DaysOff(String name, LocalDate first, LocalDate last) implements LawContent {

        @Override
        public LawList list() {
            return LawList.HOLIDAYS;
        }

        @Override
        public String subject() {
            return name;
        }
    }

    /**
     * Bước nhắc hạn.
     *
     * @param days after the deadline; negative before it; null where none was understood
     */
    record ReminderDay(Integer days) implements LawContent {

        @Override
        public LawList list() {
            return LawList.REMINDERS;
        }

        @Override
        public String subject() {
            return about(days);
        }
    }

    /**
     * Ngưỡng cảnh báo.
     *
     * @param amount in the measure of the kind; null where none was understood
     */
    record Limit(ThresholdKind kind, Integer amount) implements LawContent {

        @Override
        public LawList list() {
            return LawList.THRESHOLDS;
        }

        @Override
        public String subject() {
            return about(kind);
        }
    }

    /**
     * Thời hạn giữ.
     *
     * @param days null where none was understood
     */
    record Keeping(RetentionKind kind, Integer days) implements LawContent {

        @Override
        public LawList list() {
            return LawList.RETENTION;
        }

        @Override
        public String subject() {
            return about(kind);
        }
    }

    /**
     * Định mức khóa đào tạo; what is null is not limited, or not known.
     *
     * @param classLeast        fewest learners of a class
     * @param classMost         most learners of a class
     * @param daysMost          from the first to the last day
     * @param learnerMost       whole đồng of funds for one learner
     * @param priorityMost      the same for one of an ethnic minority or a poor household
     * @param attendancePercent share of the days held below which a learner is asked after
     */
    record CourseLimits(CourseKind kind, Integer classLeast, Integer classMost, Integer daysMost, Long learnerMost, Long priorityMost,
                        Integer attendancePercent) implements LawContent {

        @Override
        public LawList list() {
            return LawList.COURSES;
        }

        @Override
        public String subject() {
            return about(kind);
        }
    }

    /**
     * Cấp bình chọn, and what holds in its rounds; what is null is not limited.
     *
     * @param below               the level whose valid certificate a product must hold; null: none
     * @param passMark            points of 100 from which on a product passes
     * @param certificateMonths   how long a certificate holds
     * @param mostOfEstablishment entries of one establishment in a round
     * @param mostOfUnit          entries of one unit in a round
     * @param juryLeast           given sheets that an entry needs
     */
    record AwardTerms(AwardLevel level, AwardLevel below, Integer passMark, Integer certificateMonths, Integer mostOfEstablishment, Integer mostOfUnit,
                      Integer juryLeast) implements LawContent {

        @Override
        public LawList list() {
            return LawList.AWARD_LEVELS;
        }

        @Override
        public String subject() {
            return about(level);
        }
    }

    /**
     * Bảng tiêu chí: whole, since its points are 100 together.
     *
     * @param level    whose; null: of every level that has none of its own
     * @param criteria in their order; null where they were not understood
     * @param ties     codes of criteria in the order in which they break a tie
     */
    record AwardCriteria(AwardLevel level, List<AwardCriterion> criteria, List<String> ties) implements LawContent {

        @Override
        public LawList list() {
            return LawList.AWARD_CRITERIA;
        }

        @Override
        public String subject() {
            return about(level);
        }
    }

    /**
     * Tiêu chí: by what products are judged.
     *
     * @param mostPoints with how many points at most
     */
    record AwardCriterion(String code, String name, int mostPoints) {
    }

    /**
     * Nhóm sản phẩm: a group in which products are compared.
     *
     * @param code     by which entries name it
     * @param position among the others
     */
    record AwardGroup(String code, String name, Integer position) implements LawContent {

        @Override
        public LawList list() {
            return LawList.AWARD_GROUPS;
        }

        @Override
        public String subject() {
            return about(code);
        }
    }

    private static String about(Object... parts) {
        return Stream.of(parts).map(part -> part == null ? "*" : part.toString()).collect(Collectors.joining("/"));
    }
}
