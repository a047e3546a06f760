package vn.khuyencong.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.khuyencong.consolidation.FormHeading;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;

/**
 * Who issues, withdraws and sees what is issued: in a unit's name its own officers and leaders issue, in the ministry's and its department's
 * those of the department; leaders withdraw. A unit's documents are seen by whoever sees the unit, the ministry's by whoever sees the
 * country, and each by whoever issued it.
 */
@Stateless
public class PrintRights {

    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** Whose Sở, committee or Centre stands in the head of a paper; empty for the ministry and its department. */
    public Optional<UnitId> unit(FormHeading heading) {
        return territory.map().on(heading.date()).stream().filter(unit -> isNamed(unit, heading)).map(Unit::id).findFirst();
    }

    private static boolean isNamed(Unit unit, FormHeading heading) {
        String name = VietnameseText.normalize(unit.nameOn(heading.date()).text().toUpperCase(Locale.forLanguageTag("vi")));
        return heading.parentBody().endsWith(name) || heading.issuer().endsWith(name);
    }

    /** @param unit null for the ministry and its department */
    public boolean mayIssue(Viewer viewer, UnitId unit) {
        return unit == null ? viewer.may(Function.APPRAISE_PLANS) || viewer.may(Function.DECIDE_PLANS)
                : mayToday(viewer, Function.PREPARE_SCHEMES, unit) || mayToday(viewer, Function.DIRECT_SCHEMES, unit);
    }

    public boolean mayWithdraw(Viewer viewer, PrintedDocument document) {
        return document.unit() == null ? viewer.may(Function.DECIDE_PLANS) : mayToday(viewer, Function.DIRECT_SCHEMES, document.unit());
    }

    /** Of a unit that has ended whoever holds its territory now does what is to be done. */
    private boolean mayToday(Viewer viewer, Function function, UnitId unit) {
        LocalDate today = clock.today();
        return viewer.mayOn(today, function, unit, territory.map());
    }

    public boolean sees(Viewer viewer, PrintedDocument document) {
        return document.issuedBy().equals(viewer.name())
                || (document.unit() == null ? viewer.seesAll() : viewer.sees(document.unit(), territory.map()));
    }
}
