package vn.khuyencong.portal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.PaperSource;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.VietnameseText;

/** Keeps the workbooks that people hand in. */
@Stateless
public class PortalUploads {

    private static final int LONGEST_NAME = 200;
    private static final int WAITING_DAYS = 30;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;

    /**
     * Keeps a workbook before anything is read of it.
     *
     * @param paper the paper it was typed from; null for a document of the unit's own
     */
    public PortalUpload keep(Viewer viewer, String fileName, byte[] workbook, PaperSource paper) {
        viewer.require(paper == null ? Function.SUBMIT : Function.ENTER_PAPER);
        PortalUpload fresh = new PortalUpload(viewer, named(fileName), workbook, paper, clock.now());
        // The same file once more is no second file.
        return em.createQuery("select u from PortalUpload u where u.digest = :digest and u.uploader = :uploader order by u.uploadedAt desc, u.id desc",
                        PortalUpload.class)
                .setParameter("digest", Digest.sha256(workbook)).setParameter("uploader", viewer.name()).setMaxResults(1)
                .getResultStream().filter(known -> known.fileName().equals(fresh.fileName())
                        && Objects.equals(known.paper(), paper)).findFirst()
                .orElseGet(() -> {
                    em.persist(fresh);
                    return fresh;
                });
    }

    /** Notes that nothing speaks against sending a workbook: from now on it waits for another person of the unit. */
    public void ready(Viewer viewer, long id) {
        find(viewer, id).ifPresent(upload -> upload.beReady(clock.today()));
    }

    /** What colleagues of the viewer's unit have examined and he may send, the oldest first; what was sent is gone from it. */
    public List<PortalUpload> waitingFor(Viewer viewer) {
        return viewer.ownUnit().isEmpty() || !viewer.may(Function.SUBMIT) ? List.of() : em.createQuery("""
                        select u from PortalUpload u where u.uploaderUnit = :unit and u.uploader <> :viewer and u.readyOn >= :since
                        and u.paperDate is null and not exists (select p from PortalSubmission p where p.uploadId = u.id)
                        and not exists (select l from PortalUpload l where l.uploader = u.uploader and l.fileName = u.fileName and l.id > u.id)
                        order by u.id""", PortalUpload.class)
                .setParameter("unit", viewer.ownUnit().get().value()).setParameter("viewer", viewer.name())
                .setParameter("since", clock.today().minusDays(WAITING_DAYS)).getResultList();
    }

    /** A workbook for the eyes of the viewer. */
    public Optional<PortalUpload> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(PortalUpload.class, id)).filter(upload -> upload.isFor(viewer));
    }

    /** The workbook that a submission was made of, if it was made of one, for whoever may see the submission. */
    public Optional<PortalUpload> of(PortalSubmission submission) {
        return Optional.ofNullable(submission.uploadId()).map(id -> em.find(PortalUpload.class, id));
    }

    /** A name that harms nobody, whatever the browser said. */
    private static String named(String fileName) {
        String name = VietnameseText.normalize(fileName == null ? "" : fileName.substring(
                Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)).replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*;]", "").strip();
        return name.isEmpty() ? "bang-tinh.xlsx" : name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }
}
