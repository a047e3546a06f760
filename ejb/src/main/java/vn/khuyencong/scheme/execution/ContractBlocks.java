package vn.khuyencong.scheme.execution;

import static vn.khuyencong.scheme.execution.ExecutionHeads.WORDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.form.Print;
import vn.khuyencong.form.Printed;
import vn.khuyencong.form.Signature;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.StepDetails;

/** What the papers of acceptance, handover and liquidation have in common: what they rest on, who is party to them, contracts and machines. */
final class ContractBlocks {

    private ContractBlocks() {
    }

    /** The decisions and contracts that a paper of a day rests on; nothing where none has a number, and none that is of a later day. */
    static void basis(Blocks blocks, Execution execution, List<SchemeEvent> signed, LocalDate day) {
        List<String> lines = new ArrayList<>();
        execution.grants().stream().filter(event -> event.paperNumber() != null && Block.Basis.isKnownOn(event.paperDate(), day))
                .map(event -> WORDS.get("basis.decision", PaperWords.cited(event.paperNumber(), event.paperDate(), null))).distinct().forEach(lines::add);
        contracts(signed).stream().filter(contract -> contract.number() != null && Block.Basis.isKnownOn(contract.date(), day))
                .map(contract -> WORDS.get("basis.contract", PaperWords.cited(contract.number(), contract.date(), null), contract.beneficiary())).forEach(lines::add);
        if (!lines.isEmpty()) {
            blocks.add(new Block.Basis(lines));
        }
    }

    /** The scheme and those concerned. */
    static void scheme(Blocks blocks, PlanSubmission.Scheme scheme) {
        blocks.fact("scheme.name", WORDS.get("scheme.coded", scheme.name(), scheme.code())).fact("scheme.unit", scheme.implementingUnit())
                .fact("scheme.place", scheme.place());
        beneficiaries(scheme).forEach(one -> blocks.fact("scheme.beneficiary", one.address() == null ? one.name()
                : WORDS.get("beneficiary.at", one.name(), one.address())));
    }

    static List<PlanSubmission.Establishment> beneficiaries(PlanSubmission.Scheme scheme) {
        return scheme.lines().stream().map(PlanSubmission.Line::establishment).filter(Objects::nonNull).distinct().toList();
    }

    /** The contracts that signatures tell of; an act without its details tells of none. */
    static List<SchemeStep.Contract> contracts(List<SchemeEvent> signed) {
        return signed.stream().map(event -> StepDetails.of(event).contract()).filter(Objects::nonNull).toList();
    }

    static long sum(List<SchemeStep.Contract> contracts) {
        return contracts.stream().mapToLong(SchemeStep.Contract::amount).reduce(0, Math::addExact);
    }

    /** Rows of a table {@code contracts} with their sum. */
    static List<Row> contractRows(List<SchemeStep.Contract> contracts) {
        List<Row> rows = new ArrayList<>();
        for (SchemeStep.Contract contract : contracts) {
            rows.add(Blocks.item(Map.of("order", number(rows.size() + 1), "number", Printed.text(contract.number()),
                    "date", Printed.text(PaperWords.day(contract.date())), "beneficiary", Printed.text(contract.beneficiary()),
                    "amount", Print.dong(contract.amount()), "until", Printed.text(PaperWords.day(contract.until())))));
        }
        if (!rows.isEmpty()) {
            rows.add(new Row(Row.Kind.TOTAL, Map.of("beneficiary", WORDS.cell("total"), "amount", Print.dong(sum(contracts)))));
        }
        return rows;
    }

    /**
     * Rows of a table {@code equipment}: each machine of the plan beside what was found, by its line and place; what was not found, or is not
     * looked at yet, is empty.
     */
    static List<Row> compared(PlanSubmission.Scheme scheme, List<SchemeStep.Machine> found) {
        List<Row> rows = new ArrayList<>();
        for (int line = 1; line <= scheme.lines().size(); line++) {
            List<PlanSubmission.Equipment> equipment = scheme.lines().get(line - 1).equipment();
            for (int item = 1; item <= equipment.size(); item++) {
                int at = line;
                int place = item;
                Map<String, Printed> cells = planned(rows.size() + 1, equipment.get(item - 1));
                found.stream().filter(machine -> machine.line() == at && machine.item() == place).findFirst().ifPresent(machine -> cells.putAll(actual(machine)));
                rows.add(Blocks.item(cells));
            }
        }
        return rows;
    }

    private static Map<String, Printed> planned(int number, PlanSubmission.Equipment machine) {
        Map<String, Printed> cells = new HashMap<>();
        cells.put("order", number(number));
        cells.put("planName", Printed.text(machine.name()));
        cells.put("planSpecification", Printed.text(said(machine.specification(), machine.origin())));
        cells.put("quantity", Print.amount(machine.quantity(), 1, 0));
        cells.put("planPrice", Print.dong(machine.unitPrice()));
        return cells;
    }

    private static Map<String, Printed> actual(SchemeStep.Machine machine) {
        Map<String, Printed> cells = new HashMap<>(machine(machine));
        cells.put("runs", WORDS.cell(machine.runs() ? "runs.yes" : "runs.no"));
        cells.put("asContracted", WORDS.cell(machine.asContracted() ? "yes" : "no"));
        return cells;
    }

    /** Rows of a table {@code machines}: what was accepted. */
    static List<Row> machineRows(List<SchemeStep.Machine> machines) {
        List<Row> rows = new ArrayList<>();
        machines.forEach(machine -> {
            Map<String, Printed> cells = new HashMap<>(machine(machine));
            cells.remove("invoice");
            cells.put("order", number(rows.size() + 1));
            rows.add(Blocks.item(cells));
        });
        return rows;
    }

    /** A price that nobody stated is nothing, and not zero. */
    private static Map<String, Printed> machine(SchemeStep.Machine machine) {
        return Map.of("name", Printed.text(machine.name()), "specification", Printed.text(machine.specification()), "serial", Printed.text(machine.serial()),
                "origin", Printed.text(machine.origin()), "price", machine.price() == 0 ? Printed.EMPTY : Print.dong(machine.price()),
                "invoice", Printed.text(machine.invoice()));
    }

    /** Places to sign: of those named, of the Centre whose paper it is, then of whoever is supported. */
    static List<Signature> signatures(PlanSubmission.Scheme scheme, String centre, String beneficiary, String... before) {
        return Stream.of(Stream.of(before).map(WORDS::sign), Stream.of(WORDS.sign(centre).ofOffice()),
                beneficiaries(scheme).isEmpty() ? Stream.<Signature>of() : Stream.of(WORDS.sign(beneficiary))).flatMap(some -> some).toList();
    }

    static Printed number(long number) {
        return Print.amount(number, 1, 0);
    }

    private static String said(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("; "));
    }
}
