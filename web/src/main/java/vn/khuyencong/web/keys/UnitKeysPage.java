package vn.khuyencong.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.exchange.ChannelTestPassed;
import vn.khuyencong.exchange.KeyStanding;
import vn.khuyencong.exchange.UnitClock;
import vn.khuyencong.exchange.UnitClocks;
import vn.khuyencong.exchange.UnitKeyDesk;
import vn.khuyencong.exchange.contract.Fingerprint;
import vn.khuyencong.organization.UnitKey;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.UnitNames;
import vn.khuyencong.web.people.Notices;

/** The keys of all units: those in use and those of before, the last test of each channel, and clocks that were found wrong. */
@Named("unitKeysPage")
@RequestScoped
public class UnitKeysPage {

    static final String PAGE = "/khoa-va-chung-thu.xhtml";
    private static final String KEY = "khoa";
    private static final Formats FORMATS = new Formats();

    @Inject
    private PageRequest request;
    @Inject
    private UnitKeyDesk desk;
    @Inject
    private UnitClocks clocks;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private List<Row> rows;
    private final Map<String, String> reasons = new HashMap<>();

    /**
     * A key as the page shows it.
     *
     * @param choose where it can be ended; empty where it has ended already
     */
    public record Row(UnitKey key, String unit, String fingerprint, KeyStanding standing, String until, String choose) {
    }

    /** Something noted of a unit at a time. */
    public record Noted(String unit, String text) {
    }

    /** Read when first asked for, also by the acts of the page. */
    public List<Row> getRows() {
        if (rows == null) {
            UnitMap units = territory.map();
            rows = desk.all(request.viewer()).stream().map(held -> row(held, units)).toList();
        }
        return rows;
    }

    private Row row(UnitKeyDesk.HeldKey held, UnitMap units) {
        UnitKey key = held.key();
        String choose = held.standing() == KeyStanding.REVOKED ? "" : Link.to(PAGE).with(KEY, key.kid()) + "#thu-hoi-khoa";
        return new Row(key, name(units, key.unit()), Fingerprint.of(key.publicJwk()), held.standing(), until(held), choose);
    }

    /** What ended the key, or will, in words. */
    private static String until(UnitKeyDesk.HeldKey held) {
        UnitKey key = held.key();
        return switch (held.standing()) {
            case IN_USE -> "";
            case REVOKED -> Words.get("key.revokedBy", FORMATS.time(key.revokedAt()), key.revokedBy(), key.revokeReason());
            case IN_GRACE -> Words.get("key.graceUntil", FORMATS.time(held.graceUntil()));
            case ENDED -> Words.get("key.endedAt", FORMATS.time(held.graceUntil()));
        };
    }

    private String name(UnitMap units, UnitId unit) {
        return UnitNames.on(clock.today(), units, unit) + " (" + unit + ")";
    }

    /** The key that was chosen to be ended; null if none was. */
    public Row getChosen() {
        Optional<String> kid = request.parameters().text(KEY);
        return kid.isEmpty() ? null : getRows().stream().filter(row -> row.key().kid().equals(kid.get()) && !row.choose().isEmpty()).findFirst().orElse(null);
    }

    /** Takes the chosen key away. */
    public void revoke() throws IOException {
        Row chosen = getChosen();
        rows = null;
        answer(chosen == null ? Optional.of(gone()) : desk.revoke(request.viewer(), chosen.key().unit(), chosen.key().kid(), reasons.get("revoke")), "key.revoked");
    }

    /** Has the portal's key renewed. */
    public void renew() throws IOException {
        Row chosen = getChosen();
        rows = null;
        answer(chosen == null ? Optional.of(gone()) : desk.rotate(request.viewer(), chosen.key().unit(), chosen.key().kid(), reasons.get("renew")), "key.renewed");
    }

    private Refusal gone() {
        return Refusal.error("KEY_ALREADY_ENDED", "", "/kid", request.parameters().text(KEY).orElse(""));
    }

    static void answer(Optional<Refusal> refusal, String done) throws IOException {
        if (refusal.isPresent()) {
            Notices.refuse(refusal.get());
        } else {
            Notices.leadTo(Link.to(PAGE), new Notices.Notice(Words.get(done), null));
        }
    }

    /** The last test of each unit that came through. */
    public List<Noted> getTests() {
        UnitMap units = territory.map();
        return desk.lastTests(request.viewer()).stream().map((ChannelTestPassed test) -> new Noted(name(units, test.unit()),
                Words.get("channel.passed", FORMATS.time(test.passedAt()), test.kid()))).toList();
    }

    /** Units whose clock was ever found far from ours. */
    public List<Noted> getClocks() {
        UnitMap units = territory.map();
        return clocks.all().stream().map(noted -> new Noted(name(units, noted.unit()), said(noted))).toList();
    }

    private static String said(UnitClock noted) {
        String how = !noted.beyond() ? "clock.right" : noted.skewSeconds() > 0 ? "clock.fast" : "clock.slow";
        return Words.get(how, FORMATS.span(Duration.ofSeconds(noted.skewSeconds())), FORMATS.time(noted.seenAt()));
    }

    /** What was typed as a reason, by the act that it is for. */
    public Map<String, String> getReasons() {
        return reasons;
    }
}
