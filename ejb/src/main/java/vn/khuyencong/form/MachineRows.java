package vn.khuyencong.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.PlanSubmission.Equipment;
import vn.khuyencong.exchange.contract.PlanSubmission.Quotation;
import vn.khuyencong.form.Block.Row;

/** Machines with their quotations as rows of a table {@code equipment}; money in đồng. */
public final class MachineRows {

    private MachineRows() {
    }

    /** A row for each machine and their sum; none without machines. */
    public static List<Row> of(List<Equipment> machines, PaperWords words) {
        List<Row> rows = new ArrayList<>();
        for (Equipment machine : machines) {
            rows.add(Blocks.item(Map.of("order", Print.amount(rows.size() + 1L, 1, 0), "name", Printed.text(machine.name()),
                    "specification", Printed.text(machine.specification()), "origin", Printed.text(machine.origin()),
                    "quantity", Print.amount(machine.quantity(), 1, 0), "price", Print.dong(machine.unitPrice()), "amount", Print.dong(cost(machine)),
                    "quotation", Printed.text(quotation(machine.quotation(), words)))));
        }
        if (!rows.isEmpty()) {
            rows.add(new Row(Row.Kind.TOTAL, Map.of("name", words.cell("total"),
                    "amount", Print.dong(machines.stream().mapToLong(MachineRows::cost).reduce(0, Math::addExact)))));
        }
        return rows;
    }

    private static long cost(Equipment machine) {
        return Math.multiplyExact(machine.quantity(), machine.unitPrice());
    }

    private static String quotation(Quotation quotation, PaperWords words) {
        return quotation == null ? "" : Stream.of(quotation.supplier(), quotation.number() == null ? null : words.get("quotation.number", quotation.number()),
                quotation.date() == null ? null : words.get("quotation.date", PaperWords.day(quotation.date())),
                quotation.validUntil() == null ? null : words.get("quotation.until", PaperWords.day(quotation.validUntil())))
                .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }
}
