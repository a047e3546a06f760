package vn.khuyencong.organization;

import java.util.Set;

/** A named set of functions; what they may be done to is the data scope beside it. */
public enum Role {
    /** Quản trị hệ thống. */
    ADMINISTRATOR(Function.READ, Function.RUN_CHECKS, Function.MANAGE_ACCOUNTS, Function.OPERATE),
    /** Cán bộ Cục. */
    DEPT_OFFICER(Function.READ, Function.ENTER_PAPER, Function.MANAGE_ESTABLISHMENTS, Function.RUN_CHECKS),
    /** Cán bộ Sở Công Thương. */
    SCT_OFFICER(Function.READ, Function.SUBMIT, Function.ENTER_PAPER);

    private final Set<Function> functions;

    Role(Function... functions) {
        this.functions = Set.of(functions);
    }

    public Set<Function> functions() {
        return functions;
    }
}
