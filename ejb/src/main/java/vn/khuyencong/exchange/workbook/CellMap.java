package vn.khuyencong.exchange.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where in the workbook each part of the produced {@code data} stands. Pointers begin with {@code /data}. */
public final class CellMap {

    /** Of a workbook that was not opened, and must not be. */
    static final CellMap UNSAFE = new CellMap();

    private final Map<String, Place> places = new HashMap<>();

    CellMap() {
    }

    /**
     * The row of an object.
     *
     * @param columns column numbers by field of the object
     * @param first   the column that stands for the whole object
     */
    record Place(String sheet, int row, Map<String, Integer> columns, int first) {
    }

    void put(String pointer, Place place) {
        places.put(pointer, place);
    }

    /** The address of the nearest cell, with its sheet, e.g. {@code 'Dòng kinh phí'!K12}; empty for what is no part of the data. */
    public Optional<String> cellOf(String jsonPointer) {
        for (String object = jsonPointer; !object.isEmpty(); object = parent(object)) {
            Place place = places.get(object);
            if (place != null) {
                String field = jsonPointer.length() == object.length() ? "" : jsonPointer.substring(object.length() + 1);
                return Optional.of(Cells.address(place.sheet(), place.row(), column(place, field)));
            }
        }
        return Optional.empty();
    }

    private static int column(Place place, String field) {
        for (String rest = field; !rest.isEmpty(); rest = parent(rest)) {
            Integer column = place.columns().get(rest);
            if (column != null) {
                return column;
            }
        }
        return place.columns().entrySet().stream().filter(entry -> !field.isEmpty() && entry.getKey().startsWith(field + "/"))
                .map(Map.Entry::getValue).min(Integer::compare).orElse(place.first());
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }
}
