package vn.khuyencong.web.scheme;

import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.entry.Fields;

/** Makes the part of a step out of what was typed; what is missing or cannot be read is said at its field. */
final class StepParts {

    private final Fields fields;
    private final FormReading reading;
    private final List<Refusal> missing = new ArrayList<>();

    StepParts(Fields fields, FormReading reading) {
        this.fields = fields;
        this.reading = reading;
    }

    List<Refusal> wrong() {
        List<Refusal> wrong = new ArrayList<>(reading.wrong());
        wrong.addAll(missing);
        return wrong;
    }

    /** @param part name of the part in the contract */
    SchemeStep.Part part(String part, List<Fields> rows) {
        return switch (part) {
            case "assignment" -> new SchemeStep.Assignment(needed("implementingUnit"), dong("amount"));
            case "capacity" -> new SchemeStep.Capacity(needed("result"), rows.stream().map(this::checked).toList());
            case "contract" -> new SchemeStep.Contract(needed("number"), reading.day("date", fields.get("date")), needed("beneficiary"), dong("amount"),
                    reading.day("until", fields.get("until")));
            case "advance" -> new SchemeStep.Advance(dong("amount"), text("voucher"));
            case "progress" -> new SchemeStep.Progress((int) dong("percentDone"), reading.whole("disbursed", fields.get("disbursed")), text("difficulty"),
                    text("proposal"));
            case "acceptance" -> new SchemeStep.Acceptance(dong("supportAccepted"), needed("conclusion"), rows.stream().map(this::machine).toList());
            case "settlement" -> new SchemeStep.Settlement(dong("settled"), text("budgetCode"));
            case "change" -> new SchemeStep.Change(needed("kind"), lines(rows), text("endMonth"),
                    text("replacedBy"), null);
            case "postCheck" -> new SchemeStep.PostCheck(needed("outcome"), rows.stream().filter(row -> reading.text(row.get("measure")) != null)
                    .map(this::effect).toList());
            case "violation" -> new SchemeStep.Violation(needed("kind"), needed("description"), dong("toRecover"));
            case "inspection" -> new SchemeStep.Inspection(needed("findings"), text("demand"), reading.day("deadline", fields.get("deadline")),
                    "yes".equals(fields.get("followedUp")));
            default -> throw new IllegalArgumentException("no such part: " + part);
        };
    }

    /** Whoever was there says of each item whether it holds. */
    private SchemeStep.Checked checked(Fields row) {
        String holds = reading.text(row.get("holds"));
        if (holds == null) {
            missing.add(Refusal.error("ENTRY_MISSING", "", "check." + row.get("code")));
        }
        return new SchemeStep.Checked(row.get("code"), "yes".equals(holds), reading.text(row.get("seen")), null);
    }

    private SchemeStep.Machine machine(Fields row) {
        Long price = reading.whole("price", row.get("price"));
        return new SchemeStep.Machine(Integer.parseInt(row.get("line")), Integer.parseInt(row.get("item")), reading.text(row.get("name")),
                reading.text(row.get("specification")), reading.text(row.get("serial")), null, price == null ? 0 : price, reading.text(row.get("invoice")),
                "yes".equals(row.get("runs")), "yes".equals(row.get("asContracted")));
    }

    private List<SchemeStep.ChangedLine> lines(List<Fields> rows) {
        ChangedLines lines = new ChangedLines(reading, rows);
        List<SchemeStep.ChangedLine> changed = lines.changed();
        missing.addAll(lines.missing());
        return changed;
    }

    private SchemeStep.Effect effect(Fields row) {
        return new SchemeStep.Effect(reading.text(row.get("measure")), reading.text(row.get("unit")), reading.whole("expected", row.get("expected")),
                reading.whole("found", row.get("found")));
    }

    private String text(String id) {
        return reading.text(fields.get(id));
    }

    private String needed(String id) {
        String text = text(id);
        if (text == null) {
            missing.add(Refusal.error("ENTRY_MISSING", "", id));
        }
        return text == null ? "" : text;
    }

    private long dong(String id) {
        int before = reading.wrong().size();
        Long amount = reading.whole(id, fields.get(id));
        if (amount == null && reading.wrong().size() == before) {
            missing.add(Refusal.error("ENTRY_MISSING", "", id));
        }
        return amount == null ? 0 : amount;
    }
}
