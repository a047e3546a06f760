package vn.khuyencong.norm.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.JsonDifference;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.shared.Refusal;

/**
 * What may change in the answer to a returned plan: the returned cells, each with everything below it, and what follows from
 * them. Sums are held against the lines by {@link PlanRules}, so a sum can change only as far as a line may.
 */
public final class ReturnedCells {

    /** Version and kind of the document, its sums, and the files that travel apart. */
    private static final Pattern FOLLOWS = Pattern.compile(
            "/data/(key/version|kind|totals(/.*)?|attachments(/.*)?|schemes/\\d+/support)");

    /** An amount of a line, or what makes it; together they are the cost and who pays it, so none can change alone. */
    private static final Pattern AMOUNT = Pattern.compile("(/data/schemes/\\d+/lines/\\d+)/(quantity|eligibleCost|support|counterpart|otherSources"
            + "|equipment(/\\d+/(quantity|unitPrice))?)");
    private static final List<String> AMOUNTS = List.of("eligibleCost", "support", "counterpart", "otherSources");

    private ReturnedCells() {
    }

    /** What is returned with some cells: whoever gets an amount of a line back gets all amounts of that line back. */
    public static List<String> withDependants(Collection<String> returned) {
        Set<String> all = new LinkedHashSet<>(returned);
        for (String cell : returned) {
            Matcher amount = AMOUNT.matcher(cell);
            if (amount.matches()) {
                AMOUNTS.forEach(name -> all.add(amount.group(1) + "/" + name));
            }
        }
        return List.copyOf(all);
    }

    /**
     * @param before   the plan that was returned
     * @param after    the answer
     * @param returned JSON pointers to the returned cells of the document
     * @return a refusal at each cell that changed without having been returned
     */
    public static List<Refusal> judge(PlanSubmission before, PlanSubmission after, Collection<String> returned) {
        return changed(before, after).stream().filter(cell -> !FOLLOWS.matcher(cell).matches())
                .filter(cell -> returned.stream().noneMatch(open -> cell.equals(open) || cell.startsWith(open + "/")))
                .map(cell -> Refusal.error("CELL_NOT_RETURNED", "", cell)).toList();
    }

    /** The cells in which two versions of a plan differ, in the order of the document. */
    public static List<String> changed(PlanSubmission before, PlanSubmission after) {
        return JsonDifference.between(data(before), data(after)).stream().map(cell -> "/data" + cell).toList();
    }

    private static JsonNode data(PlanSubmission plan) {
        return Json.MAPPER.valueToTree(plan);
    }
}
