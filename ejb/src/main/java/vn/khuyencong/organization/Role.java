package vn.khuyencong.organization;

import java.util.Set;
import vn.khuyencong.organization.DataScope.Kind;

/** A named set of functions; to whose data they may be done is the scope beside it, of the kinds that make sense for the role. */
public enum Role {
    /** Quản trị hệ thống. */
    ADMINISTRATOR(Set.of(Kind.COUNTRY), Function.READ, Function.RUN_CHECKS, Function.MANAGE_ACCOUNTS, Function.OPERATE),
    /** Cán bộ Cục. */
    DEPT_OFFICER(Set.of(Kind.COUNTRY, Kind.REGION), Function.READ, Function.ENTER_PAPER, Function.MANAGE_ESTABLISHMENTS,
            Function.RUN_CHECKS),
    /** Cán bộ Sở Công Thương. */
    SCT_OFFICER(Set.of(Kind.UNIT), Function.READ, Function.SUBMIT, Function.ENTER_PAPER);

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
