package vn.khuyencong.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text that is set in a column, as it is reckoned before it is printed: with the letters of the bold face, which are the widest, so that
 * there are rather more lines than fewer.
 *
 * @param text its words
 * @param end  what stands between it and the next one: a blank, the end of a line that is a text of its own, or nothing within a word longer than a line
 */
record TextLine(String text, String end) {

    /** How high a line is, in sizes of its letters. */
    static final double HEIGHT = 1.15;

    /** @param room how wide the lines are, in points */
    static List<TextLine> of(String text, float size, double room) {
        List<TextLine> lines = new ArrayList<>();
        for (String own : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            double width = 0;
            for (String word : own.split(" ")) {
                double wide = TableShape.wide(word) * size;
                if (width > 0 && width + TableShape.SPACE * size + wide > room) {
                    lines.add(new TextLine(line.toString(), " "));
                    line.setLength(0);
                    width = 0;
                }
                line.append(width > 0 ? " " : "");
                width += (width > 0 ? TableShape.SPACE * size : 0) + wide;
                int pieces = (int) Math.ceil(wide / room);
                for (int i = 1; i < pieces; i++) {
                    lines.add(new TextLine(word.substring(word.length() * (i - 1) / pieces, word.length() * i / pieces), ""));
                    width = wide / pieces;
                }
                line.append(pieces < 2 ? word : word.substring(word.length() * (pieces - 1) / pieces));
            }
            lines.add(new TextLine(line.toString(), "\n"));
        }
        return lines;
    }

    /** Some lines of a text as a text again. */
    static String joined(List<TextLine> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i).text()).append(i < lines.size() - 1 ? lines.get(i).end() : "");
        }
        return text.toString();
    }
}
