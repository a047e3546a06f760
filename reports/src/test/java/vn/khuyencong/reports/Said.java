package vn.khuyencong.reports;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.khuyencong.fair.FloorPaper;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Printed;

/** What a record says that a form prints, whichever form it is: found in the record itself, so that nothing can be forgotten. */
final class Said {

    /** What is in a record but never on paper: names of tables, colours, digests that are printed shortened. */
    private static final Set<String> UNPRINTED = Set.of("FormHeading.dataDigest", "Table.name", "ResultReport$Row.indicator", "Box.holder", "Box.colour", "Box.name",
            "Colour.colour", "Diploma.code", "Diploma.form", "StallRow.said", "JuryPaper.further");
    private static final Set<String> ROWS = Set.of("Row", "LearnerRow");
    /** What makes no page worth signing. */
    private static final Set<String> AROUND = Set.of("heading", "to", "notes", "mark", "number", "seal", "check");
    private static final int TELLING = 6;
    private static final Pattern STALL = Pattern.compile("\\d*\\p{Lu}+-\\d+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+([.,]\\p{N}+)*%?");

    private Said() {
    }

    /** How often each word of a text stands in it. */
    static Map<String, Integer> words(Stream<String> texts) {
        Map<String, Integer> words = new HashMap<>();
        texts.flatMap(text -> WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group)).forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }

    /** All texts of a record. */
    static List<String> texts(Object record) {
        List<String> texts = new ArrayList<>();
        collect(record, component -> true, texts);
        return texts;
    }

    /** The texts in a record that a page is worth signing for: facts, paragraphs, cells; those that are too short to be told from others are left out. */
    static List<String> substance(Object record) {
        List<String> texts = new ArrayList<>();
        if (record instanceof Document document) {
            document.parts().stream().flatMap(part -> part.blocks().stream()).forEach(block -> {
                if (block instanceof Block.Table table) {
                    table.rows().stream().filter(row -> row.kind() != Block.Row.Kind.GROUP).forEach(row -> collect(row, component -> true, texts));
                } else if (block instanceof Block.Paragraph || block instanceof Block.Fact || block instanceof Block.Amount || block instanceof Block.Basis) {
                    collect(block, component -> true, texts);
                }
            });
        } else {
            collect(record, component -> !AROUND.contains(component.getName()) || component.getDeclaringRecord() == FloorPaper.Box.class, texts);
        }
        return texts.stream().map(Said::solid).filter(text -> text.length() >= TELLING || STALL.matcher(text).matches()).distinct().toList();
    }

    /** A text without its spaces: a line may end at any of them. */
    static String solid(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    /** The rows of a record from the top, each with its cells from the left. */
    static List<List<String>> rows(Object value) {
        List<List<String>> rows = new ArrayList<>();
        if (value instanceof Document document) {
            document.parts().forEach(part -> part.blocks().stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast)
                    .forEach(table -> table.rows().forEach(row -> rows.add(cells(row, document.edition().columns(table.name()))))));
        } else if (value instanceof List<?> list) {
            list.forEach(one -> rows.addAll(rows(one)));
        } else if (value instanceof Record record) {
            if (ROWS.contains(record.getClass().getSimpleName())) {
                List<String> cells = new ArrayList<>();
                collect(record, component -> true, cells);
                rows.add(cells);
            } else {
                components(record).forEach(component -> rows.addAll(rows(read(component, record))));
            }
        }
        return rows;
    }

    private static List<String> cells(Block.Row row, List<FormColumn> columns) {
        return columns.stream().map(column -> row.text(row.kind() == Block.Row.Kind.GROUP ? Block.Row.LABEL : column.key())).toList();
    }

    private static void collect(Object value, Predicate<RecordComponent> wanted, List<String> into) {
        if (value instanceof String text) {
            into.add(text);
        } else if (value instanceof Printed printed) {
            into.add(printed.text());
        } else if (value instanceof List<?> list) {
            list.forEach(one -> collect(one, wanted, into));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(one -> collect(one, wanted, into));
        } else if (value instanceof Record record && !(value instanceof FormEdition)) {
            components(record).filter(wanted).forEach(component -> collect(read(component, record), wanted, into));
        }
    }

    private static Stream<RecordComponent> components(Record record) {
        String name = record.getClass().getSimpleName();
        String inside = record.getClass().getName().replaceFirst(".*\\.", "");
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> !UNPRINTED.contains(name + "." + component.getName()) && !UNPRINTED.contains(inside + "." + component.getName()));
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The head of what a record prints. */
    static FormHeading heading(Object value) {
        Object first = value instanceof List<?> list ? list.get(0) : value;
        Record record = (Record) first;
        return (FormHeading) components(record).filter(component -> component.getType() == FormHeading.class).map(component -> read(component, record)).findFirst().orElseThrow();
    }

    /** The same under another head. */
    static Object under(Object value, FormHeading heading) {
        if (value instanceof List<?> list) {
            return list.stream().map(one -> under(one, heading)).toList();
        }
        Record record = (Record) value;
        RecordComponent[] all = record.getClass().getRecordComponents();
        try {
            Constructor<?> made = record.getClass().getDeclaredConstructor(Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new));
            made.setAccessible(true);
            return made.newInstance(Arrays.stream(all).map(one -> one.getType() == FormHeading.class ? heading : read(one, record)).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
