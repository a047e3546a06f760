/**
 * Certificates for TLS at the broker, free of persistence and of the server: the ministry's own authority, what it asks of a
 * request, and the key pair that a unit makes for itself. Who is given one, and whose was revoked, is decided in
 * {@code exchange}.
 */
package vn.khuyencong.exchange.certificate;
