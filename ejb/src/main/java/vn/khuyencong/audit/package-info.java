/**
 * Who did what, when, and how it ended: an entry commits with the act it tells of, refused acts too. Seconds later one sealer
 * gives it its place in a chain of hashes, so that no entry can be changed, taken out or put in without breaking all after it.
 */
package vn.khuyencong.audit;
