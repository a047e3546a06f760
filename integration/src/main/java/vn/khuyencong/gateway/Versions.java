package vn.khuyencong.gateway;

import java.time.LocalDate;
import java.util.Optional;
import vn.khuyencong.exchange.contract.ContractNotice;
import vn.khuyencong.exchange.contract.MessageType;

/**
 * In which version of its schema a message is written: the newest that the ministry said it takes and this program can
 * write; without its word the first, which every ministry reads.
 *
 * @param notice the ministry's word, if it has come
 * @param today  the day by the calendar
 */
record Versions(Optional<ContractNotice> notice, LocalDate today) {

    /** Without any word of the ministry. */
    static final Versions FIRST = new Versions(Optional.empty(), LocalDate.EPOCH);

    static Versions of(Home home, LocalDate today) {
        return new Versions(home.contract(), today);
    }

    int of(MessageType type) {
        return notice.flatMap(word -> word.newest(type, today)).orElse(MessageType.FIRST_VERSION);
    }
}
