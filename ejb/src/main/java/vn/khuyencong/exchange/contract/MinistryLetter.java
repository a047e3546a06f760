package vn.khuyencong.exchange.contract;

import vn.khuyencong.shared.UnitId;

/**
 * Something that the ministry has to tell a unit. Whoever decides it fires it as an event; the exchange writes, signs and
 * sends it in the same transaction.
 *
 * @param to    the unit whose plan or scheme it is about; it goes to whoever holds its territory today
 * @param type  what it is
 * @param about the document or the scheme that it speaks of, as a person reads it
 * @param data  a record that becomes the {@code data} of the message, by the schema of the type
 */
public record MinistryLetter(UnitId to, LetterType type, String about, Object data) {
}
