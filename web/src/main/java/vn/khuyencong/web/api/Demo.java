package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.DemoMode;
import vn.khuyencong.organization.SystemClock;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;

/** What only the demo has. */
@RequestScoped
@Path("v1/demo")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class Demo {

    @Inject
    private Asked asked;
    @Inject
    private SystemClock clock;
    @Inject
    private AuditTrail audit;

    /**
     * The business day of the demo.
     *
     * @param day the day to play; null gives it back to the calendar
     */
    public record DemoDay(LocalDate day) {
    }

    @PUT
    @Path("day")
    public DemoDay setDay(DemoDay day) {
        if (!DemoMode.on()) {
            throw new NotThere(Words.get("problem.404"));
        }
        Viewer administrator = asked.administrator();
        clock.setToday(day.day());
        audit.record(administrator.name(), AuditAct.DEMO_DAY_SET, String.valueOf(day.day()), "OK", null);
        return new DemoDay(clock.today());
    }
}
