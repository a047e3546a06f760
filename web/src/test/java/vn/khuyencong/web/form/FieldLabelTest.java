package vn.khuyencong.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khuyencong.web.Sources;

class FieldLabelTest {

    private static final Pattern FIELD = Pattern.compile("name=\"o\" value=\"([^\"]+)\"");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"schemeName|Tên đề án", "l.0.cost|Tổng vốn đầu tư (đồng) (dòng 1)", "l.1.m.0.date|Ngày báo giá (dòng 2, máy 1)",
        "m2.price|Đơn giá (đồng) (máy 2)", "e.0.expected|Dự kiến (hiệu quả 1)", "nothing|''", "l.0.nothing| (dòng 1)", "''|''"})
    void aRefusalNamesItsField(String field, String label) {
        assertEquals(label.strip(), FieldLabel.of(field).strip());
    }

    @Test
    void everyFieldOfAPageHasALabel() {
        List<String> nameless = Sources.files(Sources.PAGES, ".xhtml").stream().flatMap(page -> FIELD.matcher(Sources.text(page)).results())
                .map(found -> found.group(1).replaceAll("#\\{[^}]*}", "1")).distinct()
                // Where a frame names the field, its page does.
                .filter(field -> !field.equals("1")).filter(field -> FieldLabel.of(field).isBlank() || FieldLabel.of(field).startsWith(" (")).toList();
        assertEquals(List.of(), nameless);
    }
}
