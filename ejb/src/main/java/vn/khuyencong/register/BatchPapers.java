package vn.khuyencong.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

/** What orders made, as far as somebody may fetch it. */
@Stateless
public class BatchPapers {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PrintRights rights;
    @Inject
    private AuditTrail audit;

    /**
     * A paper in a list, without its bytes.
     *
     * @param unit     to or of whom it is; null for none
     * @param fault    why it could not be made; null unless it failed
     * @param open     whether whoever looks may come to have it made: it waits, or failed for something that can be put right
     * @param name     of its file; null until it is made
     * @param document number in the print register; null where it stands in none
     * @param standing of that document; null where it stands in none
     * @param signed   whether it bears a digital signature
     */
    public record PaperLine(long id, String title, UnitId unit, PaperState state, Refusal fault, boolean open, String name, Long document,
                            DocumentState standing, boolean signed) {

        static PaperLine of(PrintBatchItem item, boolean leads) {
            PrintedDocument document = item.document();
            return new PaperLine(item.id(), item.title(), item.unit(), item.state(), item.fault(), item.isOpen() && (leads || !item.isForLeaders()), document == null ? item.name() : document.fileName(),
                    document == null ? null : document.id(), document == null ? null : document.state(), document != null && document.certificate() != null);
        }

        /** Whether it was made and withdrawn or replaced since: it is handed out by the batch no more. */
        public boolean ended() {
            return standing != null && standing != DocumentState.GENUINE;
        }
    }

    /** Of which kind an order is; empty if there is none. */
    public Optional<BatchKind> kind(long id) {
        return Optional.ofNullable(em.find(PrintBatch.class, id)).map(PrintBatch::kind);
    }

    /**
     * One order.
     *
     * @throws NotVisible if there is none, or the viewer neither may have its papers made nor fetches any
     */
    public PrintBatch find(Viewer viewer, BatchSource of, long id) {
        return Optional.ofNullable(em.find(PrintBatch.class, id)).filter(batch -> shown(viewer, of, batch)).orElseThrow(NotVisible::new);
    }

    /** The newest order of a source that the viewer sees anything of. */
    public Optional<PrintBatch> newest(Viewer viewer, BatchKind kind, BatchSource of, long source) {
        return em.createQuery("select b from PrintBatch b where b.kind = :kind and b.source = :source order by b.startedAt desc, b.id desc", PrintBatch.class)
                .setParameter("kind", kind).setParameter("source", source).getResultStream().filter(batch -> shown(viewer, of, batch)).findFirst();
    }

    private boolean shown(Viewer viewer, BatchSource of, PrintBatch batch) {
        return of.mayMake(viewer, batch.source()) || !lines(viewer, of, batch).isEmpty();
    }

    /** Its papers in their order: all for whoever may have them made, those that are made and his for others. */
    public List<PaperLine> lines(Viewer viewer, BatchSource of, PrintBatch batch) {
        boolean all = of.mayMake(viewer, batch.source());
        boolean leads = rights.leads(viewer, batch.unit());
        Predicate<UnitId> fetched = of.fetched(viewer, batch);
        return em.createQuery("select i from PrintBatchItem i left join fetch i.document where i.batch.id = :batch order by i.position", PrintBatchItem.class)
                .setParameter("batch", batch.id()).getResultStream()
                .filter(item -> all || item.state() == PaperState.MADE && item.unit() != null && fetched.test(item.unit())).map(item -> PaperLine.of(item, leads)).toList();
    }

    /**
     * The bytes of a paper that was listed; whoever fetches it is audited.
     *
     * @throws IllegalArgumentException if it is not made, or holds no more
     */
    public byte[] content(Viewer viewer, PaperLine line) {
        if (line.state() != PaperState.MADE || line.ended()) {
            throw new IllegalArgumentException("paper " + line.id() + " is not made or holds no more");
        }
        if (line.document() != null) {
            PrintedDocument document = em.find(PrintedDocument.class, line.document());
            audit.record(viewer.name(), AuditAct.FORM_PRINTED, document.subject(), "OK", document.dataDigest());
            return em.find(PrintedContent.class, line.document()).content();
        }
        PrintBatchPaper paper = em.find(PrintBatchPaper.class, line.id());
        audit.record(viewer.name(), AuditAct.FORM_PRINTED, line.name(), "OK", paper.digest());
        return paper.content();
    }
}
