package vn.khuyencong.exchange.contract;

import java.time.LocalDate;

/**
 * A version of a message's schema that the ministry takes.
 *
 * @param type       CloudEvents type, the same in every version
 * @param dataschema CloudEvents attribute {@code dataschema}
 * @param version    its number
 * @param from       the first day on which a message may come
 * @param until      the last day; null where no end is announced
 */
public record TakenVersion(String type, String dataschema, int version, LocalDate from, LocalDate until) {

    public boolean isTakenOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
