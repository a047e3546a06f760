package vn.khuyencong.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.khuyencong.form.Office;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;

/**
 * Who issues, withdraws and sees what is issued: in a unit's name its own officers and leaders issue, in the ministry's and its department's
 * those of the department; leaders withdraw. A unit's documents are seen by whoever sees the unit, the ministry's by whoever sees the
 * country and, of what he issued himself, by whoever still may; nobody keeps what he issued when he moves on.
 */
@Stateless
public class PrintRights {

    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** @param unit null for the ministry and its department */
    public boolean mayIssue(Viewer viewer, UnitId unit) {
        return unit == null ? viewer.may(Function.APPRAISE_PLANS) || viewer.may(Function.DECIDE_PLANS)
                : mayToday(viewer, Function.PREPARE_SCHEMES, unit) || mayToday(viewer, Function.DIRECT_SCHEMES, unit);
    }

    public boolean mayWithdraw(Viewer viewer, PrintedDocument document) {
        return document.unit() == null ? viewer.may(Function.DECIDE_PLANS) : mayToday(viewer, Function.DIRECT_SCHEMES, document.unit());
    }

    /** The last day of an office that has ended; null while there is one. */
    public LocalDate endOf(Office office) {
        LocalDate end = office.unit() == null ? null : territory.map().get(office.unit()).validTo();
        return end != null && end.isBefore(clock.today()) ? end : null;
    }

    /** Of a unit that has ended whoever holds its territory now does what is to be done. */
    private boolean mayToday(Viewer viewer, Function function, UnitId unit) {
        LocalDate today = clock.today();
        return viewer.mayOn(today, function, unit, territory.map());
    }

    public boolean sees(Viewer viewer, PrintedDocument document) {
        return document.unit() != null ? viewer.sees(document.unit(), territory.map())
                : viewer.seesAll() || document.issuedBy().equals(viewer.name()) && mayIssue(viewer, null);
    }
}
