/**
 * What people hand in themselves: a workbook for a unit without a gateway, or a past year typed from paper. Nothing is
 * taken in here. The portal composes the message a gateway would have sent, signs it with a key it holds and puts it into
 * the outbox; from there it goes through the unit's own address, the inbox, the rules and the receipts like any other.
 *
 * <p>A document of the unit's own bears the unit's server-held key. An entry from paper bears the ministry's, since no
 * signature of the unit may be seen where there is none, and goes through the address of whoever holds the territory today.
 * Every workbook handed in is kept, and so are the very bytes that were sent.
 */
package vn.khuyencong.portal;
