package vn.khuyencong.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.khuyencong.form.Office;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;

/**
 * Who issues, withdraws and sees what is issued. Each office of a unit issues its own papers: the Sở's people those of the Sở, the Centre's those of the
 * Centre; the people's committee's whoever is appointed at its office or leads the Sở, which enters what it decides. The ministry's and its
 * department's papers are issued by those of the department. Leaders withdraw, the Sở's also what its Centre issued, and bring back as it was what
 * was withdrawn. A unit's documents are seen by whoever sees the unit, the ministry's by whoever sees the
 * country and, of what he issued himself, by whoever still may; nobody keeps what he issued when he moves on.
 */
@Stateless
public class PrintRights {

    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** Of a unit that has ended whoever holds its territory now issues. */
    public boolean mayIssue(Viewer viewer, Office office) {
        return office.unit() == null ? viewer.may(Function.APPRAISE_PLANS) || viewer.may(Function.DECIDE_PLANS)
                : viewer.actsOn(clock.today(), office.ofUnit(), office.unit(), territory.map());
    }

    public boolean mayWithdraw(Viewer viewer, PrintedDocument document) {
        return leads(viewer, document.unit());
    }

    /** Whether somebody is a leader of those who withdraw and bring back papers of a unit's offices; of the ministry's and its department's for null. */
    public boolean leads(Viewer viewer, UnitId unit) {
        return unit == null ? viewer.may(Function.DECIDE_PLANS) : viewer.mayOn(clock.today(), Function.DIRECT_SCHEMES, unit, territory.map());
    }

    /** Whether somebody issues again, word for word, what was withdrawn, though its office be another than his; nothing else does he issue for that. */
    public boolean mayBringBack(Viewer viewer, PrintedDocument document) {
        return document.state() == DocumentState.WITHDRAWN && mayWithdraw(viewer, document);
    }

    /** Whether somebody issues papers of any office. */
    public boolean mayIssueAny(Viewer viewer) {
        return mayIssue(viewer, Office.DEPARTMENT) || viewer.grants().stream().anyMatch(grant -> !grant.role().offices().isEmpty());
    }

    public boolean sees(Viewer viewer, PrintedDocument document) {
        return document.unit() != null ? viewer.sees(document.unit(), territory.map())
                : viewer.seesAll() || document.issuedBy().equals(viewer.name()) && mayIssue(viewer, Office.DEPARTMENT);
    }
}
