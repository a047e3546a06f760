package vn.khuyencong.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of a row: how high a row is before it is printed, and into which pieces one is cut that is too high to be kept on a page with what belongs
 * to it.
 *
 * @param cells from the left
 * @param least how high a row is at least, in points
 * @param head  how high the head of the table is, in points
 */
record Cells(List<Cell> cells, double least, double head) {

    /** Key of a text that says that the row goes on in the next line. */
    static final String GOES_ON = "goesOn";

    private static final double WHITE = 4;
    /** No letter is wider than it is high. */
    private static final double WIDEST = 1;

    /**
     * One of them.
     *
     * @param key  of its text
     * @param size of its letters
     * @param room how wide its lines may be, in points
     */
    record Cell(String key, float size, double room) {

        private List<TextLine> lines(Map<String, String> texts) {
            return TextLine.of(texts.getOrDefault(key, ""), size, room);
        }

        private double height(int lines) {
            return Math.ceil(lines * TextLine.HEIGHT * size + WHITE);
        }

        private int most(double height) {
            return Math.max(1, (int) ((height - WHITE) / (TextLine.HEIGHT * size)));
        }

        /** Without a look at its letters: no line but the last of a text is less than half full, since a word that is longer than half a line is a line. */
        private boolean isSurelyWithin(String text, double height) {
            long ends = text.chars().filter(letter -> letter == '\n').count();
            return height(1 + (int) ends + (int) (2 * text.length() * WIDEST * size / room)) <= height;
        }
    }

    double height(Map<String, String> texts) {
        return cells.stream().mapToDouble(cell -> cell.height(cell.lines(texts).size())).reduce(least, Math::max);
    }

    /** A row as pieces none of which is higher; the first begins whatever the row begins. */
    List<Map<String, String>> pieces(Map<String, String> texts, double most) {
        if (cells.stream().allMatch(cell -> cell.isSurelyWithin(texts.getOrDefault(cell.key(), ""), most))) {
            return List.of(texts);
        }
        List<Map<String, String>> pieces = new ArrayList<>(List.of(new HashMap<>(texts)));
        for (Cell cell : cells) {
            List<TextLine> lines = cell.lines(texts);
            int each = cell.most(most);
            for (int at = 0; at * each < lines.size(); at++) {
                if (at == pieces.size()) {
                    pieces.add(further(texts));
                }
                if (lines.size() > each) {
                    pieces.get(at).put(cell.key(), TextLine.joined(lines.subList(at * each, Math.min(lines.size(), (at + 1) * each))));
                }
            }
        }
        pieces.subList(0, pieces.size() - 1).forEach(piece -> piece.put(GOES_ON, GOES_ON));
        return pieces;
    }

    /** A piece that is not the first: in the same table, and nothing in its cells yet. */
    private Map<String, String> further(Map<String, String> texts) {
        Map<String, String> further = new HashMap<>(texts);
        List.of(PageRoom.BEGINS, "lead", "said", "caption", "unit").forEach(further::remove);
        cells.forEach(cell -> further.remove(cell.key()));
        return further;
    }
}
