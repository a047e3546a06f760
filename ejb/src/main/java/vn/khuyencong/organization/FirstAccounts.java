package vn.khuyencong.organization;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;

/**
 * Makes the first accounts of an empty system: the administrator named in the environment, never one with a default
 * password; in demo mode the demo's, one for the department and one for each province of all times.
 */
@Singleton
@Startup
@DependsOn("Migration")
public class FirstAccounts {

    /** Password of the demo accounts: exists in demo mode alone and is printed by the demo. */
    public static final String DEMO_PASSWORD = "khuyencong-demo";

    private static final Logger LOG = Logger.getLogger(FirstAccounts.class.getName());

    @Inject
    private Accounts accounts;
    @Inject
    private Territory territory;

    @PostConstruct
    void create() {
        if (!accounts.nobodyYet()) {
            return;
        }
        String name = System.getenv("KHUYENCONG_ADMIN_USER");
        String password = System.getenv("KHUYENCONG_ADMIN_PASSWORD");
        if (name != null && password != null && password.length() >= 12) {
            accounts.create(name, "Quản trị hệ thống", Role.ADMINISTRATOR, null, password);
        } else if (!DemoMode.on()) {
            LOG.log(Level.SEVERE, "Chưa có tài khoản quản trị: đặt KHUYENCONG_ADMIN_USER và KHUYENCONG_ADMIN_PASSWORD "
                    + "(ít nhất 12 ký tự) rồi khởi động lại");
        }
        if (DemoMode.on()) {
            demoAccounts();
        }
    }

    private void demoAccounts() {
        String hash = PasswordHash.of(DEMO_PASSWORD).toString();
        accounts.createHashed("quantri", "Quản trị hệ thống", Role.ADMINISTRATOR, null, hash);
        accounts.createHashed("cuc", "Cán bộ Cục", Role.DEPT_OFFICER, null, hash);
        for (Unit unit : territory.map().all()) {
            String place = unit.names().get(unit.names().size() - 1).text();
            accounts.createHashed("so." + unit.id().value().toLowerCase(java.util.Locale.ROOT), "Sở Công Thương " + place,
                    Role.SCT_OFFICER, unit.id(), hash);
        }
    }
}
