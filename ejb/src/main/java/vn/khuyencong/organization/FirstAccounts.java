package vn.khuyencong.organization;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;

/**
 * Sees to the first accounts of an empty system: the administrator named in the environment, never one with a default
 * password; in demo mode the demo's, an officer and a leader of the department and of each province of all times, some jurors. Without either the
 * set-up page makes the administrator.
 */
@Singleton
@Startup
@DependsOn("Migration")
public class FirstAccounts {

    /** Password of the demo accounts: exists in demo mode alone and is printed by the demo. */
    public static final String DEMO_PASSWORD = "khuyencong-demo";

    /** As many as judge an entry, and one more for whoever must not. */
    private static final int JURORS = 4;
    private static final Logger LOG = Logger.getLogger(FirstAccounts.class.getName());

    @Inject
    private SetUp setUp;
    @Inject
    private Territory territory;

    @PostConstruct
    void create() {
        if (setUp.isDone()) {
            setUp.withdrawCode();
            return;
        }
        if (DemoMode.on()) {
            demoAccounts();
        } else {
            String name = System.getenv("KHUYENCONG_ADMIN_USER");
            String password = System.getenv("KHUYENCONG_ADMIN_PASSWORD");
            if (name == null || password == null || isRefused(name, password)) {
                LOG.log(Level.WARNING, "Chưa có tài khoản quản trị: mở trang /thiet-lap.xhtml và nhập mã trong tệp {0}", setUp.issueCode());
            }
        }
    }

    private boolean isRefused(String name, String password) {
        Refusal refusal = setUp.administratorOfTheEnvironment(name, "Quản trị hệ thống", password).orElse(null);
        if (refusal != null) {
            LOG.log(Level.SEVERE, "Không dùng được KHUYENCONG_ADMIN_USER, KHUYENCONG_ADMIN_PASSWORD: {0}", refusal.rule());
        }
        return refusal != null;
    }

    private void demoAccounts() {
        List<FirstAccount.Wanted> accounts = new ArrayList<>();
        accounts.add(new FirstAccount.Wanted("quantri", "Quản trị hệ thống", new Grant(Role.ADMINISTRATOR, DataScope.COUNTRY)));
        accounts.add(new FirstAccount.Wanted("cuc", "Cán bộ Cục", new Grant(Role.DEPT_OFFICER, DataScope.COUNTRY)));
        accounts.add(new FirstAccount.Wanted("lanhdao.cuc", "Lãnh đạo Cục", new Grant(Role.DEPT_LEADER, DataScope.COUNTRY)));
        for (int i = 1; i <= JURORS; i++) {
            accounts.add(new FirstAccount.Wanted("giamkhao" + i, "Giám khảo " + i, new Grant(Role.JUROR, DataScope.COUNTRY)));
        }
        for (Unit unit : territory.map().all()) {
            String place = unit.names().get(unit.names().size() - 1).text();
            accounts.add(new FirstAccount.Wanted("so." + unit.id().value().toLowerCase(Locale.ROOT), "Sở Công Thương " + place,
                    new Grant(Role.SCT_OFFICER, DataScope.of(unit.id()), UnitOffice.UNIT)));
            // A second pair of eyes: the Centre drafts, the Sở appraises.
            accounts.add(new FirstAccount.Wanted("tt." + unit.id().value().toLowerCase(Locale.ROOT), "Trung tâm Khuyến công " + place,
                    new Grant(Role.SCT_OFFICER, DataScope.of(unit.id()), UnitOffice.CENTRE)));
            accounts.add(new FirstAccount.Wanted("gd." + unit.id().value().toLowerCase(Locale.ROOT), "Giám đốc Sở Công Thương " + place,
                    new Grant(Role.SCT_DIRECTOR, DataScope.of(unit.id()))));
        }
        setUp.demoAccounts(accounts, DEMO_PASSWORD);
    }
}
