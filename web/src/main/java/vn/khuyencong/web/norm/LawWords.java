package vn.khuyencong.web.norm;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.norm.LawContent;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.deadline.DeadlineWords;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.UnitNames;

/** What rows of law say, in words. */
final class LawWords {

    private final UnitMap units;

    LawWords(UnitMap units) {
        this.units = units;
    }

    /** What a row is about. */
    String title(LawContent content) {
        if (content instanceof LawContent.Rate rate) {
            return Words.named("law.rule", rate.rule());
        }
        if (content instanceof LawContent.Due due) {
            return Words.named("law.step", due.step().name());
        }
        if (content instanceof LawContent.Reason reason) {
            return Language.current() == Language.ENGLISH ? reason.labelEnglish() : reason.label();
        }
        if (content instanceof LawContent.Area area) {
            return area.place();
        }
        if (content instanceof LawContent.Delegation delegation) {
            return delegation.changeKind() == null ? Words.get("law.anyChange") : Words.named("ChangeKind", delegation.changeKind());
        }
        if (content instanceof LawContent.Ownership ownership) {
            return Words.named("law.ownedStep", ownership.step());
        }
        if (content instanceof LawContent.DaysOff days) {
            return days.name();
        }
        if (content instanceof LawContent.Keeping keeping) {
            return Words.named("Retention", keeping.kind().name());
        }
        if (content instanceof LawContent.CourseLimits limits) {
            return Words.of(limits.kind());
        }
        if (content instanceof LawContent.AwardTerms terms) {
            return Words.of(terms.level());
        }
        if (content instanceof LawContent.AwardCriteria criteria) {
            return criteria.level() == null ? Words.get("law.everyLevel") : Words.of(criteria.level());
        }
        if (content instanceof LawContent.AwardGroup group) {
            return group.name();
        }
        return content instanceof LawContent.ReminderDay day ? DeadlineWords.step(day.days())
                : Words.named("Threshold", ((LawContent.Limit) content).kind().name());
    }

    /** The code it is known by; empty where it has none of its own. */
    String code(LawContent content) {
        if (content instanceof LawContent.Rate rate) {
            return rate.rule();
        }
        if (content instanceof LawContent.AwardGroup group) {
            return group.code();
        }
        return content instanceof LawContent.Reason reason ? reason.code() : "";
    }

    /** What it sets. */
    String value(LawContent content) {
        if (content instanceof LawContent.Rate rate) {
            return limits(rate);
        }
        if (content instanceof LawContent.Due due) {
            return due.planYear() != null ? new Formats().day(due.on(due.planYear()))
                    : Words.get("law.due", due.day(), due.month(), Words.named("law.dueYear", Integer.toString(due.year())));
        }
        if (content instanceof LawContent.Area area) {
            return Words.named("law.area", area.kind().name());
        }
        if (content instanceof LawContent.Delegation delegation) {
            return Words.named("law.approver", delegation.approver().name());
        }
        if (content instanceof LawContent.DaysOff days) {
            return Words.get("law.daysOff", new Formats().day(days.first()), new Formats().day(days.last()));
        }
        if (content instanceof LawContent.Limit limit) {
            return Words.get("law.measure." + limit.kind().measure(), limit.amount());
        }
        if (content instanceof LawContent.Keeping keeping) {
            return Words.get("law.days", keeping.days());
        }
        if (content instanceof LawContent.CourseLimits limits) {
            return course(limits);
        }
        if (content instanceof LawContent.AwardTerms terms) {
            return level(terms);
        }
        if (content instanceof LawContent.AwardCriteria criteria) {
            return criteria(criteria);
        }
        if (content instanceof LawContent.AwardGroup group) {
            return Words.get("law.position", group.position());
        }
        return content instanceof LawContent.Ownership ownership ? Words.named("law.owner", ownership.owner().name()) : "";
    }

    /** To what it applies: fund, unit, plan year. */
    String scope(LawContent content) {
        FundSource fund = content instanceof LawContent.Rate rate ? rate.fund() : content instanceof LawContent.Due due ? due.fund()
                : content instanceof LawContent.Delegation delegation ? delegation.fund() : null;
        Integer year = content instanceof LawContent.Due due ? due.planYear() : null;
        return Stream.of(fund == null ? "" : Words.of(fund), unit(content.unit()), year == null ? "" : Words.get("law.ofYear", year))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String unit(UnitId id) {
        return id == null ? "" : units.find(id).map(UnitNames::dated).orElse(id.value());
    }

    /** What is limited of a course, one after the other. */
    private static String course(LawContent.CourseLimits limits) {
        Formats formats = new Formats();
        return joined(said("law.classLeast", limits.classLeast()), said("law.classMost", limits.classMost()), said("law.daysMost", limits.daysMost()),
                        said("law.learnerMost", limits.learnerMost() == null ? null : formats.number(limits.learnerMost())),
                        said("law.priorityMost", limits.priorityMost() == null ? null : formats.number(limits.priorityMost())),
                said("law.attendancePercent", limits.attendancePercent()));
    }

    private static String level(LawContent.AwardTerms terms) {
        return joined(said("law.passMark", terms.passMark()), terms.below() == null ? Words.get("law.nothingBelow") : Words.get("law.awardBelow", Words.of(terms.below())),
                said("law.certificateMonths", terms.certificateMonths()), said("law.mostOfEstablishment", terms.mostOfEstablishment()),
                said("law.mostOfUnit", terms.mostOfUnit()), said("law.juryLeast", terms.juryLeast()));
    }

    private static String criteria(LawContent.AwardCriteria content) {
        Stream<String> criteria = content.criteria().stream().map(one -> Words.get("law.criterion", one.code(), one.name(), one.mostPoints()));
        String ties = content.ties().isEmpty() ? "" : Words.get("law.ties", String.join(", ", content.ties()));
        return joined(Stream.concat(criteria, Stream.of(ties)).toArray(String[]::new));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String said(String word, Object limit) {
        return limit == null ? "" : Words.get(word, limit);
    }

    private static String limits(LawContent.Rate rate) {
        String per = RefusalTexts.per(rate.per(), Language.current().texts());
        String share = rate.maxPercent() == null ? "" : Words.get("law.share", Formats.spoken(Numbers.shortest(rate.maxPercent(), 2)));
        String amount = rate.maxAmount() == null ? "" : Words.get("law.amount", new Formats().number(rate.maxAmount().amount()), per);
        return joined(share, amount);
    }
}
