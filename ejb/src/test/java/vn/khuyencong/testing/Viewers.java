package vn.khuyencong.testing;

import java.util.List;
import vn.khuyencong.organization.DataScope;
import vn.khuyencong.organization.Grant;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.UnitOffice;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;

/** The people of the four roles. */
public final class Viewers {

    public static final Viewer DEPT_OFFICER = new Viewer("cuc", "Cán bộ Cục", Role.DEPT_OFFICER, null);
    public static final Viewer DEPT_LEADER = new Viewer("lanhdao.cuc", "Lãnh đạo Cục", Role.DEPT_LEADER, null);

    private Viewers() {
    }

    public static Viewer officer(String unit) {
        return new Viewer("so." + unit.toLowerCase(java.util.Locale.ROOT), "Cán bộ Sở", Role.SCT_OFFICER, new UnitId(unit));
    }

    public static Viewer director(String unit) {
        return new Viewer("gd." + unit.toLowerCase(java.util.Locale.ROOT), "Giám đốc Sở", Role.SCT_DIRECTOR, new UnitId(unit));
    }

    /** An officer of whom it is stated in which office of his unit he is. */
    public static Viewer officer(UnitOffice office, String unit) {
        Grant grant = new Grant(Role.SCT_OFFICER, DataScope.of(new UnitId(unit)), office);
        return new Viewer((office == UnitOffice.CENTRE ? "tt." : "so.") + unit.toLowerCase(java.util.Locale.ROOT), "Cán bộ " + office, List.of(grant), List.of());
    }
}
