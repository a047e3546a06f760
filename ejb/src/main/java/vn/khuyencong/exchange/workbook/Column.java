package vn.khuyencong.exchange.workbook;

/**
 * One column of a table, or one row of the sheet "Văn bản".
 *
 * @param field    where the value stands in the row's JSON object, e.g. {@code establishment/name}
 * @param kind     what it holds
 * @param required whether the contract asks for it; the sheet marks it and the schema refuses without it
 * @param width    in characters
 * @param choices  the list it is chosen from, or null
 */
record Column(String field, Kind kind, boolean required, int width, Choices choices) {

    static Column of(String field, Kind kind, int width) {
        return new Column(field, kind, false, width, null);
    }

    static Column chosen(String field, Choices choices, int width) {
        Kind kind = choices == Choices.FLAG ? Kind.FLAG : choices == Choices.SCHEME_CODE ? Kind.TEXT
                : choices.closed() ? Kind.CHOICE : Kind.CODE;
        return new Column(field, kind, false, width, choices);
    }

    Column needed() {
        return new Column(field, kind, true, width, choices);
    }

    boolean input() {
        return kind != Kind.INFO;
    }
}
