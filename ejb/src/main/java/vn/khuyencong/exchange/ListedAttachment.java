package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.khuyencong.exchange.contract.AttachmentReference;

/** A file as a document lists it; whether it has come is never written down here but looked up. */
@Entity
@Table(name = "listed_attachment")
class ListedAttachment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "message_id")
    private long messageId;
    private int position;
    @Column(name = "unit_id")
    private String unit;
    private String sha256;
    private String name;
    @Column(name = "media_type")
    private String mediaType;
    @Column(name = "size_bytes")
    private long size;
    private String about;

    protected ListedAttachment() {
    }

    ListedAttachment(InboxMessage document, int position, AttachmentReference reference) {
        messageId = document.id();
        unit = document.sender().value();
        this.position = position;
        sha256 = reference.sha256();
        name = reference.name();
        mediaType = reference.mediaType();
        size = reference.size();
        about = reference.about();
    }

    AttachmentReference reference() {
        return new AttachmentReference(sha256, name, mediaType, size, about);
    }
}
