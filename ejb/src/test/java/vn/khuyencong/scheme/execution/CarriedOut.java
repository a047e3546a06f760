package vn.khuyencong.scheme.execution;

import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.scheme.Actor;
import vn.khuyencong.scheme.Country;
import vn.khuyencong.scheme.Deed;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.scheme.StepDetails;
import vn.khuyencong.testing.Services;

/** One scheme of a local plan of 2024 as its unit carries it out, step by step; amounts in triệu đồng. */
final class CarriedOut {

    static final long TRIEU = 1_000_000;

    private final Services services;
    private final String unit;
    private final String code;

    private CarriedOut(Services services, String unit, String code) {
        this.services = services;
        this.unit = unit;
        this.code = code;
    }

    /** Money is assigned to it and its beneficiary checked. */
    static CarriedOut assigned(Services services, String unit, String code, LocalDate day) {
        CarriedOut scheme = new CarriedOut(services, unit, code);
        scheme.does(day, Deed.of(SchemeAct.ASSIGN_FUNDS, Actor.system()));
        return scheme.does(day, Deed.of(SchemeAct.CHECK_CAPACITY, Actor.system()));
    }

    /** One that the unit carries out by itself has begun. */
    static CarriedOut ownWork(Services services, String unit, String code, LocalDate day) {
        CarriedOut scheme = new CarriedOut(services, unit, code);
        scheme.does(day, Deed.of(SchemeAct.ASSIGN_FUNDS, Actor.system()));
        return scheme.does(day, Deed.of(SchemeAct.BEGIN, Actor.system()));
    }

    CarriedOut contract(LocalDate day, String number, String beneficiary, long amount) {
        return says(day, StepAct.SIGN_CONTRACT, SchemeAct.SIGN_CONTRACT, amount, null, null,
                new SchemeStep.Contract(number, day, beneficiary, amount * TRIEU, day.plusMonths(6)));
    }

    CarriedOut advance(LocalDate day, long amount) {
        return says(day, StepAct.PAY_ADVANCE, SchemeAct.PAY_ADVANCE, amount, null, null, new SchemeStep.Advance(amount * TRIEU, "UNC 1"));
    }

    CarriedOut progress(LocalDate day, int percent, Long disbursed, String difficulty, SchemeStep.Proposal proposal) {
        Long dong = disbursed == null ? null : disbursed * TRIEU;
        return says(day, StepAct.REPORT_PROGRESS, SchemeAct.REPORT_PROGRESS, null, percent, null,
                new SchemeStep.Progress(percent, dong, difficulty, proposal == null ? null : proposal.name()));
    }

    CarriedOut complete(LocalDate day) {
        return does(day, Deed.of(SchemeAct.COMPLETE, Actor.system()).percent(100));
    }

    CarriedOut accept(LocalDate day, String number, long support, SchemeStep.Machine... machines) {
        return says(day, StepAct.ACCEPT, SchemeAct.ACCEPT, support, null, number,
                new SchemeStep.Acceptance(support * TRIEU, "Đủ điều kiện nghiệm thu", List.of(machines)));
    }

    CarriedOut handOver(LocalDate day, String number) {
        return does(day, Deed.of(SchemeAct.HAND_OVER, Actor.system()).paper(number, day));
    }

    CarriedOut settle(LocalDate day, long settled, String budgetCode) {
        return says(day, StepAct.SETTLE, SchemeAct.SETTLE, settled, null, null, new SchemeStep.Settlement(settled * TRIEU, budgetCode));
    }

    CarriedOut postCheck(LocalDate day, String outcome, SchemeStep.Effect... effects) {
        return says(day, StepAct.POST_CHECK, SchemeAct.POST_CHECK, null, null, "7/BB-HK", new SchemeStep.PostCheck(outcome, List.of(effects)));
    }

    long id() {
        return services.transact(work -> Country.record(work, unit, code).id());
    }

    private CarriedOut says(LocalDate day, StepAct step, SchemeAct act, Long amount, Integer percent, String paper, SchemeStep.Part part) {
        SchemeStep said = SchemeStep.of(new DocumentKey(unit, 2024, "PLAN_LOCAL", code, 1), step, day, null, null, null, part);
        return does(day, Deed.of(act, Actor.system()).amount(amount == null ? null : amount * TRIEU).percent(percent).paper(paper, paper == null ? null : day)
                .because(null, act == SchemeAct.POST_CHECK ? "Máy chạy đều" : null).details(StepDetails.write(said)));
    }

    private CarriedOut does(LocalDate day, Deed deed) {
        services.play(day).transact(work -> {
            SchemeRecord record = Country.record(work, unit, code);
            Schemes.Outcome outcome = work.the(Schemes.class).act(record, deed.on(day));
            if (!outcome.done()) {
                throw new AssertionError(deed.act() + ": " + outcome.findings());
            }
            return null;
        });
        return this;
    }
}
