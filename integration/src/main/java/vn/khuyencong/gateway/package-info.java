/**
 * The province's gateway: a small runnable program with no server code in it. It signs with the unit's own key, keeps body
 * and signature in its journal before the first send, forwards exactly those bytes for as long as it takes, and holds the
 * receipts it was given, each checked against the ministry's key.
 */
package vn.khuyencong.gateway;
