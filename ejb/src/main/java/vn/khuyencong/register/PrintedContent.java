package vn.khuyencong.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The bytes of a document as they were issued; never changed. */
@Entity
@Table(name = "printed_content")
class PrintedContent {

    @Id
    @Column(name = "document_id")
    private long document;
    private byte[] content;

    protected PrintedContent() {
    }

    PrintedContent(long document, byte[] content) {
        this.document = document;
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
