package vn.khuyencong.exchange.contract;

/** What a message may carry: a document, which has a business key; a part of an attachment, a word about the link or a question, which have none. */
public sealed interface Content permits Payload, AttachmentPart, LinkContent, Inquiry {
}
