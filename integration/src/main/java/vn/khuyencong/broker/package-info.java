/**
 * What the ministry's external broker carries of ours, in a jar of its own: who may come in with which certificate, and the
 * command that makes the certificates of the broker and of the ministry's own user.
 */
package vn.khuyencong.broker;
