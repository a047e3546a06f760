/**
 * Whether both sides of the exchange hold the same. Each gateway numbers what it sends; the ministry states by night and when
 * asked which numbers came and which did not, and how many receipts and documents it sent; the gateway reports what its journal
 * holds. Numbers serve for nothing else: what a message means is decided by its key, whether it is the same by its digest.
 */
package vn.khuyencong.exchange.reconciliation;
