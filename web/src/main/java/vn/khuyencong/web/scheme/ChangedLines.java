package vn.khuyencong.web.scheme;

import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.entry.Fields;

/** What was typed of the lines of a scheme and their machines: a row for each line, a row for each machine of it. */
final class ChangedLines {

    private final FormReading reading;
    private final List<Fields> rows;
    private final List<Refusal> missing = new ArrayList<>();

    /** @param rows those of machines name their {@code item} beside their {@code line} */
    ChangedLines(FormReading reading, List<Fields> rows) {
        this.reading = reading;
        this.rows = rows;
    }

    /** The lines of which anything is to change. */
    List<SchemeStep.ChangedLine> changed() {
        return rows.stream().filter(row -> row.get("item") == null).map(this::line).filter(ChangedLines::says).toList();
    }

    /** What a new beneficiary lacks, known once {@link #changed} was asked. */
    List<Refusal> missing() {
        return List.copyOf(missing);
    }

    private SchemeStep.ChangedLine line(Fields row) {
        List<SchemeStep.ChangedItem> machines = rows.stream().filter(other -> other.get("item") != null && other.get("line").equals(row.get("line")))
                .map(this::machine).filter(ChangedLines::says).toList();
        return new SchemeStep.ChangedLine(Integer.parseInt(row.get("line")), reading.whole("support", row.get("support")),
                reading.whole("eligibleCost", row.get("eligibleCost")), reading.whole("counterpart", row.get("counterpart")),
                reading.text(row.get("content")), beneficiary(row), machines);
    }

    private SchemeStep.ChangedItem machine(Fields row) {
        return new SchemeStep.ChangedItem(Integer.parseInt(row.get("item")), reading.text(row.get("equipmentName")),
                reading.text(row.get("equipmentSpecification")), reading.whole("unitPrice", row.get("unitPrice")));
    }

    /** Another establishment takes the place of the one that stands there, so nothing of that one stays. */
    private PlanSubmission.Establishment beneficiary(Fields row) {
        String name = reading.text(row.get("establishmentName"));
        String form = reading.text(row.get("legalForm"));
        String taxCode = reading.text(row.get("taxCode"));
        String address = reading.text(row.get("address"));
        if (name == null && form == null && taxCode == null && address == null) {
            return null;
        }
        if (name == null) {
            missing.add(Refusal.error("ENTRY_MISSING", "", "establishmentName." + row.get("line")));
        }
        if (form == null) {
            missing.add(Refusal.error("ENTRY_MISSING", "", "legalForm." + row.get("line")));
        }
        return new PlanSubmission.Establishment(name, form == null ? null : PlanSubmission.LegalForm.valueOf(form), taxCode, address);
    }

    private static boolean says(SchemeStep.ChangedLine line) {
        return line.support() != null || line.eligibleCost() != null || line.counterpart() != null || line.content() != null
                || line.establishment() != null || !line.equipment().isEmpty();
    }

    private static boolean says(SchemeStep.ChangedItem machine) {
        return machine.name() != null || machine.specification() != null || machine.unitPrice() != null;
    }
}
