package vn.khuyencong.fair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.shared.UnitId;

/** Letters to establishments of one province as one document, kept for download; never changed. */
@Entity
@Table(name = "fair_letter_file")
public class LetterFile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "batch_id")
    private LetterBatch batch;
    @Column(name = "unit_id")
    private String unit;
    private int part;
    private String name;
    private int letters;
    private String digest;
    private byte[] content;

    protected LetterFile() {
    }

    /** @param part of the letters to the province, from 1 */
    LetterFile(LetterBatch batch, String unit, int part, int letters, byte[] content) {
        this.batch = batch;
        this.unit = unit;
        this.part = part;
        this.letters = letters;
        this.content = content.clone();
        digest = Digest.sha256(content);
        FairRun run = batch.run();
        name = "CONGVAN-" + run.fair().code() + "-" + run.id() + "-" + unit + (part == 1 ? "" : "-" + part) + (run.publishedAt() == null ? "-DRAFT" : "") + ".pdf";
    }

    public long id() {
        return id;
    }

    public LetterBatch batch() {
        return batch;
    }

    public UnitId unit() {
        return new UnitId(unit);
    }

    public int part() {
        return part;
    }

    /** Name to save it under. */
    public String name() {
        return name;
    }

    public int letters() {
        return letters;
    }

    /** SHA-256 of the content, in hexadecimal. */
    public String digest() {
        return digest;
    }

    /** PDF. */
    public byte[] content() {
        return content.clone();
    }
}
