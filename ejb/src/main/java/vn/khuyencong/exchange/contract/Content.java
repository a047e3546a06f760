package vn.khuyencong.exchange.contract;

/** What a message may carry: a document, which has a business key, or a part of an attachment or a question, which have none. */
public sealed interface Content permits Payload, AttachmentPart, Inquiry {
}
