package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.shared.Refusal;

/**
 * What a workbook says, or why it cannot be taken.
 *
 * @param type     what it is, or null where that could not be found out
 * @param data     the {@code data} of a message; where something was refused, without the cells in question, and null
 *                 where the sheets could not be read at all
 * @param cells    where each part of the data stands
 * @param refusals what was refused, at most 200; a cell is a JSON pointer into the data where the contract refuses, and an
 *                 address such as {@code 'Dòng kinh phí'!K12} where the workbook itself is at fault
 */
public record ReadWorkbook(MessageType type, JsonNode data, CellMap cells, List<Refusal> refusals) {

    /** Whether the data is whole and fits the schema of its type: only then is it worth judging and sending. */
    public boolean readable() {
        return data != null && refusals.isEmpty();
    }

    /** The address of the cell that a finding speaks of; empty where it speaks of no single cell. */
    public Optional<String> addressOf(Refusal finding) {
        return addressOf(finding.cell());
    }

    /** The same for the cell of a finding: a JSON pointer, or already an address. */
    public Optional<String> addressOf(String cell) {
        return cell.startsWith("'") ? Optional.of(cell) : cells.cellOf(cell);
    }

    static ReadWorkbook unsafe(Refusal refusal) {
        return new ReadWorkbook(null, null, CellMap.UNSAFE, List.of(refusal));
    }
}
