package vn.khuyencong.exchange.contract;

import java.time.LocalDate;
import vn.khuyencong.shared.DocumentNumber;

/**
 * The paper document that an entry was typed from.
 *
 * @param number    its number
 * @param date      the day it bears
 * @param authority who issued it
 * @param note      anything else about it, or null
 */
public record PaperSource(String number, LocalDate date, String authority, String note) {

    public PaperSource {
        number = DocumentNumber.tidied(number);
    }
}
