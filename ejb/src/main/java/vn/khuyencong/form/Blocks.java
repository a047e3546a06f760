package vn.khuyencong.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.khuyencong.form.Block.Row;

/** What stands in a part, one thing below the other. What nobody stated is left out, or a dotted line where it is to be written by hand. */
public final class Blocks {

    private final List<Block> blocks = new ArrayList<>();
    private final PaperWords words;

    public Blocks(PaperWords words) {
        this.words = words;
    }

    public Blocks add(Block block) {
        blocks.add(block);
        return this;
    }

    public Blocks section(String key, Object... arguments) {
        return add(new Block.Section(words.get(key, arguments)));
    }

    public Blocks paragraph(String key, Object... arguments) {
        return add(new Block.Paragraph(words.get(key, arguments)));
    }

    /** Somebody's own text; a dotted line where there is none. */
    public Blocks said(String text) {
        return add(new Block.Paragraph(isNothing(text) ? PaperWords.DOTS : text));
    }

    /** Left out where nothing is known. */
    public Blocks fact(String key, Object value) {
        return isNothing(value) ? this : add(new Block.Fact(words.get(key), value.toString()));
    }

    /** A dotted line where nothing is known. */
    public Blocks asked(String key, Object value) {
        return add(new Block.Fact(words.get(key), isNothing(value) ? PaperWords.DOTS : value.toString()));
    }

    public Blocks amount(String key, long dong) {
        return add(new Block.Amount(words.get(key), dong));
    }

    public Blocks note(String key, Object... arguments) {
        return add(new Block.Note(words.get(key, arguments)));
    }

    /** A table without caption; left out where it has no rows. */
    public Blocks table(String name, String unit, List<Row> rows) {
        return rows.isEmpty() ? this : add(new Block.Table(name, "", unit, rows));
    }

    /** A plain row. */
    public static Row item(Map<String, Printed> cells) {
        return new Row(Row.Kind.ITEM, cells);
    }

    public List<Block> all() {
        return List.copyOf(blocks);
    }

    private static boolean isNothing(Object value) {
        return value == null || value.toString().isBlank();
    }
}
