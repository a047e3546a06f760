package vn.khuyencong.plan.comparison;

import java.util.List;
import vn.khuyencong.shared.FundSource;

/**
 * Two versions of a document side by side.
 *
 * @param facts       what changed about the document itself: its title, its decision, what it does
 * @param schemes     schemes in the order of the later version, removed ones last; empty for a report
 * @param activities  money by activity category
 * @param total       money of all lines; null for a report
 * @param schemeCount number of schemes; null for a report
 * @param figures     the values of a report, or the targets of a plan
 * @param sample      whether either version is sample data
 */
public record Comparison(List<Detail> facts, List<SchemeChange> schemes, List<ActivityChange> activities, MoneyChange total,
                         AmountChange schemeCount, List<FigureChange> figures, boolean sample) {

    /** Whether the two say the same, in whatever order. */
    public boolean same() {
        return facts.isEmpty() && schemes.stream().allMatch(scheme -> scheme.change() == Change.SAME)
                && figures.stream().allMatch(figure -> figure.change() == Change.SAME);
    }

    /**
     * Something that differs and has no column of its own in the form.
     *
     * @param field its name in the contract: {@code quantity}, {@code equipment}, …
     */
    public record Detail(String field, String before, String after) {
    }

    /**
     * A scheme, recognised by its code.
     *
     * @param kind  đề án đơn, nhóm, điểm, by the name of the enumeration
     * @param time  from and to, as the form prints it
     * @param money sum of its lines
     * @param lines its lines in the order of the later version, removed ones last
     */
    public record SchemeChange(Change change, String code, TextChange name, TextChange kind, TextChange implementingUnit,
                               TextChange place, TextChange time, TextChange expectedResult, MoneyChange money,
                               List<LineChange> lines) {
    }

    /**
     * A line, recognised by establishment and activity.
     *
     * @param movedFrom   code of the scheme it was in before, if that is another
     * @param activity    activity category
     * @param content     what is supported
     * @param beneficiary who is supported
     * @param address     where
     * @param details     whatever else differs
     */
    public record LineChange(Change change, String movedFrom, String activity, TextChange content, TextChange beneficiary,
                             TextChange address, MoneyChange money, List<Detail> details) {
    }

    /** Money of one activity category. */
    public record ActivityChange(String activity, MoneyChange money) {
    }

    /**
     * A value of an indicator.
     *
     * @param activity activity category, or null
     */
    public record FigureChange(Change change, String indicator, FundSource fund, String activity, AmountChange amount) {
    }
}
