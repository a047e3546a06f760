package vn.khuyencong.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.khuyencong.exchange.contract.Digest;

/** The bytes of a paper of an order that stands in no register; never changed. */
@Entity
@Table(name = "print_batch_paper")
class PrintBatchPaper {

    @Id
    @Column(name = "item_id")
    private long item;
    private String digest;
    private byte[] content;

    protected PrintBatchPaper() {
    }

    PrintBatchPaper(long item, byte[] content) {
        this.item = item;
        this.content = content.clone();
        digest = Digest.sha256(content);
    }

    String digest() {
        return digest;
    }

    byte[] content() {
        return content.clone();
    }
}
