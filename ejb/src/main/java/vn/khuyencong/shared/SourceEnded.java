package vn.khuyencong.shared;

/**
 * Something that documents were issued of holds no more: they are withdrawn in the same transaction.
 *
 * @param subject what the documents are of, as the print register names it: {@code BM24-12}
 * @param by      who ended it
 * @param reason  why
 */
public record SourceEnded(String subject, String by, String reason) {
}
