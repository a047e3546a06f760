package vn.khuyencong.web.page;

import java.util.List;
import vn.khuyencong.consolidation.Measures;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.FigurePast;
import vn.khuyencong.web.figures.FigureTable;
import vn.khuyencong.web.figures.FigureTables;
import vn.khuyencong.web.figures.MeasureName;

/**
 * A figure of a closed year that is another one now, as pages show it.
 *
 * @param unit    the unit
 * @param figure  what is counted
 * @param locked  as it was closed
 * @param current as it is now
 * @param why     the versions that came later
 */
public record RestatedLine(String unit, String figure, String locked, String current, List<String> why) {

    /** Those of a table. */
    public static List<RestatedLine> of(FigureTable table, Question question, FigureTables tables) {
        return table.past().restated().stream().map(one -> of(one, tables.measure(one.measure(), question))).toList();
    }

    private static RestatedLine of(FigurePast.RestatedFigure one, MeasureName measure) {
        Formats formats = new Formats();
        String figure = Words.get("past.figure", measure.label(), Words.of(one.status()), Words.of(one.period()), Words.of(one.fund()));
        boolean money = one.measure().equals(Measures.FUNDS) || one.measure().equals(Measures.PLANNED_COUNTERPART);
        return new RestatedLine(one.name(), money ? Words.get("past.inMillions", figure) : figure,
                money ? formats.millions(one.locked()) : formats.number(one.locked()),
                money ? formats.millions(one.current()) : formats.number(one.current()),
                one.versions().stream().map(later -> Words.get("past.why", later.reason(), formats.day(later.on()))).toList());
    }
}
