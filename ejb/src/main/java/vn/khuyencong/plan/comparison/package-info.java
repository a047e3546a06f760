/**
 * What changed between two versions of a document, in the words of its form: schemes and lines are recognised by what they
 * are, not by where they stand, so that a reordered plan shows no change and a moved line shows one. Pure: it knows the
 * contract's records alone, so that a version that was returned or waits can be compared as well.
 */
package vn.khuyencong.plan.comparison;
