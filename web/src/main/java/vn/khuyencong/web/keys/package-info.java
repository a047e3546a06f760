/** Signing keys and certificates, as administrators see them. */
package vn.khuyencong.web.keys;
