package vn.khuyencong.norm.rules;

import java.time.LocalDate;

/** Law that holds from a day on, and where {@code validTo} is given, up to and with that day. */
interface Dated {

    LocalDate validFrom();

    LocalDate validTo();

    default boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom()) && (validTo() == null || !day.isAfter(validTo()));
    }
}
