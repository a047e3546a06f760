package vn.khuyencong.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.Submissions;
import vn.khuyencong.exchange.contract.MessageType;

/** Reads a filter of submissions out of a request: {@code unit}, {@code year}, {@code type}, {@code state}. */
public final class SubmissionFilter {

    private SubmissionFilter() {
    }

    public static Submissions.Filter of(Parameters parameters) {
        return new Submissions.Filter(parameters.unit("unit").orElse(null), parameters.year("year").orElse(null),
                type(parameters).map(MessageType::eventType).orElse(null),
                parameters.choice("state", InboxState.class).orElse(null));
    }

    /** The type, by the short name of the enumeration or by the CloudEvents type. */
    private static Optional<MessageType> type(Parameters parameters) {
        return parameters.text("type").map(text -> Arrays.stream(MessageType.values())
                .filter(type -> type.name().equalsIgnoreCase(text) || type.eventType().equals(text)).findFirst()
                .orElseThrow(() -> BadParameter.of("type", text, Arrays.stream(MessageType.values())
                        .map(MessageType::eventType).collect(Collectors.joining(", ")))));
    }
}
