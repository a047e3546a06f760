package vn.khuyencong.alert;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets every source look once a minute, on one node; each node at what only it can see. A source that breaks leaves its alerts as they are. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlertTimer {

    private static final Logger LOG = Logger.getLogger(AlertTimer.class.getName());

    @Inject
    @Any
    private Instance<AlertSource> sources;
    @Inject
    private Alerts alerts;

    private boolean wasAble = true;

    /** Not kept over a restart: the next look is due anyway. */
    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void look() {
        boolean able = true;
        try {
            boolean turn = alerts.takeTurn();
            for (AlertSource source : sources) {
                if (turn || source.kinds().stream().anyMatch(AlertKind::isOfNode)) {
                    able &= look(source);
                }
            }
        } catch (EJBException notNow) {
            able = failed(notNow);
        }
        wasAble = able;
    }

    private boolean look(AlertSource source) {
        try {
            alerts.keep(source.kinds(), source.look(), Node.name());
            return true;
        } catch (EJBException notNow) {
            return failed(notNow);
        }
    }

    /** Said once for each time: while the database is away this fails every minute. */
    private boolean failed(EJBException notNow) {
        LOG.log(wasAble ? Level.WARNING : Level.FINE, "Chưa xem được các cảnh báo, sẽ thử lại: {0}", String.valueOf(notNow.getMessage()));
        return false;
    }
}
