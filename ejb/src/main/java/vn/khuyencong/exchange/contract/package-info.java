/**
 * The message contract, version 1, as both sides of the wire use it: the records, the JSON Schemas, the signature and the
 * reading of bytes. Free of persistence and of the server, so that the province gateway carries the very same code.
 *
 * <p>A message is one CloudEvents 1.0 document in structured JSON mode. Its bytes are signed as sent (detached JWS,
 * Ed25519) and are what identity means: the same business key with the same SHA-256 is the same message.
 */
package vn.khuyencong.exchange.contract;
