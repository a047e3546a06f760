package vn.khuyencong.web.register;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vn.khuyencong.register.BatchPrinting;

/** Looks on every node, six times a minute, for orders of papers that nobody works at: just begun, or left by a server that died. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchTimer {

    @Inject
    private BatchPrinting printing;
    @Inject
    private PaperPress press;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void look() {
        printing.work(press);
    }
}
