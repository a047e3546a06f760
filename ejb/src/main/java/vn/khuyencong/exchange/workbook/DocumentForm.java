package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The sheet "Văn bản": the key of the document and what is said of it as a whole. */
final class DocumentForm {

    private static final int VALUE = 1;

    private DocumentForm() {
    }

    static ObjectNode read(Template template, Grid grid, CellReader cells, CellMap map) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        map.put("/data", new CellMap.Place(grid.sheet(), 0, Map.of(), 0));
        map.put("/data/key", new CellMap.Place(grid.sheet(), Template.FIRST_FIELD_ROW, Map.of(), VALUE));
        List<Column> fields = template.fields();
        for (int i = 0; i < fields.size(); i++) {
            Column field = fields.get(i);
            int row = Template.FIRST_FIELD_ROW + i;
            if (field.input()) {
                map.put("/data/" + field.field(), new CellMap.Place(grid.sheet(), row, Map.of(), VALUE));
                cells.read(field, grid.at(row, VALUE), grid.address(row, VALUE))
                        .ifPresent(value -> RowReader.put(data, field.field(), value));
            }
            if (field.field().equals("decision/number")) {
                map.put("/data/decision", new CellMap.Place(grid.sheet(), row, Map.of(), VALUE));
            }
        }
        return data;
    }
}
