package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.norm.CalendarStep;
import vn.khuyencong.norm.LawBook;
import vn.khuyencong.norm.LawContent;
import vn.khuyencong.norm.LawEntry;
import vn.khuyencong.norm.LawList;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.Power.Approver;
import vn.khuyencong.norm.PriorityArea;
import vn.khuyencong.norm.StepOwner.Owner;
import vn.khuyencong.norm.rules.Ceiling;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.norm.ThresholdKind;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.scheme.ChecklistKind;
import vn.khuyencong.scheme.Checklists;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;

/** The law of a day: for whoever is signed in, of every unit. */
@RequestScoped
@Path("v1/norms")
@Produces(MediaType.APPLICATION_JSON)
public class NormsApi {

    @Inject
    private Asked asked;
    @Inject
    private Norms norms;
    @Inject
    private LawBook book;
    @Inject
    private Checklists checklists;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /**
     * The law of a day.
     *
     * @param on   the day
     * @param unit the unit it was asked for, or absent
     */
    public record NormList(LocalDate on, String unit, List<CeilingView> ceilings, List<DueView> calendar, List<ReasonView> reasons,
                           List<AreaView> areas, List<PowerView> powers, List<OwnerView> owners, List<HolidayView> holidays,
                           List<ReminderView> reminders, List<ThresholdView> thresholds, List<CourseNormView> courses, List<AwardLevelView> awardLevels,
                           List<AwardCriteriaView> awardCriteria, List<AwardGroupView> awardGroups, List<ChecklistItemView> checklists) {
    }

    /** Where a row stands and whether it holds. */
    public record LawBasis(long id, LocalDate validFrom, LocalDate validTo, String legalBasis, boolean verified) {

        static LawBasis of(LawEntry entry) {
            return new LawBasis(entry.id(), entry.validFrom(), entry.validTo(), entry.legalBasis(), entry.verified());
        }
    }

    /** A ceiling; for a unit only those that judge its plans. Money in whole đồng. */
    public record CeilingView(LawBasis basis, String rule, String activity, FundSource fund, String unit, BigDecimal maxPercent, Long maxAmount,
                              String per, boolean trial) {

        static CeilingView of(Ceiling ceiling) {
            return new CeilingView(new LawBasis(ceiling.id(), ceiling.validFrom(), ceiling.validTo(), ceiling.legalBasis(), ceiling.verified()),
                    ceiling.rule(), ceiling.activity(), ceiling.fund(), ceiling.unit(), ceiling.maxPercent(),
                    ceiling.maxAmount() == null ? null : ceiling.maxAmount().amount(), ceiling.per(), ceiling.trial());
        }
    }

    /** A day of the calendar: {@code year} is added to the plan year. */
    public record DueView(LawBasis basis, FundSource fund, String unit, CalendarStep step, Integer planYear, int year, int month, int day) {
    }

    /** A reason. */
    public record ReasonView(LawBasis basis, String code, String label, String labelEnglish) {
    }

    /** A priority area. */
    public record AreaView(LawBasis basis, String unit, String place, PriorityArea.Kind kind) {
    }

    /** Who approves a kind of change; without one: every other kind. */
    public record PowerView(LawBasis basis, FundSource fund, String changeKind, Approver approver) {
    }

    /** Who does a step on the spot. */
    public record OwnerView(LawBasis basis, String step, Owner owner) {
    }

    /** Days on which nobody works. */
    public record HolidayView(LawBasis basis, String name, LocalDate first, LocalDate last) {
    }

    /** When units are reminded: days after the deadline, negative before it. */
    public record ReminderView(LawBasis basis, int days) {
    }

    /** From which amount on something is watched; {@code days} only where it is counted in days. */
    public record ThresholdView(LawBasis basis, ThresholdKind kind, Integer days, int amount, ThresholdKind.ThresholdMeasure measure) {
    }

    /** What courses of a kind keep to; what is absent is not limited. Money in whole đồng. */
    public record CourseNormView(LawBasis basis, CourseKind kind, Integer classLeast, Integer classMost, Integer daysMost, Long learnerMost, Long priorityMost,
                                 Integer attendancePercent) {
    }

    /** A level of awards and what holds in its rounds; what is absent is not limited. */
    public record AwardLevelView(LawBasis basis, AwardLevel level, AwardLevel below, int passMark, Integer certificateMonths, Integer mostOfEstablishment,
                                 Integer mostOfUnit, int juryLeast) {
    }

    /** The criteria of a level; without one: of every other level. {@code ties}: which of them break a tie, in this order. */
    public record AwardCriteriaView(LawBasis basis, AwardLevel level, List<AwardCriterionView> criteria, List<String> ties) {
    }

    /** A criterion and its most points of 100. */
    public record AwardCriterionView(String code, String name, int mostPoints) {
    }

    /** A product group of awards. */
    public record AwardGroupView(LawBasis basis, String code, String name, int position) {
    }

    /** What is asked of an establishment, a visit or a dossier; without a fund of either. */
    public record ChecklistItemView(LawBasis basis, ChecklistKind kind, FundSource fund, String code, String label) {

        static ChecklistItemView of(ChecklistItem item) {
            return new ChecklistItemView(new LawBasis(item.id(), item.validFrom(), item.validTo(), item.legalBasis(), item.verified()), item.kind(),
                    item.fund(), item.code(), item.label());
        }
    }

