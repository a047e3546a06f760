package vn.khuyencong.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.khuyencong.organization.AccountAdministration;
import vn.khuyencong.organization.DataScope;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.UnitOffice;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.GrantNames;

/** Gives a role for a scope and days to the account of the page. It begins with nothing chosen, so that no rights are given by oversight. */
@Named("roleForm")
@RequestScoped
public class RoleForm {

    private static final String COUNTRY = "country";
    private static final String NONE = "none";

    @Inject
    private AccountPage page;
    @Inject
    private CurrentViewer viewer;
    @Inject
    private AccountAdministration administration;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private String role;
    private String scope;
    private String office = NONE;
    private String from;
    private String to;

    /** Gives it. */
    public void give() throws IOException {
        LocalDate first = TypedDay.of(from);
        if (TypedDay.isWrong(to)) {
            Notices.refuse(Refusal.error("DAYS_WRONG", "", "to"));
        } else {
            page.answer(administration.give(viewer.get(), page.getDetails().account().name(), roleOf(role), scopeOf(scope), officeOf(office), first, TypedDay.of(to)),
                    "account.roleGiven");
        }
    }

    /** Null of nothing chosen, and of what is none: never the whole country. */
    static DataScope scopeOf(String chosen) {
        return chosen == null ? null : UnitId.isWellFormed(chosen) ? DataScope.of(new UnitId(chosen)) : Arrays.stream(Region.values())
                .filter(region -> region.name().equals(chosen)).findFirst().map(DataScope::of).orElse(chosen.equals(COUNTRY) ? DataScope.COUNTRY : null);
    }

    private static Role roleOf(String chosen) {
        return Arrays.stream(Role.values()).filter(one -> one.name().equals(chosen)).findFirst().orElse(null);
    }

    private static UnitOffice officeOf(String chosen) {
        return Arrays.stream(UnitOffice.values()).filter(one -> one.name().equals(chosen)).findFirst().orElse(null);
    }

    /** Offices of a unit to choose from, for a role that is had in one of them alone. */
    public Map<String, String> getOffices() {
        Map<String, String> offices = new LinkedHashMap<>();
        offices.put(Words.get("account.officeByRole"), NONE);
        Arrays.stream(Role.values()).filter(Role::isPlaced).flatMap(one -> one.offices().stream()).distinct().sorted().forEach(one -> offices.put(Words.of(one), one.name()));
        return offices;
    }

    /** Roles to choose from, by their names. */
    public Map<String, String> getRoles() {
        Map<String, String> roles = new LinkedHashMap<>();
        Arrays.stream(Role.values()).forEach(one -> roles.put(Words.of(one), one.name()));
        return roles;
    }

    /** Scopes to choose from: the country, its regions, the units of all times. */
    public Map<String, String> getScopes() {
        UnitMap units = territory.map();
        Map<String, String> scopes = new LinkedHashMap<>();
        scopes.put(GrantNames.scope(DataScope.COUNTRY, units), COUNTRY);
        Arrays.stream(Region.values()).forEach(region -> scopes.put(Words.of(region), region.name()));
        units.all().stream().map(Unit::id).sorted(Comparator.comparing(id -> GrantNames.scope(DataScope.of(id), units),
                VietnameseOrder.comparator())).forEach(id -> scopes.put(GrantNames.scope(DataScope.of(id), units), id.value()));
        return scopes;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }

    /** Before it no last day is of any use. */
    public String getToday() {
        return clock.today().toString();
    }

    /** First day; today until another one is typed. */
    public String getFrom() {
        return from == null ? clock.today().toString() : from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
