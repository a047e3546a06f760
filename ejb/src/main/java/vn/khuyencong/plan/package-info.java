/**
 * Plans and periodic reports as versions of documents. A document is (subject, plan year, stream, number); its old version
 * stays in force until a new one is accepted, and no version is ever overwritten. The lines of what is in force are the
 * one source of every consolidated figure.
 */
package vn.khuyencong.plan;
