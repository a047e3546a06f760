package vn.khuyencong.web.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.entry.Fields;

class StepPartsTest {

    private final Fields fields = new Fields();
    private final StepParts parts = new StepParts(fields, new FormReading(true));

    @Test
    void anotherBeneficiaryIsTypedAtItsLine() {
        SchemeStep.Change change = change("ADJUST_BENEFICIARY", row(Map.of("line", "1")),
                row(Map.of("line", "2", "establishmentName", " Hộ ông B ", "legalForm", "HOUSEHOLD", "address", "xã B")));
        assertEquals(List.of(new SchemeStep.ChangedLine(2, null, null, null, null,
                new PlanSubmission.Establishment("Hộ ông B", PlanSubmission.LegalForm.HOUSEHOLD, null, "xã B"), List.of())), change.lines());
        assertEquals(List.of(), parts.wrong());
    }

    @Test
    void aBeneficiaryIsNamedWholeOrNotAtAll() {
        change("ADJUST_BENEFICIARY", row(Map.of("line", "1", "taxCode", "0100100100")));
        assertEquals(List.of("establishmentName.1", "legalForm.1"), parts.wrong().stream().map(Refusal::cell).toList());
    }

    @Test
    void eachMachineOfALineHasARowOfItsOwn() {
        SchemeStep.Change change = change("ADJUST_EQUIPMENT_NAME", row(Map.of("line", "1", "support", "80.000.000")), row(Map.of("line", "1", "item", "1")),
                row(Map.of("line", "1", "item", "2", "equipmentName", "Máy sấy", "unitPrice", "90.000.000")),
                row(Map.of("line", "2")), row(Map.of("line", "2", "item", "1", "equipmentSpecification", "15 kW")));
        assertEquals(List.of(
                new SchemeStep.ChangedLine(1, 80_000_000L, null, null, null, null, List.of(new SchemeStep.ChangedItem(2, "Máy sấy", null, 90_000_000L))),
                new SchemeStep.ChangedLine(2, null, null, null, null, null, List.of(new SchemeStep.ChangedItem(1, null, "15 kW", null)))), change.lines());
    }

    @Test
    void aLineWithoutMachinesMayBeChangedToo() {
        SchemeStep.Change change = change("ADJUST_CONTENT", row(Map.of("line", "1", "content", "Tập huấn")), row(Map.of("line", "2")));
        assertEquals(List.of(new SchemeStep.ChangedLine(1, null, null, null, "Tập huấn", null, List.of())), change.lines());
    }

    @Test
    void aCapacityCheckSaysOfEachItemWhetherItHoldsAndWhatWasSeen() {
        fields.put("result", "PROCEED");
        SchemeStep.Capacity capacity = (SchemeStep.Capacity) parts.part("capacity", List.of(row(Map.of("code", "PREMISES", "holds", "yes", "seen", "300 m2")),
                row(Map.of("code", "LABOUR", "holds", "no"))));
        assertEquals(List.of(new SchemeStep.Checked("PREMISES", true, "300 m2", null), new SchemeStep.Checked("LABOUR", false, null, null)),
                capacity.checked());
        assertEquals(List.of(), parts.wrong());
    }

    @Test
    void anItemWithoutAnAnswerIsAskedAgain() {
        fields.put("result", "PROCEED");
        parts.part("capacity", List.of(row(Map.of("code", "PREMISES", "holds", "yes")), row(Map.of("code", "LABOUR"))));
        assertEquals(List.of("check.LABOUR"), parts.wrong().stream().map(Refusal::cell).toList());
    }

    private SchemeStep.Change change(String kind, Fields... rows) {
        fields.put("kind", kind);
        return (SchemeStep.Change) parts.part("change", List.of(rows));
    }

    private static Fields row(Map<String, String> typed) {
        Fields row = new Fields();
        row.putAll(typed);
        return row;
    }
}
