package vn.khuyencong.web.portal;

import java.time.Instant;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.portal.PortalSubmissions;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.UnitNames;

/**
 * A document on its way.
 *
 * @param what     what it is
 * @param document number and version
 * @param state    where it stands in the inbox; null while it is under way
 * @param href     the document in the inbox, else the page that tells how far it is
 */
public record SentRow(String what, String document, String unit, String actor, Instant putInAt, InboxState state, String href) {

    static SentRow of(PortalSubmissions.Sent sent, UnitMap units, String page) {
        DocumentKey key = sent.submission().key();
        String href = (sent.message() == null ? Link.to(page).with("nop", sent.submission().id())
                : Link.to("/van-ban.xhtml").with("id", sent.message().id())).toString();
        return new SentRow(Words.get("inbox.what", Words.named("stream", key.stream()), key.planYear()),
                Words.get("inbox.numbered", key.document(), key.version()),
                units.find(key.subject()).map(UnitNames::dated).orElse(key.unit()), sent.submission().actor(),
                sent.submission().putInAt(), sent.message() == null ? null : sent.message().state(), href);
    }
}
