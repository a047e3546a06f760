package vn.khuyencong.register;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A document that an order issued, or found issued; never changed. */
@Entity
@Table(name = "print_batch_item")
class PrintBatchItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "batch_id")
    private PrintBatch batch;
    private int position;
    @ManyToOne
    @JoinColumn(name = "document_id")
    private PrintedDocument document;

    protected PrintBatchItem() {
    }

    PrintBatchItem(PrintBatch batch, int position, PrintedDocument document) {
        this.batch = batch;
        this.position = position;
        this.document = document;
    }
}
