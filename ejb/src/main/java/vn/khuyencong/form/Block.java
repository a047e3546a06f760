package vn.khuyencong.form;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Something that stands in a document. */
public sealed interface Block {

    /** To whom a letter or report goes: {@code Kính gửi:}. */
    record Addressees(List<String> names) implements Block {
        public Addressees {
            names = List.copyOf(names);
        }
    }

    /** What the document rests on: italic lines, each ended by a semicolon and the last by a full stop (neither is in the text). */
    record Basis(List<String> lines) implements Block {
        public Basis {
            lines = List.copyOf(lines);
        }

        /** Whether a paper of a day may cite what bears a date: nothing of a later day is known to it. What bears none is cited without. */
        public static boolean isKnownOn(LocalDate date, LocalDate day) {
            return date == null || !date.isAfter(day);
        }
    }

    /** A bold line in the middle: {@code QUYẾT ĐỊNH:}. */
    record Centred(String text) implements Block {
    }

    /** The bold head of what follows; never stands alone at the foot of a page: {@code 1. Sự cần thiết}, {@code Điều 1.}. */
    record Section(String text) implements Block {
    }

    /** Running text, justified, its first line indented. */
    record Paragraph(String text) implements Block {
    }

    /** Something stated, with its name before it. */
    record Fact(String label, String value) implements Block {
    }

    /**
     * Money in figures and words, both made from the same đồng: {@code Kinh phí hỗ trợ: 300.000.000 đồng (Bằng chữ: Ba trăm triệu đồng)}.
     *
     * @param dong whole đồng
     */
    record Amount(String label, long dong) implements Block {
    }

    /**
     * A table with the columns that the edition of the form gives the table of this name.
     *
     * @param name    which columns it has: {@link FormColumn#table()}
     * @param caption a line above it; empty for none
     * @param unit    in what its amounts are, at its right above it: {@code Đơn vị tính: triệu đồng}; empty for none
     * @param rows    from the top
     */
    record Table(String name, String caption, String unit, List<Row> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** A remark in small print. */
    record Note(String text) implements Block {
    }

    /**
     * A row of a table.
     *
     * @param kind  what it is
     * @param cells by key of the column; a column without a cell is empty. A {@link Kind#GROUP} has one text under {@link #LABEL} over all columns
     */
    record Row(Kind kind, Map<String, Printed> cells) {

        /** Key of the text of a {@link Kind#GROUP}. */
        public static final String LABEL = "label";

        /** The cells are kept in the order of their keys, so that a document is the same text in every process. */
        public Row {
            cells = Collections.unmodifiableMap(new TreeMap<>(cells));
        }

        /** A plain line; the head of a group; the sum of a group; the sum of all. */
        public enum Kind { ITEM, GROUP, SUM, TOTAL }

        public static Row group(String label) {
            return new Row(Kind.GROUP, Map.of(LABEL, Printed.text(label)));
        }

        public String text(String key) {
            return cells.getOrDefault(key, Printed.EMPTY).text();
        }
    }
}
