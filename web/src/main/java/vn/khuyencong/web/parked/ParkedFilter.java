package vn.khuyencong.web.parked;

import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.ParkedMessages;
import vn.khuyencong.exchange.ParkedMessages.Standing;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;

/** Reads which parked messages are asked for: {@code state}, {@code unit}, {@code cause}, {@code since}, {@code standing}. */
public final class ParkedFilter {

    private ParkedFilter() {
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
