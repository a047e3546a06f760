package vn.khuyencong.training;

import java.time.Instant;

/**
 * Who noted something, and when.
 *
 * @param at null where it is not known
 * @param by user name; null where it is not known
 */
public record Noted(Instant at, String by) {
}
