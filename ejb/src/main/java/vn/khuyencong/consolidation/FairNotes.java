package vn.khuyencong.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Numbers;

/** What the fairs on file came to, as notes of form BM18: said beside its figures, in none of its sums. */
final class FairNotes {

    /** Lines that are named; the others are said in a sum. */
    private static final int MOST_NAMED = 20;

    private FairNotes() {
    }

    static List<String> of(FairsBeside.FairsCounted counted) {
        List<String> notes = new ArrayList<>();
        if (counted.stalls() > 0) {
            notes.add(FormTexts.get("bm18.note.fairs", Numbers.text(counted.turns()), Numbers.text(counted.distinct()), Numbers.text(counted.stalls()),
                    Numbers.text(counted.combined())));
        }
        for (FundSource fund : List.of(FundSource.NATIONAL, FundSource.LOCAL)) {
            List<FairsBeside.Supported> lines = counted.supported().stream().filter(line -> line.fund() == fund).toList();
            if (!lines.isEmpty()) {
                notes.add(FormTexts.get("bm18.note.fairSupport", FormTexts.get("bm18.fund." + fund), money(lines), named(lines)));
            }
        }
        return notes;
    }

    private static String named(List<FairsBeside.Supported> lines) {
        List<FairsBeside.Supported> shown = lines.subList(0, Math.min(MOST_NAMED, lines.size()));
        String named = shown.stream().map(line -> FormTexts.get("bm18.note.fairSupport.line", line.fair(), line.content(), Numbers.text(line.amount())))
                .collect(Collectors.joining("; "));
        List<FairsBeside.Supported> others = lines.subList(shown.size(), lines.size());
        return others.isEmpty() ? named : named + FormTexts.get("bm18.note.fairSupport.more", others.size(), money(others));
    }

    private static String money(List<FairsBeside.Supported> lines) {
        return Numbers.text(lines.stream().mapToLong(FairsBeside.Supported::amount).reduce(0, Math::addExact));
    }
}
