package vn.khuyencong.web.plan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.national.PlanReturn;
import vn.khuyencong.web.Words;

/** A returned cell as people name it: its scheme, its line counted from 1, and the words of the cell. */
final class ReturnedCell {

    private static final Pattern CELL = Pattern.compile("/data/schemes/(\\d{1,6})(?:/lines/(\\d{1,6}))?(?:/equipment/(\\d{1,6}))?(?:/(\\w+))?.*");

    private ReturnedCell() {
    }

    static List<String> all(PlanReturn returned) {
        return returned.cells().stream().map(cell -> words(AsSubmitted.of(returned.version()).schemes(), cell)).toList();
    }

    static String words(List<PlanSubmission.Scheme> schemes, String pointer) {
        Matcher cell = CELL.matcher(pointer);
        if (!cell.matches()) {
            throw new IllegalArgumentException("no cell of a scheme: " + pointer);
        }
        PlanSubmission.Scheme scheme = schemes.get(Integer.parseInt(cell.group(1)));
        return cell.group(2) == null ? Words.get("appraisal.cellOfScheme", scheme.code(), name(scheme, cell))
                : Words.get("appraisal.cellOfLine", scheme.code(), 1 + Integer.parseInt(cell.group(2)), name(scheme, cell));
    }

    private static String name(PlanSubmission.Scheme scheme, Matcher cell) {
        if (cell.group(3) != null) {
            int machine = Integer.parseInt(cell.group(3));
            List<PlanSubmission.Equipment> machines = scheme.lines().get(Integer.parseInt(cell.group(2))).equipment();
            return Words.get("appraisal.quotationOf", machine + 1, machine < machines.size() ? machines.get(machine).name() : "");
        }
        return cell.group(4) == null ? Words.get("appraisal.wholeLine") : Words.named("appraisal.cell", cell.group(4));
    }
}
