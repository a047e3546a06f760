package vn.khuyencong.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.khuyencong.web.PlanVersion;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.FigurePast;
import vn.khuyencong.web.figures.FigureTable;

/** The past of figures in sentences, for the page and for its spreadsheet. */
public final class PastWords {

    private PastWords() {
    }

    /** As of which day, which versions of the plans, and whether the year is closed. */
    public static List<String> sentences(FigureTable table) {
        FigurePast past = table.past();
        Formats formats = new Formats();
        List<String> sentences = new ArrayList<>();
        if (past.asOf() != null) {
            sentences.add(Words.get("past.asOf", formats.day(past.asOf())));
        }
        if (!past.plans().isEmpty()) {
            sentences.add(plans(past));
        }
        if (past.locked() != null) {
            sentences.add(Words.get("past.locked", table.year(), formats.day(past.locked().on()), past.locked().paperNumber()));
        }
        return sentences;
    }

    private static String plans(FigurePast past) {
        if (past.planVersion() == PlanVersion.ORIGINAL) {
            return Words.get("past.plan.originalAsked");
        }
        String adjusted = past.plans().stream().filter(plan -> plan.adjustments() > 0)
                .map(plan -> Words.get("past.plan.one", plan.name(), Words.of(plan.fund()), plan.adjustments())).collect(Collectors.joining("; "));
        boolean others = past.plans().stream().anyMatch(plan -> plan.adjustments() == 0);
        return adjusted.isEmpty() ? Words.get("past.plan.original") : Words.get(others ? "past.plan.adjustedSome" : "past.plan.adjusted", adjusted);
    }
}
