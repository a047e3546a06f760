package vn.khuyencong.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.organization.Function;
import vn.khuyencong.plan.BudgetPlans;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.Judgement;
import vn.khuyencong.scheme.oversight.Recovered;
import vn.khuyencong.scheme.oversight.Violation;
import vn.khuyencong.scheme.oversight.Violations;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

/**
 * What might happen to the plan of one unit, drawn by lot: versions proposed and decided, schemes dropped and replaced, acts
 * that are possible and acts that are not, amounts within reason and beyond it. The same seed tells the same story.
 */
final class RandomLife {

    private static final String UNIT = "P63-24";
    private static final List<String> CODES = List.of("A", "B", "C", "D", "E");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);
    private static final long TRIEU = 1_000_000;
    private static final int LONGEST_WAY = 30;

    private static final Set<SchemeAct> USUAL = EnumSet.of(SchemeAct.ASSIGN_FUNDS, SchemeAct.CHECK_CAPACITY, SchemeAct.SIGN_CONTRACT, SchemeAct.PAY_ADVANCE,
            SchemeAct.COMPLETE, SchemeAct.ACCEPT, SchemeAct.HAND_OVER, SchemeAct.SETTLE, SchemeAct.POST_CHECK, SchemeAct.CLOSE, SchemeAct.APPROVE_PLAN,
            SchemeAct.PASS, SchemeAct.PROPOSE, SchemeAct.BEGIN_DEPT_APPRAISAL, SchemeAct.REFUSE_STOP, SchemeAct.APPROVE_STOP, SchemeAct.LIFT_HOLD,
            SchemeAct.APPROVE_ADJUSTMENT);

    private final Random random;
    private final PlanOfUnit plan;
    private final PlanOf owner;
    private final List<String> told = new ArrayList<>();
    private int decisions;

    RandomLife(long seed, int year) {
        random = new Random(seed);
        FundSource fund = random.nextBoolean() ? FundSource.NATIONAL : FundSource.LOCAL;
        plan = new PlanOfUnit(UNIT, year, fund);
        owner = new PlanOf(new UnitId(UNIT), year, fund);
        schemes();
    }

    PlanOf owner() {
        return owner;
    }

    /** What happened so far, for whoever looks for a mistake. */
    List<String> told() {
        return told;
    }

    /** The first version of the plan arrives, decided or not. */
    void begin(Services.Work work) {
        arrive(work, random.nextInt(3) > 0);
    }

    /** The next thing happens. */
    void next(Services.Work work) {
        int what = random.nextInt(25);
        if (what == 0) {
            plan.next();
            schemes();
            arrive(work, random.nextInt(3) > 0);
        } else if (what == 1) {
            decide(work);
        } else if (what == 2 || what == 3) {
            recover(work);
        } else {
            act(work);
        }
    }

    /** What can still go the usual way goes it to its end. */
    void end(Services.Work work) {
        for (SchemeRecord record : work.the(SchemeRegister.class).of(owner)) {
            for (int i = 0; i < LONGEST_WAY && !record.state().isFinal(); i++) {
                act(work, record, deed(onward(record), Actor.system()));
            }
        }
        recover(work);
    }

    private void schemes() {
        List<String> codes = CODES.stream().filter(code -> random.nextInt(5) > 0).toList();
        for (String code : codes.isEmpty() ? List.of("A") : codes) {
            if (code.equals("E")) {
                plan.ownWork(code, amount());
            } else {
                plan.machine(code, "Cơ sở " + code, amount());
            }
        }
    }

    private long amount() {
        return 10 + random.nextInt(190);
    }

    private void arrive(Services.Work work, boolean decided) {
        Judgement judgement = (decided ? plan.decided("QĐ " + ++decisions, DAY) : plan).taken(work, DAY);
        told.add((decided ? "decided " : "proposed ") + amounts(plan.data().schemes()) + " " + judgement.version().state() + " " + judgement.findings());
    }

    /** A decision that is made here, on whatever version is in force. */
    private void decide(Services.Work work) {
        BudgetPlans plans = work.the(BudgetPlans.class);
        List<DocumentVersion> inForce = plans.inForce(plan.data().key());
        if (!inForce.isEmpty()) {
            PlanOfUnit decided = new PlanOfUnit(UNIT, owner.year(), owner.fund());
            CODES.stream().filter(code -> random.nextInt(5) > 0).forEach(code -> decided.machine(code, "Cơ sở " + code, amount()));
            List<PlanSubmission.Scheme> schemes = decided.data().schemes();
            plans.decide(inForce.get(inForce.size() - 1), new PlanSubmission.Decision("QĐ " + ++decisions, DAY, "Bộ trưởng"), schemes,
                    work.the(Norms.class).on(DAY));
            told.add("decided here " + amounts(schemes));
        }
    }

    /** Some of what is owed comes back. */
    private void recover(Services.Work work) {
        for (SchemeRecord record : work.the(SchemeRegister.class).of(owner)) {
            for (Violation violation : work.the(Violations.class).of(record)) {
                long amount = violation.isOpen() ? Math.min(violation.outstanding(), amount() * TRIEU) : 0;
                if (amount > 0) {
                    told.add(record.code() + " recovered " + amount + " " + work.the(Violations.class).recover(Viewers.DEPT_OFFICER, violation.id(),
                            new Recovered(amount, violation.openedDay(), "GNT", violation.openedDay())));
                }
            }
        }
    }

    private void act(Services.Work work) {
        SchemeRecord record = someone(work.the(SchemeRegister.class).of(owner));
        SchemeAct act = random.nextInt(4) == 0 ? any(SchemeAct.values()) : random.nextInt(4) == 0 ? somePossible(record) : onward(record);
        act(work, record, deed(act, actor()));
    }

    private void act(Services.Work work, SchemeRecord record, Deed deed) {
        Schemes.Outcome outcome = work.the(Schemes.class).act(record, deed);
        told.add(record.code() + " " + deed.act() + " " + deed.actor().name() + " " + deed.amount() + " " + deed.details() + " "
                + (outcome.done() ? record.state() : outcome.findings()));
    }

    /** Mostly one that something can still be done to. */
    private SchemeRecord someone(List<SchemeRecord> records) {
        List<SchemeRecord> open = records.stream().filter(record -> !record.state().isFinal()).toList();
        List<SchemeRecord> from = open.isEmpty() || random.nextInt(8) == 0 ? records : open;
        return from.get(random.nextInt(from.size()));
    }

    private SchemeAct somePossible(SchemeRecord record) {
        List<SchemeAct> possible = SchemeLife.from(record.state(), record.fund()).stream().map(Transition::act).toList();
        return possible.isEmpty() ? any(SchemeAct.values()) : possible.get(random.nextInt(possible.size()));
    }

    /** The next step of the usual way, that some lives may come to their end. */
    private SchemeAct onward(SchemeRecord record) {
        List<SchemeAct> onward = SchemeLife.from(record.state(), record.fund()).stream().map(Transition::act).filter(USUAL::contains).toList();
        return onward.isEmpty() ? somePossible(record) : onward.get(random.nextInt(onward.size()));
    }

    private Deed deed(SchemeAct act, Actor actor) {
        Deed deed = Deed.of(act, actor);
        return switch (act) {
            case SETTLE -> deed.details(StepDetails.write(settlement()));
            case SIGN_CONTRACT -> deed.details(StepDetails.write(contract(amount() / 2 * TRIEU)));
            case PAY_ADVANCE -> deed.amount(amount() / 2 * TRIEU);
            case REPORT_VIOLATION -> deed.details(StepDetails.write(Country.violation("MISUSE", "Sai mục đích", amount() * TRIEU)));
            case APPROVE_PLAN, RECORD_DECISION, AMEND -> deed.amount(amount() * TRIEU);
            case REPORT_PROGRESS -> deed.percent(random.nextInt(101));
            default -> deed;
        };
    }

    private SchemeStep contract(long amount) {
        return new SchemeStep(null, null, null, null, false, null, null, null, null, new SchemeStep.Contract("1/HĐ", DAY, "Cơ sở " + any(CODES.toArray(String[]::new)),
                amount, null), null, null, null, null, null, null, null, null, null);
    }

    /** Mostly less than the grant, sometimes more than any. */
    private SchemeStep settlement() {
        return new SchemeStep(null, null, null, null, false, null, null, null, null, null, null, null, null,
                new SchemeStep.Settlement(random.nextInt(random.nextInt(3) == 0 ? 300 : 60) * TRIEU, null), null, null, null, null, null);
    }

    private Actor actor() {
        return switch (random.nextInt(4)) {
            case 0 -> new Actor("nobody", null, null, Set.of(Function.READ));
            case 1 -> Actor.of(owner.unit());
            default -> Actor.system();
        };
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static String amounts(List<PlanSubmission.Scheme> schemes) {
        TreeMap<String, Long> amounts = new TreeMap<>();
        schemes.forEach(scheme -> amounts.put(scheme.code(), scheme.support() / TRIEU));
        return amounts.toString();
    }
}
