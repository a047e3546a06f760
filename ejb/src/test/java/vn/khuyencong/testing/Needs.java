package vn.khuyencong.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.scheme.registration.RegistrationAct;
import vn.khuyencong.scheme.registration.RegistrationDesk;
import vn.khuyencong.scheme.registration.RegistrationForm;
import vn.khuyencong.scheme.registration.Registrations;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** Needs as establishments register them, and the officers who deal with them; amounts in triệu đồng. */
public final class Needs {

    private static final long TRIEU = 1_000_000;

    private Needs() {
    }

    public static Viewer officer(String unit) {
        return new Viewer("so." + unit, "Cán bộ Sở", Role.SCT_OFFICER, new UnitId(unit));
    }

    /** A second one: who drafted does not appraise. */
    public static Viewer colleague(String unit) {
        return new Viewer("so2." + unit, "Cán bộ Sở", Role.SCT_OFFICER, new UnitId(unit));
    }

    public static Viewer director(String unit) {
        return new Viewer("gd." + unit, "Giám đốc Sở", Role.SCT_DIRECTOR, new UnitId(unit));
    }

    public static Viewer department() {
        return new Viewer("cuc", "Cán bộ Cục", Role.DEPT_OFFICER, null);
    }

    /** A form that wants a machine. */
    public static RegistrationForm machine(String name, String district, long support) {
        PlanSubmission.Equipment machine = new PlanSubmission.Equipment("Máy chế biến", "Công suất 10 kW", "Việt Nam", 1, 3 * support * TRIEU,
                new PlanSubmission.Quotation("BG-1", "Công ty Máy", LocalDate.of(2024, 1, 5), LocalDate.of(2024, 12, 31)));
        return new RegistrationForm(who(name, district), "A3", "Máy chế biến", List.of(machine), 3 * support * TRIEU, support * TRIEU,
                2 * support * TRIEU, true, Map.of("SUBJECT", true));
    }

    private static RegistrationForm.Who who(String name, String district) {
        return new RegistrationForm.Who(name, PlanSubmission.LegalForm.COOPERATIVE, null, "thôn 1", "xã A", district, "Người liên hệ",
                "0900000000", null, "Chế biến nông lâm sản", "Gỗ", 12, 900 * TRIEU);
    }

    public static Registration register(Services.Work work, Viewer officer, String unit, int year, RegistrationForm form) {
        RegistrationDesk.Taken taken = work.the(RegistrationDesk.class).forIt(officer,
                new Registration.Purpose(new UnitId(unit), year, FundSource.UNSPLIT, null), form);
        if (!taken.done()) {
            throw new AssertionError(taken.refusals().toString());
        }
        return taken.registration();
    }

    /** Registered, surveyed and selected. */
    public static long selected(Services.Work work, Viewer officer, String unit, int year, RegistrationForm form) {
        Registration need = register(work, officer, unit, year, form);
        work.em().flush();
        Registrations registrations = work.the(Registrations.class);
        registrations.surveyed(officer, need, "đã đến");
        registrations.decide(officer, need.id(), Registrations.Deed.of(RegistrationAct.SELECT, null));
        return need.id();
    }

    /** Evidence of each item. */
    public static List<SchemeStep.Checked> proven(List<String> items) {
        return items.stream().map(item -> new SchemeStep.Checked(item, true, "có", "ảnh tại chỗ")).toList();
    }
}
