package vn.khuyencong.exchange.workbook;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheets that are read. Every other one is the user's own, or only shows something. */
final class Sheets {

    private Sheets() {
    }

    static Set<String> names() {
        return Stream.concat(Stream.of(Template.META_SHEET, Template.documentSheet()),
                Arrays.stream(Table.values()).map(Table::sheet)).collect(Collectors.toSet());
    }
}