    @GET
    public NormList list() {
        LocalDate day = asked.parameters().day("on").orElseGet(clock::today);
        UnitId unit = asked.parameters().unit("unit").orElse(null);
        UnitMap units = territory.map();
        if (unit != null && units.find(unit).isEmpty()) {
            throw new NotThere(Words.get("unit.unknown"));
        }
        Rows rows = new Rows(day, unit, units);
        return new NormList(day, name(unit), ceilings(day, unit),
                rows.of(LawList.CALENDAR, entry -> due(entry, (LawContent.Due) entry.content())),
                rows.of(LawList.REASONS, entry -> reason(entry, (LawContent.Reason) entry.content())),
                rows.of(LawList.AREAS, entry -> area(entry, (LawContent.Area) entry.content())),
                rows.of(LawList.POWERS, entry -> power(entry, (LawContent.Delegation) entry.content())),
                rows.of(LawList.OWNERS, entry -> owner(entry, (LawContent.Ownership) entry.content())),
                rows.of(LawList.HOLIDAYS, entry -> holiday(entry, (LawContent.DaysOff) entry.content())),
                rows.of(LawList.REMINDERS, entry -> new ReminderView(LawBasis.of(entry), ((LawContent.ReminderDay) entry.content()).days())),
                rows.of(LawList.THRESHOLDS, entry -> threshold(entry, (LawContent.Limit) entry.content())),
                rows.of(LawList.COURSES, entry -> course(entry, (LawContent.CourseLimits) entry.content())),
                rows.of(LawList.AWARD_LEVELS, entry -> awardLevel(entry, (LawContent.AwardTerms) entry.content())),
                rows.of(LawList.AWARD_CRITERIA, entry -> awardCriteria(entry, (LawContent.AwardCriteria) entry.content())),
                rows.of(LawList.AWARD_GROUPS, entry -> awardGroup(entry, (LawContent.AwardGroup) entry.content())),
                checklists.on(day).stream().map(ChecklistItemView::of).toList());
    }

    private List<CeilingView> ceilings(LocalDate day, UnitId unit) {
        NormPack law = norms.on(day);
        Stream<Ceiling> some = unit == null ? law.ceilingsInForce().stream()
                : Stream.of(FundSource.NATIONAL, FundSource.LOCAL).flatMap(fund -> law.ceilingsOf(fund, unit.value()).stream());
        return some.map(CeilingView::of).toList();
    }

    private static DueView due(LawEntry entry, LawContent.Due due) {
        return new DueView(LawBasis.of(entry), due.fund(), name(due.unit()), due.step(), due.planYear(), due.year(), due.month(), due.day());
    }

    private static ReasonView reason(LawEntry entry, LawContent.Reason reason) {
        return new ReasonView(LawBasis.of(entry), reason.code(), reason.label(), reason.labelEnglish());
    }

    private static AreaView area(LawEntry entry, LawContent.Area area) {
        return new AreaView(LawBasis.of(entry), name(area.unit()), area.place(), area.kind());
    }

    private static PowerView power(LawEntry entry, LawContent.Delegation power) {
        return new PowerView(LawBasis.of(entry), power.fund(), power.changeKind(), power.approver());
    }

    private static HolidayView holiday(LawEntry entry, LawContent.DaysOff days) {
        return new HolidayView(LawBasis.of(entry), days.name(), days.first(), days.last());
    }

    private static ThresholdView threshold(LawEntry entry, LawContent.Limit limit) {
        boolean inDays = limit.kind().measure() == ThresholdKind.ThresholdMeasure.DAYS;
        return new ThresholdView(LawBasis.of(entry), limit.kind(), inDays ? limit.amount() : null, limit.amount(), limit.kind().measure());
    }

    private static CourseNormView course(LawEntry entry, LawContent.CourseLimits limits) {
        return new CourseNormView(LawBasis.of(entry), limits.kind(), limits.classLeast(), limits.classMost(), limits.daysMost(), limits.learnerMost(),
                limits.priorityMost(), limits.attendancePercent());
    }

    private static AwardLevelView awardLevel(LawEntry entry, LawContent.AwardTerms terms) {
        return new AwardLevelView(LawBasis.of(entry), terms.level(), terms.below(), terms.passMark(), terms.certificateMonths(), terms.mostOfEstablishment(),
                terms.mostOfUnit(), terms.juryLeast());
    }

    private static AwardCriteriaView awardCriteria(LawEntry entry, LawContent.AwardCriteria criteria) {
        return new AwardCriteriaView(LawBasis.of(entry), criteria.level(),
                criteria.criteria().stream().map(one -> new AwardCriterionView(one.code(), one.name(), one.mostPoints())).toList(), criteria.ties());
    }

    private static AwardGroupView awardGroup(LawEntry entry, LawContent.AwardGroup group) {
        return new AwardGroupView(LawBasis.of(entry), group.code(), group.name(), group.position());
    }

    private static OwnerView owner(LawEntry entry, LawContent.Ownership owner) {
        return new OwnerView(LawBasis.of(entry), owner.step(), owner.owner());
    }

    private static String name(UnitId unit) {
        return unit == null ? null : unit.value();
    }

    /** The rows of the day, of everybody and of the unit and those it succeeded. */
    private final class Rows {
        private final LocalDate day;
        private final UnitId unit;
        private final UnitMap units;

        Rows(LocalDate day, UnitId unit, UnitMap units) {
            this.day = day;
            this.unit = unit;
            this.units = units;
        }

        <T> List<T> of(LawList list, Function<LawEntry, T> view) {
            return book.entries(list).stream().filter(entry -> entry.inForceOn(day)).filter(this::isAsked).map(view).toList();
        }

        private boolean isAsked(LawEntry entry) {
            UnitId of = entry.content().unit();
            return unit == null || of == null || units.isOrSucceeds(unit, of);
        }
    }
}
