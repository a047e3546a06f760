package vn.khuyencong.organization;

import java.util.Set;
import vn.khuyencong.organization.DataScope.Kind;

/** A named set of functions; to whose data they may be done is the scope beside it, of the kinds that make sense for the role. */
public enum Role {
    /** Quản trị hệ thống. */
    ADMINISTRATOR(Set.of(Kind.COUNTRY), Function.READ, Function.RUN_CHECKS, Function.MANAGE_ACCOUNTS, Function.OPERATE),
    /** Cán bộ Cục. */
    DEPT_OFFICER(Set.of(Kind.COUNTRY, Kind.REGION), Function.READ, Function.ENTER_PAPER, Function.MANAGE_ESTABLISHMENTS,
            Function.RUN_CHECKS, Function.APPRAISE_PLANS, Function.MAINTAIN_NORMS),
    /** Lãnh đạo Cục. */
    DEPT_LEADER(Set.of(Kind.COUNTRY), Function.READ, Function.DECIDE_PLANS, Function.VERIFY_NORMS),
    /** Cán bộ Sở Công Thương hoặc Trung tâm Khuyến công: of which of them stands beside the role. */
    SCT_OFFICER(Set.of(Kind.UNIT), Set.of(UnitOffice.UNIT, UnitOffice.CENTRE), true, Function.READ, Function.SUBMIT, Function.ENTER_PAPER, Function.REGISTER_NEEDS, Function.PREPARE_SCHEMES),
    /** Lãnh đạo Sở Công Thương, who also enters what the people's committee decides and has it issued. */
    SCT_DIRECTOR(Set.of(Kind.UNIT), Set.of(UnitOffice.UNIT, UnitOffice.COMMITTEE), false, Function.READ, Function.SUBMIT, Function.DIRECT_SCHEMES),
    /** Cán bộ Văn phòng Ủy ban nhân dân: issues the papers of the committee. */
    COMMITTEE_OFFICER(Set.of(Kind.UNIT), Set.of(UnitOffice.COMMITTEE), false, Function.READ),
    /** Cộng tác viên khuyến công: sees only the establishments assigned to him. */
    COLLABORATOR(Set.of(Kind.UNIT), Function.REGISTER_NEEDS),
    /** Giám khảo: sees only the entries of the rounds whose jury names him. */
    JUROR(Set.of(Kind.COUNTRY, Kind.UNIT), Function.SCORE_ENTRIES);

    private final Set<Kind> scopes;
    private final Set<UnitOffice> offices;
    private final boolean placed;
    private final Set<Function> functions;

    Role(Set<Kind> scopes, Function... functions) {
        this(scopes, Set.of(), false, functions);
    }

    /**
     * @param offices in whose name whoever has it acts
     * @param placed  whether in one of them alone, which is stated where it is given
     */
    Role(Set<Kind> scopes, Set<UnitOffice> offices, boolean placed, Function... functions) {
        this.scopes = scopes;
        this.offices = offices;
        this.placed = placed;
        this.functions = Set.of(functions);
    }

    public Set<Function> functions() {
        return functions;
    }

    /** The offices of a unit in which it can be had; empty for a role that is of none. */
    public Set<UnitOffice> offices() {
        return offices;
    }

    /** Where whoever has it sits. The director sits in the Sở and acts for the committee beside it. */
    Set<UnitOffice> desks() {
        return this == SCT_DIRECTOR ? Set.of(UnitOffice.UNIT) : offices;
    }

    /** Whether it is had in one of its offices alone: who gives it says in which. */
    public boolean isPlaced() {
        return placed;
    }

    /** Whether whoever has it works in a house; a juror and a collaborator are outsiders, each named in person. */
    boolean isStaff() {
        return this != JUROR && this != COLLABORATOR;
    }

    /** Whether it can be given for a scope of that kind. */
    public boolean isGivenFor(Kind scope) {
        return scopes.contains(scope);
    }
}
