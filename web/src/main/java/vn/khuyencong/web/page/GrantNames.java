package vn.khuyencong.web.page;

import vn.khuyencong.organization.DataScope;
import vn.khuyencong.organization.Grant;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;

/** Roles and scopes in words. */
public final class GrantNames {

    private GrantNames() {
    }

    /** A province's officer is known by his unit, a region's by role and region, everybody else by the role. */
    static String of(Grant grant, UnitMap units) {
        return switch (grant.scope().kind()) {
            case COUNTRY -> Words.of(grant.role());
            case REGION -> Words.get("grant.scoped", Words.of(grant.role()), Words.of(grant.scope().region()));
            case UNIT -> scope(grant.scope(), units);
        };
    }

    /** The role, with the office in which it is had where one of several is. */
    public static String role(Grant grant) {
        return grant.office() != null ? Words.get("grant.inOffice." + grant.office()) : grant.isUnplaced() ? Words.get("grant.unplaced", Words.of(grant.role())) : Words.of(grant.role());
    }

    /** Role and scope. */
    public static String full(Grant grant, UnitMap units) {
        return Words.get("grant.scoped", role(grant), scope(grant.scope(), units));
    }

    /** The scope alone. */
    public static String scope(DataScope scope, UnitMap units) {
        return switch (scope.kind()) {
            case COUNTRY -> Words.get("figures.nation");
            case REGION -> Words.of(scope.region());
            case UNIT -> units.find(scope.unit()).map((Unit unit) -> UnitNames.dated(unit)).orElse(scope.unit().value());
        };
    }
}
