package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import vn.khuyencong.shared.Refusal;

/** What one cell means: a value of the contract, nothing, or a refusal that names the cell. */
final class CellReader {

    private final Findings findings;
    private final NumberCells numbers;
    private final DateCells dates;

    CellReader(boolean date1904, Findings findings) {
        this.findings = findings;
        this.numbers = new NumberCells(findings);
        this.dates = new DateCells(date1904, findings);
    }

    /** @return empty where the cell is blank or was refused */
    Optional<JsonNode> read(Column column, RawCell cell, String address) {
        if (cell.blank() || column.kind() == Kind.INFO) {
            return Optional.empty();
        }
        if (cell.formula()) {
            findings.add(Refusal.error("WORKBOOK_FORMULA", "", address));
            return Optional.empty();
        }
        if (cell.type() == RawCell.Type.ERROR) {
            findings.add(Refusal.error("WORKBOOK_CELL_ERROR", "", address, cell.text()));
            return Optional.empty();
        }
        return switch (column.kind()) {
            case MONEY -> numbers.read(cell, address, "MONEY_NOT_WHOLE");
            case COUNT -> numbers.read(cell, address, "WORKBOOK_NUMBER_NOT_WHOLE");
            case DATE -> dates.day(cell, address);
            case MONTH -> dates.month(cell, address);
            case FLAG -> flag(cell, address);
            case CHOICE, CODE -> chosen(column.choices(), cell, address).map(TextNode::valueOf);
            default -> text(cell, address).map(TextNode::valueOf);
        };
    }

    private Optional<JsonNode> flag(RawCell cell, String address) {
        if (cell.type() == RawCell.Type.BOOLEAN) {
            return Optional.of(BooleanNode.valueOf(cell.text().equals(RawCell.TRUE)));
        }
        return chosen(Choices.FLAG, cell, address).map(code -> BooleanNode.valueOf(code.equals("true")));
    }

    private Optional<String> chosen(Choices choices, RawCell cell, String address) {
        Optional<String> text = text(cell, address);
        Optional<String> code = text.flatMap(choices::code);
        if (text.isPresent() && code.isEmpty()) {
            findings.add(Refusal.error("WORKBOOK_CHOICE_UNKNOWN", "", address, PlainText.shortened(text.get())));
        }
        return code;
    }

    private Optional<String> text(RawCell cell, String address) {
        String text = PlainText.of(cell.type() == RawCell.Type.NUMBER ? NumberCells.digits(cell.text()) : cell.text());
        if (PlainText.unprintable(text)) {
            findings.add(Refusal.error("WORKBOOK_CONTROL_CHARACTER", "", address));
            return Optional.empty();
        }
        return Optional.of(text);
    }
}
