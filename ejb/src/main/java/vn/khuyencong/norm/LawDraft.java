package vn.khuyencong.norm;

import java.time.LocalDate;

/**
 * A row of law as somebody wants to enter it.
 *
 * @param content    what it is to say
 * @param from       first day
 * @param to         last day, or null while it holds
 * @param legalBasis where it stands
 */
public record LawDraft(LawContent content, LocalDate from, LocalDate to, String legalBasis) {

    LawRow row() {
        if (content instanceof LawContent.Rate rate) {
            return new SupportCeiling(rate, from, to, legalBasis);
        }
        if (content instanceof LawContent.Due due) {
            return new PlanCalendarRow(due, from, to, legalBasis);
        }
        if (content instanceof LawContent.Reason reason) {
            return new ReasonRow(reason, from, to, legalBasis);
        }
        if (content instanceof LawContent.Area area) {
            return new AreaRow(area, from, to, legalBasis);
        }
        if (content instanceof LawContent.Delegation delegation) {
            return new PowerRow(delegation, from, to, legalBasis);
        }
        if (content instanceof LawContent.DaysOff days) {
            return new HolidayRow(days, from, to, legalBasis);
        }
        if (content instanceof LawContent.ReminderDay day) {
            return new ReminderRow(day, from, to, legalBasis);
        }
        if (content instanceof LawContent.Limit limit) {
            return new ThresholdRow(limit, from, to, legalBasis);
        }
        if (content instanceof LawContent.Keeping keeping) {
            return new RetentionRow(keeping, from, to, legalBasis);
        }
        if (content instanceof LawContent.CourseLimits limits) {
            return new CourseNormRow(limits, from, to, legalBasis);
        }
        if (content instanceof LawContent.AwardTerms terms) {
            return new AwardTermsRow(terms, from, to, legalBasis);
        }
        if (content instanceof LawContent.AwardCriteria criteria) {
            return new AwardCriteriaRow(criteria, from, to, legalBasis);
        }
        if (content instanceof LawContent.AwardGroup group) {
            return new AwardGroupRow(group, from, to, legalBasis);
        }
        return new OwnerRow((LawContent.Ownership) content, from, to, legalBasis);
    }
}
