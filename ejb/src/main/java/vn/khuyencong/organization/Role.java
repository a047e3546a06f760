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
    /** Cán bộ Sở Công Thương, Trung tâm Khuyến công. */
    SCT_OFFICER(Set.of(Kind.UNIT), Function.READ, Function.SUBMIT, Function.ENTER_PAPER, Function.REGISTER_NEEDS, Function.PREPARE_SCHEMES),
    /** Lãnh đạo Sở Công Thương. */
    SCT_DIRECTOR(Set.of(Kind.UNIT), Function.READ, Function.SUBMIT, Function.DIRECT_SCHEMES),
    /** Cộng tác viên khuyến công: sees only the establishments assigned to him. */
    COLLABORATOR(Set.of(Kind.UNIT), Function.REGISTER_NEEDS),
    /** Giám khảo: sees only the entries of the rounds whose jury names him. */
    JUROR(Set.of(Kind.COUNTRY, Kind.UNIT), Function.SCORE_ENTRIES);

    private final Set<Kind> scopes;
    private final Set<Function> functions;

    Role(Set<Kind> scopes, Function... functions) {
        this.scopes = scopes;
        this.functions = Set.of(functions);
    }

    public Set<Function> functions() {
        return functions;
    }

    /** Whether it can be given for a scope of that kind. */
    public boolean isGivenFor(Kind scope) {
        return scopes.contains(scope);
    }
}
