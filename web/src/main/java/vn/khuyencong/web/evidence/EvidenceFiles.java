package vn.khuyencong.web.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.audit.SealedTrail;
import vn.khuyencong.evidence.ArchiveExport;
import vn.khuyencong.evidence.AuditExport;
import vn.khuyencong.evidence.DailyHeads;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;

/** The files of evidence, the same for pages and for machines. Who may not have them is told before the first byte. */
@ApplicationScoped
public class EvidenceFiles {

    private static final int ALL_HEADS = 10_000;

    @Inject
    private AuditExport auditExport;
    @Inject
    private ArchiveExport archiveExport;
    @Inject
    private DailyHeads heads;

    /**
     * A signed head as it is given out.
     *
     * @param name     its id
     * @param day      the day that had ended
     * @param position place of the last entry sealed by then
     * @param hash     the chain hash there
     * @param document the very text that was signed
     * @param jws      the detached signature over its bytes in UTF-8
     */
    public record AuditHeadView(String name, LocalDate day, long position, String hash, String document, String jws) {
    }

    /** The signed heads, the latest first. */
    public record AuditHeadList(List<AuditHeadView> items) {
    }

    /** The sealed trail of the days {@code from} to {@code to}, either of which may be absent. */
    public EvidenceFile audit(Viewer viewer, Parameters parameters) {
        LocalDate from = parameters.day("from").orElse(null);
        LocalDate to = parameters.day("to").orElse(null);
        SealedTrail.Stretch stretch = auditExport.open(viewer, from, to);
        return new EvidenceFile("nhat-ky-kiem-toan-" + stretch.first() + "-" + stretch.last() + ".jsonl", EvidenceFile.LINES,
                out -> auditExport.write(stretch, out));
    }

    /** The archive of the {@code year}. */
    public EvidenceFile archive(Viewer viewer, Parameters parameters) {
        int year = parameters.year("year").orElseThrow(() -> BadParameter.missing("year", Words.get("parameter.year")));
        archiveExport.open(viewer, year);
        return new EvidenceFile("luu-tru-" + year + ".zip", EvidenceFile.ZIP, out -> archiveExport.write(year, out));
    }

    /** For anybody who is signed in: a unit without a gateway keeps them from here. */
    public AuditHeadList heads() {
        return new AuditHeadList(heads.latest(ALL_HEADS).stream().map(head -> new AuditHeadView(head.name(), head.day(), head.position(), head.hash(),
                new String(head.body(), StandardCharsets.UTF_8), head.jws())).toList());
    }
}
