package vn.khuyencong.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.shared.FundSource;

/** The way of one scheme, step by step as its unit reports it; papers are numbered by scheme and step. */
final class SchemeWay {

    private static final long MILLION = 1_000_000L;

    private final String unit;
    private final int year;
    private final FundSource fund;
    private final PlanSubmission.Scheme scheme;
    private final List<SchemeStep> steps = new ArrayList<>();

    SchemeWay(String unit, int year, FundSource fund, PlanSubmission.Scheme scheme) {
        this.unit = unit;
        this.year = year;
        this.fund = fund;
        this.scheme = scheme;
    }

    /** The province assigns its own money; the ministry assigns that of the national fund. */
    SchemeWay assigned(LocalDate day) {
        return step(StepAct.ASSIGN_FUNDS, day, null, null, new SchemeStep.Assignment(scheme.implementingUnit(), scheme.support()));
    }

    /** @param result PROCEED, ADJUST or STOP */
    SchemeWay checked(LocalDate day, String result) {
        return step(StepAct.CHECK_CAPACITY, day, null, null, new SchemeStep.Capacity(result, List.of()));
    }

    /** With the first of its beneficiaries, over all of the money. */
    SchemeWay contracted(LocalDate day) {
        return step(StepAct.SIGN_CONTRACT, day, null, null, new SchemeStep.Contract(paperNumber(StepAct.SIGN_CONTRACT), day,
                scheme.lines().get(0).establishment().name(), scheme.support(), LocalDate.of(year, 12, 31)));
    }

    SchemeWay begun(LocalDate day) {
        return step(StepAct.BEGIN, day, null, null, null);
    }

    SchemeWay progress(LocalDate day, int percent) {
        return step(StepAct.REPORT_PROGRESS, day, null, null, new SchemeStep.Progress(percent, null, null));
    }

    SchemeWay completed(LocalDate day) {
        return step(StepAct.COMPLETE, day, null, null, null);
    }

    SchemeWay accepted(LocalDate day) {
        return step(StepAct.ACCEPT, day, null, null, new SchemeStep.Acceptance(scheme.support(), "Máy chạy tốt, đúng hợp đồng", machines()));
    }

    /** Every machine of the plan, as it was contracted. */
    private List<SchemeStep.Machine> machines() {
        List<SchemeStep.Machine> machines = new ArrayList<>();
        for (int line = 1; line <= scheme.lines().size(); line++) {
            List<PlanSubmission.Equipment> equipment = scheme.lines().get(line - 1).equipment();
            for (int item = 1; item <= equipment.size(); item++) {
                PlanSubmission.Equipment machine = equipment.get(item - 1);
                machines.add(new SchemeStep.Machine(line, item, machine.name(), machine.specification(), null, machine.origin(), machine.unitPrice(), null,
                        true, true));
            }
        }
        return machines;
    }

    SchemeWay handedOver(LocalDate day) {
        return step(StepAct.HAND_OVER, day, null, null, null);
    }

    /** @param settled đồng */
    SchemeWay settled(LocalDate day, long settled) {
        return step(StepAct.SETTLE, day, null, null, new SchemeStep.Settlement(settled, null));
    }

    SchemeWay adjustmentRequested(LocalDate day, String reason, String note, SchemeStep.Change change) {
        return step(StepAct.REQUEST_ADJUSTMENT, day, reason, note, change);
    }

    SchemeWay stopRequested(LocalDate day, String reason, String note) {
        return step(StepAct.REQUEST_STOP, day, reason, note, new SchemeStep.Change("STOP_BY_BENEFICIARY", List.of(), null, null, null));
    }

    /** Nothing but a check, a contract and machines that run: the usual way from the assignment to the settlement. */
    SchemeWay machinesBought(LocalDate from, LocalDate to, long settled) {
        return checked(from, "PROCEED").contracted(from.plusDays(20)).progress(from.plusDays(90), 50).completed(to.minusDays(30))
                .accepted(to.minusDays(20)).handedOver(to.minusDays(18)).settled(to, settled);
    }

    /** What the centre does by itself. */
    SchemeWay workDone(LocalDate from, LocalDate to, long settled) {
        return begun(from).progress(from.plusDays(90), 50).completed(to.minusDays(30)).accepted(to.minusDays(20)).settled(to, settled);
    }

    /** All of them, in their order. */
    List<SchemeStep> steps() {
        return List.copyOf(steps);
    }

    static long trieu(long amount) {
        return amount * MILLION;
    }

    private SchemeWay step(StepAct act, LocalDate day, String reason, String note, Object part) {
        ObjectNode step = Json.MAPPER.createObjectNode();
        step.set("key", Json.MAPPER.valueToTree(new DocumentKey(unit, year, "PLAN_" + fund, scheme.code(), steps.size() + 1)));
        step.put("act", act.name()).put("day", day.toString()).put("sample", true);
        step.set("paper", Json.MAPPER.valueToTree(new SchemeStep.Paper(paperNumber(act), day)));
        if (reason != null) {
            step.put("reasonCode", reason).put("note", note);
        }
        act.part().ifPresent(name -> step.set(name, Json.MAPPER.valueToTree(part)));
        steps.add(Json.MAPPER.convertValue(step, SchemeStep.class));
        return this;
    }

    private String paperNumber(StepAct act) {
        return "MH-" + scheme.code() + "-" + (steps.size() + 1) + "/" + act.name().charAt(0);
    }
}
