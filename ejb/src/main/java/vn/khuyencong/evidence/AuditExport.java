package vn.khuyencong.evidence;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.audit.SealedTrail;
import vn.khuyencong.audit.SealedTrail.Stretch;
import vn.khuyencong.audit.chain.ChainLine;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;

/** The sealed trail as a file of lines, for those who operate the system; read in pieces, so that its length does not matter. */
@Stateless
public class AuditExport {

    private static final int PAGE = 1_000;

    @Inject
    private SealedTrail trail;
    @Inject
    private AuditTrail audit;

    /**
     * What is to be exported; that it was is audited.
     *
     * @param from first day of real time in Viet Nam; null for the beginning
     * @param to   last day; null for the end
     * @throws vn.khuyencong.organization.NotVisible if the viewer may not
     */
    public Stretch open(Viewer viewer, LocalDate from, LocalDate to) {
        viewer.require(Function.OPERATE);
        Stretch stretch = between(from, to);
        audit.record(viewer.name(), AuditAct.AUDIT_EXPORTED, (from == null ? "" : from) + "/" + (to == null ? "" : to), "OK",
                stretch.first() + "-" + stretch.last());
        return stretch;
    }

    private Stretch between(LocalDate from, LocalDate to) {
        return trail.stretch(from == null ? null : begin(from), to == null ? null : begin(to.plusDays(1)));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    /** Writes a stretch, each entry a line; its pages are transactions of their own. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void write(Stretch stretch, OutputStream out) throws IOException {
        line(out, ChainLine.header(trail.before(stretch.first())));
        List<ChainLine> page = trail.next(stretch, PAGE);
        while (!page.isEmpty()) {
            for (ChainLine entry : page) {
                line(out, entry.bytes());
            }
            long next = page.get(page.size() - 1).position() + 1;
            page = trail.next(new Stretch(next, stretch.last()), PAGE);
        }
        out.flush();
    }

    private static void line(OutputStream out, byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
