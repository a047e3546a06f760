package vn.khuyencong.web.page.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khuyencong.consolidation.AnswerState;
import vn.khuyencong.consolidation.Standing;
import vn.khuyencong.consolidation.StreamCompleteness;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.TileMap;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.overview.StreamSummary;
import vn.khuyencong.web.page.Link;

/** Who has sent what: a summary of the four documents, the tile map of one of them, and the list by unit. */
public final class CompletenessSection {

    private static final int MOST_DAYS_SHOWN = 999;

    private final List<StreamCompleteness> streams;
    private final StreamCompleteness chosen;
    private final StandingText text;
    private final Link unitPage;

    /** A unit and its four documents; an entry is null where the unit owed none. */
    public record UnitLine(String name, List<Entry> entries) {
    }

    /**
     * How a unit stands with one document.
     *
     * @param label  the document, for a narrow screen
     * @param state  null where it was not owed and nothing came
     * @param text   the state with its days
     * @param detail day and kind, or those merged into the unit
     * @param href   the submission; null if nothing came
     */
    public record Entry(String label, AnswerState state, String text, String detail, String href) {
    }

    CompletenessSection(List<StreamCompleteness> streams, DocumentStream chosen, UnitMap units, Link unitPage) {
        this.streams = streams;
        this.chosen = streams.stream().filter(stream -> stream.stream() == chosen).findFirst().orElseThrow();
        this.text = new StandingText(units);
        this.unitPage = unitPage;
    }

    public List<StreamSummary> getSummaries() {
        return streams.stream().map(StreamSummary::of).toList();
    }

    /** The document on the tile map. */
    public String getChosen() {
        return Words.named("stream", chosen.stream().name());
    }

    /** The tile map of a document; {@code map} has the units of its day. */
    TileBoard tiles(TileMap map) {
        Map<UnitId, StreamCompleteness.Row> rows = chosen.rows().stream()
                .collect(Collectors.toMap(row -> row.unit().id(), Function.identity()));
        List<TileBoard.Key> legend = Arrays.stream(AnswerState.values()).filter(state -> chosen.count(state) > 0)
                .sorted(Comparator.comparing(StreamSummary::place))
                .map(state -> new TileBoard.Key("s-" + state, Words.get("icon.answer." + state),
                        Words.get("overview.legend", Words.of(state), chosen.count(state)))).toList();
        Map<UnitId, String> names = chosen.rows().stream().collect(Collectors.toMap(row -> row.unit().id(), StreamCompleteness.Row::name));
        return TileBoard.of(map, unit -> rows.containsKey(unit) ? face(rows.get(unit)) : null, legend, new TreeMap<>(names));
    }

    private TileBoard.Face face(StreamCompleteness.Row row) {
        Standing worst = row.worst();
        // More digits than a tile has room for say no more than its shape; the title has them.
        String days = worst.days() == 0 || worst.days() > MOST_DAYS_SHOWN ? "" : "+" + worst.days();
        return new TileBoard.Face("s-" + worst.state(), Words.get("icon.answer." + worst.state()), days, text.line(row),
                unitPage.with("unit", row.unit().id()).toString());
    }

    /** The documents, as the columns of the list. */
    public List<String> getColumns() {
        return streams.stream().map(stream -> Words.named("stream", stream.stream().name())).toList();
    }

    /** The units of all four documents, by region and in Vietnamese order. */
    public List<UnitLine> getLines() {
        Map<Unit, String> names = new TreeMap<>(Comparator.comparing(Unit::region)
                .thenComparing(unit -> unit.nameOn(LocalDate.MAX).sortKey()).thenComparing(Unit::id));
        streams.forEach(stream -> stream.rows().forEach(row -> names.put(row.unit(), row.name())));
        List<UnitLine> lines = new ArrayList<>();
        names.forEach((unit, name) -> lines.add(new UnitLine(name, streams.stream().map(stream -> entry(stream, unit)).toList())));
        return lines;
    }

    private Entry entry(StreamCompleteness stream, Unit unit) {
        String label = Words.named("stream", stream.stream().name());
        return stream.rows().stream().filter(row -> row.unit().equals(unit)).findFirst().map(row -> {
            Standing worst = row.worst();
            String parts = StandingText.parts(row);
            return new Entry(label, worst.state(), StandingText.state(worst), parts.isEmpty() ? text.detail(worst) : parts,
                    worst.by() == null ? null : Link.to("/van-ban.xhtml").with("id", worst.by().messageId()).toString());
        }).orElse(new Entry(label, null, "", "", null));
    }
}
