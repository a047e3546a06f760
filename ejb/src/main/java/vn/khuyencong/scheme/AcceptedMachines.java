package vn.khuyencong.scheme;

import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.plan.EquipmentItem;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.plan.SchemeLine;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.VietnameseText;

/**
 * Nghiệm thu thiết bị: each machine that the newest decided version names stands there once, under its name and with its
 * specification, and runs. Another machine is accepted once an adjustment of it was decided, for then the version names it.
 */
final class AcceptedMachines {

    private static final String CELL = "/data/acceptance/machines";

    private AcceptedMachines() {
    }

    static List<Refusal> judge(Scheme scheme, List<SchemeStep.Machine> machines) {
        List<Refusal> findings = new ArrayList<>();
        for (int index = 0; index < machines.size(); index++) {
            SchemeStep.Machine machine = machines.get(index);
            String cell = CELL + "/" + index;
            if (!machine.runs() || !machine.asContracted()) {
                findings.add(Refusal.error("EQUIPMENT_NOT_AS_CONTRACTED", "", cell, machine.name()));
            }
            EquipmentItem planned = planned(scheme, machine);
            if (planned == null) {
                findings.add(Refusal.error("EQUIPMENT_NOT_IN_PLAN", "", cell, machine.name(), place(machine.line(), machine.item())));
            } else if (!isSame(planned.name(), machine.name()) || !isSame(planned.specification(), machine.specification())) {
                findings.add(Refusal.error("EQUIPMENT_DIFFERS", "", cell, shown(machine.name(), machine.specification()),
                        shown(planned.name(), planned.specification())));
            }
        }
        findings.addAll(countedOnce(scheme, machines));
        return findings;
    }

    private static List<Refusal> countedOnce(Scheme scheme, List<SchemeStep.Machine> machines) {
        List<Refusal> findings = new ArrayList<>();
        for (int line = 1; line <= scheme.lines().size(); line++) {
            List<EquipmentItem> equipment = scheme.lines().get(line - 1).equipment();
            for (int item = 1; item <= equipment.size(); item++) {
                String place = place(line, item);
                long times = machines.stream().filter(machine -> place(machine.line(), machine.item()).equals(place)).count();
                if (times != 1) {
                    findings.add(Refusal.error("EQUIPMENT_NOT_ONCE", "", CELL, equipment.get(item - 1).name(), place, times));
                }
            }
        }
        return findings;
    }

    private static EquipmentItem planned(Scheme scheme, SchemeStep.Machine machine) {
        List<SchemeLine> lines = scheme.lines();
        if (machine.line() < 1 || machine.line() > lines.size()) {
            return null;
        }
        List<EquipmentItem> equipment = lines.get(machine.line() - 1).equipment();
        return machine.item() < 1 || machine.item() > equipment.size() ? null : equipment.get(machine.item() - 1);
    }

    /** Spelling aside; what the plan leaves open may be anything. */
    private static boolean isSame(String planned, String found) {
        return planned == null || planned.isBlank() || found != null && VietnameseText.searchKey(planned).equals(VietnameseText.searchKey(found));
    }

    private static String place(int line, int item) {
        return line + "." + item;
    }

    private static String shown(String name, String specification) {
        return specification == null ? name : name + ", " + specification;
    }
}
