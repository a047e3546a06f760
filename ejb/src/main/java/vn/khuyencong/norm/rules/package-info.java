/**
 * The checks of a submission as pure code over a {@link vn.khuyencong.norm.rules.NormPack}: the same judgement at the
 * ministry's intake and at the province's own desk. Free of persistence.
 *
 * <p>A version is judged whole: one blocking refusal returns it, and every refusal names the cell, the legal article and
 * what to do. The words are in one catalogue, {@code refusals.properties}.
 */
package vn.khuyencong.norm.rules;
