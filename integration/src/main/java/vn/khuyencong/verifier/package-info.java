/**
 * A small program of its own that needs nothing of the server: whether an exported audit trail is what the ministry sealed and
 * signed, whether a receipt is its own, whether an archive is whole. It trusts the public keys it is given and nothing else.
 */
package vn.khuyencong.verifier;
