package vn.khuyencong.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.exchange.Acceptance;
import vn.khuyencong.exchange.KeyStanding;
import vn.khuyencong.exchange.MinistryKeyRow;
import vn.khuyencong.exchange.MinistryKeys;
import vn.khuyencong.exchange.Obstacle;
import vn.khuyencong.organization.Function;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.people.Notices;

/** The ministry's own keys, and what closes acceptance: the acts that only an administrator may do, with their reasons. */
@Named("ministryKeysPage")
@RequestScoped
public class MinistryKeysPage {

    private static final String KEY = "khoa-bo";

    @Inject
    private PageRequest request;
    @Inject
    private MinistryKeys keys;
    @Inject
    private Acceptance acceptance;

    private Notices.Notice notice;
    private List<Row> rows;
    private final Map<String, String> reasons = new HashMap<>();

    /** A key with what has become of it; {@code choose} is where it can be revoked. */
    public record Row(MinistryKeyRow key, KeyStanding standing, String until, String choose) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        request.viewer().require(Function.OPERATE);
        notice = Notices.take();
    }

    public Notices.Notice getNotice() {
        return notice;
    }

    /** Read when first asked for, also by the acts of the page. */
    public List<Row> getRows() {
        if (rows == null) {
            rows = keys.all(request.viewer()).stream().map(MinistryKeysPage::row).toList();
        }
        return rows;
    }

    private static Row row(MinistryKeyRow key) {
        Formats formats = new Formats();
        KeyStanding standing = key.revokedAt() != null ? KeyStanding.REVOKED : key.isCurrent() ? KeyStanding.IN_USE : KeyStanding.ENDED;
        String until = key.revokedAt() != null ? Words.get("key.revokedBy", formats.time(key.revokedAt()), key.revokedBy(), key.revokeReason())
                : key.isCurrent() ? "" : Words.get("key.signedUntil", formats.time(key.signsUntil()));
        return new Row(key, standing, until, key.revokedAt() != null ? "" : Link.to(UnitKeysPage.PAGE).with(KEY, key.kid()) + "#thu-hoi-khoa-bo");
    }

    /** The key that was chosen to be revoked; null if none was. */
    public Row getChosen() {
        Optional<String> kid = request.parameters().text(KEY);
        return kid.isEmpty() ? null : getRows().stream().filter(row -> row.key().kid().equals(kid.get()) && !row.choose().isEmpty()).findFirst().orElse(null);
    }

    /** The key that signs, which the next one would follow. */
    public String getCurrent() {
        return getRows().stream().map(Row::key).filter(MinistryKeyRow::isCurrent).map(MinistryKeyRow::kid).findFirst().orElse("");
    }

    /** Makes the next key after the one that was shown. */
    public void rotate() throws IOException {
        answer(keys.rotate(request.viewer(), getCurrent(), reasons.get("rotate")), "key.ministry.rotated");
    }

    /** Revokes the chosen one. */
    public void revoke() throws IOException {
        answer(keys.revoke(request.viewer(), request.parameters().text(KEY).orElse(""), reasons.get("revoke")), "key.ministry.revoked");
    }

    /** Says that the clock is right. */
    public void correct() throws IOException {
        answer(acceptance.correct(request.viewer(), reasons.get("correct")), "key.clock.corrected");
    }

    /** A page that is drawn again shows what is there now. */
    private void answer(Optional<Refusal> refusal, String done) throws IOException {
        rows = null;
        UnitKeysPage.answer(refusal, done);
    }

    /** Why nothing is accepted now, in words; empty where all is. */
    public String getClosed() {
        return acceptance.closed().map(closed -> Words.get("Obstacle." + closed.obstacle(), new Formats().fact(closed.detail()))).orElse("");
    }

    public boolean isClockBehind() {
        return acceptance.closed().filter(closed -> closed.obstacle() == Obstacle.CLOCK_BEHIND).isPresent();
    }

    /** What was typed as a reason, by the act that it is for. */
    public Map<String, String> getReasons() {
        return reasons;
    }
}
