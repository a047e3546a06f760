package vn.khuyencong.scheme.oversight;

import java.time.LocalDate;

/**
 * Money that came back, as somebody enters it.
 *
 * @param amount đồng; null where none was understood
 * @param day    when it came back
 */
public record Recovered(Long amount, LocalDate day, String paperNumber, LocalDate paperDate) {
}
