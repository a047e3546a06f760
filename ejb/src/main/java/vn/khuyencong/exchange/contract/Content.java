package vn.khuyencong.exchange.contract;

/** What a message may carry: a document, which has a business key, or a part of an attachment, which has none. */
public sealed interface Content permits Payload, AttachmentPart {
}
