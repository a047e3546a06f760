package vn.khuyencong.scheme;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;

/** Schemes of provinces with people who do something to them, for tests. */
public final class Country {

    public static final String BAC_GIANG = "P63-24";
    public static final String BAC_NINH = "P63-27";
    public static final Viewer OFFICER = new Viewer("cuc", "Cán bộ Cục", Role.DEPT_OFFICER, null);
    public static final Viewer LEADER = new Viewer("lanhdao", "Lãnh đạo Cục", Role.DEPT_LEADER, null);
    public static final Viewer SO = new Viewer("so", "Sở Công Thương", Role.SCT_OFFICER, new UnitId(BAC_GIANG));
    public static final Viewer DIRECTOR = new Viewer("gd", "Giám đốc Sở", Role.SCT_DIRECTOR, new UnitId(BAC_GIANG));
    public static final Viewer NEIGHBOUR = new Viewer("so27", "Sở Công Thương", Role.SCT_OFFICER, new UnitId(BAC_NINH));

    private final Services services;

    public Country(Services services) {
        this.services = services;
    }

    /** A local plan of a unit for 2024, decided on a day. */
    public static PlanOfUnit local(String unit) {
        return new PlanOfUnit(unit, 2024, FundSource.LOCAL);
    }

    /** Takes a plan in on a day. */
    public void take(PlanOfUnit plan, LocalDate day) {
        services.play(day).transact(work -> {
            var judgement = plan.taken(work, day);
            if (judgement.findings().stream().anyMatch(finding -> finding.blocks())) {
                throw new AssertionError(judgement.findings().toString());
            }
            return null;
        });
    }

    /** Does something to a scheme of a local plan of 2024 on a day. */
    public Schemes.Outcome act(String unit, String code, SchemeAct act, LocalDate day, SchemeStep details) {
        return services.play(day).transact(work -> work.the(Schemes.class).act(record(work, unit, code), Deed.of(act, somebody(act)).on(day)
                .paper("VB-" + act.ordinal(), day).because(null, "Ghi chú").details(details == null ? null : StepDetails.write(details))));
    }

    public Schemes.Outcome act(String unit, String code, SchemeAct act, LocalDate day) {
        return act(unit, code, act, day, null);
    }

    public long id(String unit, String code) {
        return in(work -> record(work, unit, code).id());
    }

    public <T> T in(Function<Services.Work, T> work) {
        return services.transact(work);
    }

    public static SchemeRecord record(Services.Work work, String unit, String code) {
        return work.the(Schemes.class).find(new PlanOf(new UnitId(unit), 2024, FundSource.LOCAL), code).orElseThrow();
    }

    public static SchemeStep violation(String kind, String description, long toRecover) {
        return step(new SchemeStep.Violation(kind, description, toRecover), null);
    }

    public static SchemeStep inspection(String findings, String demand, LocalDate deadline, boolean followedUp) {
        return step(null, new SchemeStep.Inspection(findings, demand, deadline, followedUp));
    }

    private static SchemeStep step(SchemeStep.Violation violation, SchemeStep.Inspection inspection) {
        return new SchemeStep(null, null, null, null, false, null, null, null, null, null, null, null, null, null, null, null, violation,
                inspection, null);
    }

    /** He may do everything; what another has prepared another decides. */
    private static Actor somebody(SchemeAct act) {
        return new Actor(act.changesThePlan() ? "nguoi-quyet-dinh" : "nguoi-thu", null, null, Set.of(vn.khuyencong.organization.Function.values()));
    }
}
