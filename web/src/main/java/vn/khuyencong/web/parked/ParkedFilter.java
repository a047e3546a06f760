package vn.khuyencong.web.parked;

import java.util.List;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.ParkedMessages;
import vn.khuyencong.exchange.ParkedMessages.Standing;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;

/** Reads which parked messages are asked for: {@code state}, {@code unit}, {@code cause}, {@code since}, {@code standing}. */
public final class ParkedFilter {

    private static final List<String> NAMES = List.of("state", "unit", "cause", "since", "standing");

    private ParkedFilter() {
    }

    /** A field that carries a part of the filter through a form. */
    public record Kept(String name, String value) {
    }

    /** The filter of a request as fields of a form. */
    static List<Kept> kept(Parameters parameters) {
        return NAMES.stream().flatMap(name -> parameters.text(name).map(value -> new Kept(name, value)).stream()).toList();
    }

    /** An address with the filter of a request. */
    static Link link(String page, Parameters parameters) {
        ParkedMessages.Filter filter = of(parameters);
        return Link.to(page).with("state", filter.state()).with("unit", filter.unit()).with("cause", filter.cause()).with("since", filter.since())
                .with("standing", parameters.text("standing").isPresent() ? filter.standing() : null);
    }

    public static ParkedMessages.Filter of(Parameters parameters) {
        InboxState state = parameters.choice("state", InboxState.class).orElse(null);
        if (state != null && state != InboxState.PARKED && state != InboxState.CONFLICT) {
            throw BadParameter.of("state", state.name(), "parked, conflict");
        }
        String cause = parameters.text("cause").orElse(null);
        if (cause != null && !cause.matches("[A-Z0-9_]{1,64}")) {
            throw BadParameter.of("cause", cause.substring(0, Math.min(cause.length(), 64)), Words.get("parked.causeId"));
        }
        return new ParkedMessages.Filter(state, parameters.unit("unit").orElse(null), cause, parameters.day("since").orElse(null),
                parameters.choice("standing", Standing.class).orElse(Standing.OPEN));
    }
}
