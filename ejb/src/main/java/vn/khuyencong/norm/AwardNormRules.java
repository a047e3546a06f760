package vn.khuyencong.norm;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.khuyencong.shared.Refusal;

/** What must hold of a norm of awards by itself before it is entered. Each refusal names the field. */
final class AwardNormRules {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,15}");
    private static final int ALL_POINTS = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_VALIDITY = 600;
    private static final int LARGEST_QUOTA = 10_000;
    private static final int LARGEST_JURY = 50;
    private static final int MOST_GROUPS = 99;
    private static final int MOST_CRITERIA = 20;

    private final List<Refusal> found;

    private AwardNormRules(List<Refusal> found) {
        this.found = found;
    }

    /** @param found where what is wrong is added to */
    static void judge(LawContent content, List<Refusal> found) {
        AwardNormRules rules = new AwardNormRules(found);
        if (content instanceof LawContent.AwardTerms terms) {
            rules.terms(terms);
        } else if (content instanceof LawContent.AwardCriteria criteria) {
            rules.criteria(criteria);
        } else if (content instanceof LawContent.AwardGroup group) {
            rules.code("groupCode", group.code());
            rules.name("groupName", group.name());
            rules.within("position", group.position(), MOST_GROUPS);
        }
    }

    private void terms(LawContent.AwardTerms terms) {
        if (terms.level() == null) {
            missing("awardLevel");
        } else if (terms.below() != null && terms.below().compareTo(terms.level()) >= 0) {
            found.add(Refusal.error("LAW_AWARD_BELOW_WRONG", "", "below", terms.below(), terms.level()));
        }
        within("passMark", terms.passMark(), ALL_POINTS);
        bounded("certificateMonths", terms.certificateMonths(), LONGEST_VALIDITY);
        bounded("mostOfEstablishment", terms.mostOfEstablishment(), LARGEST_QUOTA);
        bounded("mostOfUnit", terms.mostOfUnit(), LARGEST_QUOTA);
        within("juryLeast", terms.juryLeast(), LARGEST_JURY);
    }

    private void criteria(LawContent.AwardCriteria content) {
        List<LawContent.AwardCriterion> criteria = content.criteria();
        if (criteria == null || criteria.isEmpty() || criteria.size() > MOST_CRITERIA) {
            missing("criteria");
            return;
        }
        Set<String> codes = new HashSet<>();
        for (LawContent.AwardCriterion one : criteria) {
            code("criteria", one.code());
            name("criteria", one.name());
            within("criteria", one.mostPoints(), ALL_POINTS);
            if (!codes.add(one.code())) {
                found.add(Refusal.error("LAW_CRITERION_TWICE", "", "criteria", one.code()));
            }
        }
        int points = criteria.stream().mapToInt(LawContent.AwardCriterion::mostPoints).sum();
        if (points != ALL_POINTS) {
            found.add(Refusal.error("LAW_POINTS_NOT_100", "", "criteria", points));
        }
        Set<String> left = new HashSet<>(codes);
        content.ties().stream().filter(code -> !left.remove(code)).forEach(code -> found.add(Refusal.error("LAW_TIE_WRONG", "", "ties", code)));
    }

    private void code(String field, String value) {
        if (value == null || !CODE.matcher(value).matches()) {
            found.add(Refusal.error("LAW_CODE_WRONG", "", field, value == null ? "" : value));
        }
    }

    private void name(String field, String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST_NAME) {
            missing(field);
        }
    }

    /** A number that may be left out. */
    private void bounded(String field, Integer number, int most) {
        if (number != null) {
            within(field, number, most);
        }
    }

    private void within(String field, Integer number, int most) {
        if (number == null || number < 1 || number > most) {
            found.add(Refusal.error("LAW_DAY_COUNT_WRONG", "", field, 1, most));
        }
    }

    private void missing(String field) {
        found.add(Refusal.error("LAW_VALUE_MISSING", "", field, "field." + field));
    }
}
