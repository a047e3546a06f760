package vn.khuyencong.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Set;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

/** A paper of an order. Once it is made it is never changed. */
@Entity
@Table(name = "print_batch_item")
class PrintBatchItem {

    /** Refusals that stand whatever anybody does: tried again, the paper would be refused again. */
    private static final Set<String> FOR_GOOD = Set.of("PRINT_OFFICE_ENDED", "PRINT_PAPER_GONE");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "batch_id")
    private PrintBatch batch;
    private int position;
    @Column(name = "item_key")
    private long key;
    private String title;
    @Column(name = "unit_id")
    private String unit;
    @Enumerated(EnumType.STRING)
    private PaperState state;
    private String fault;
    private String name;
    @ManyToOne
    @JoinColumn(name = "document_id")
    private PrintedDocument document;

    protected PrintBatchItem() {
    }

    PrintBatchItem(PrintBatch batch, int position, BatchOrder.Paper paper) {
        this.batch = batch;
        this.position = position;
        key = paper.key();
        title = paper.title();
        unit = paper.unit() == null ? null : paper.unit().value();
        state = PaperState.WAITING;
    }

    /** It is a document of the print register. */
    void issued(PrintedDocument as) {
        document = as;
        made(as.fileName());
    }

    /** Its bytes are kept beside it. */
    void made(String fileName) {
        name = fileName;
        fault = null;
        state = PaperState.MADE;
    }

    void failed(Refusal why) {
        fault = KeptRefusal.text(why);
        state = PaperState.FAILED;
    }

    void tryAgain() {
        fault = null;
        state = PaperState.WAITING;
    }

    /** Whether it may come to be made: it waits, or failed for something that can be put right. */
    boolean isOpen() {
        return state == PaperState.WAITING || state == PaperState.FAILED && !FOR_GOOD.contains(fault().rule());
    }

    /** Whether leaders alone may come to have it made: it says what was withdrawn. */
    boolean isForLeaders() {
        return state == PaperState.FAILED && fault().rule().equals("PRINT_WITHDRAWN");
    }

    long id() {
        return id;
    }

    long key() {
        return key;
    }

    String title() {
        return title;
    }

    UnitId unit() {
        return unit == null ? null : new UnitId(unit);
    }

    PaperState state() {
        return state;
    }

    /** Why it could not be made; null unless it failed. */
    Refusal fault() {
        return KeptRefusal.of(fault);
    }

    /** Name of its file; null until it is made. */
    String name() {
        return name;
    }

    /** What it is in the print register; null where it stands in none. */
    PrintedDocument document() {
        return document;
    }
}
