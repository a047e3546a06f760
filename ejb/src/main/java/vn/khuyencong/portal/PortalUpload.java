package vn.khuyencong.portal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.PaperSource;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;

/** A workbook as it was handed in, whether it was sent on or not; nothing of it changes but since when it may be sent. */
@Entity
@Table(name = "portal_upload")
public class PortalUpload {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "uploaded_at")
    private Instant uploadedAt;
    private String uploader;
    @Column(name = "uploader_unit")
    private String uploaderUnit;
    @Column(name = "file_name")
    private String fileName;
    @Column(name = "size_bytes")
    private long size;
    private String digest;
    @Column(name = "ready_on")
    private LocalDate readyOn;
    @Lob
    private byte[] workbook;
    @Column(name = "paper_number")
    private String paperNumber;
    @Column(name = "paper_date")
    private LocalDate paperDate;
    @Column(name = "paper_authority")
    private String paperAuthority;
    @Column(name = "paper_note")
    private String paperNote;

    protected PortalUpload() {
    }

    PortalUpload(Viewer viewer, String fileName, byte[] workbook, PaperSource paper, Instant uploadedAt) {
        uploader = viewer.name();
        uploaderUnit = viewer.ownUnit().map(UnitId::value).orElse(null);
        this.fileName = fileName;
        this.workbook = workbook.clone();
        this.uploadedAt = uploadedAt;
        size = workbook.length;
        digest = Digest.sha256(workbook);
        if (paper != null) {
            paperNumber = paper.number();
            paperDate = paper.date();
            paperAuthority = paper.authority();
            paperNote = paper.note();
        }
    }

    /** Whether it is for the eyes of an account: the uploader's own, and those of the same unit. */
    boolean isFor(Viewer viewer) {
        return viewer.name().equals(uploader)
                || uploaderUnit != null && viewer.ownUnit().map(UnitId::value).filter(uploaderUnit::equals).isPresent();
    }

    void beReady(LocalDate day) {
        readyOn = readyOn == null ? day : readyOn;
    }

    /** Whether an account may send it: nobody sends alone what he handed in; what is typed from paper is an entry, not a submission. */
    public boolean maySend(Viewer viewer) {
        return paperDate != null || !viewer.name().equals(uploader);
    }

    /** The day since which nothing speaks against sending it; null if something did. */
    public LocalDate readyOn() {
        return readyOn;
    }

    public long id() {
        return id;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public String uploader() {
        return uploader;
    }

    public String fileName() {
        return fileName;
    }

    public long size() {
        return size;
    }

    /** SHA-256 of the workbook. */
    public String digest() {
        return digest;
    }

    public byte[] workbook() {
        return workbook.clone();
    }

    /** The paper it was typed from; null for a document of the unit's own. */
    public PaperSource paper() {
        return paperDate == null ? null : new PaperSource(paperNumber, paperDate, paperAuthority, paperNote);
    }
}
