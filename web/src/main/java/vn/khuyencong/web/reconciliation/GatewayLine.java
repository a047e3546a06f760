package vn.khuyencong.web.reconciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.ReconciliationStatement.Installation;
import vn.khuyencong.exchange.contract.Span;
import vn.khuyencong.exchange.reconciliation.GatewayReport;
import vn.khuyencong.web.Words;

/**
 * One gateway of a unit, both sides beside each other.
 *
 * @param name       of the gateway
 * @param sent       the highest number
 * @param received   how many numbers came
 * @param missing    which did not, in words
 * @param held       which came and are neither taken nor returned
 * @param remarks    what else is to be known of its numbers
 * @param issued     how many receipts the ministry issued
 * @param receipts   how many the gateway said that it holds; null where it said nothing
 * @param lastAt     when it was last heard of
 * @param reportedAt when it last said what it holds; null if never
 */
public record GatewayLine(String name, long sent, long received, String missing, String held, List<String> remarks, long issued, Long receipts,
                          Instant lastAt, Instant reportedAt) {

    private static final int SHOWN_SPANS = 30;

    static GatewayLine of(Installation gateway, GatewayReport report) {
        long issued = gateway.receipts().stream().mapToLong(run -> (run.to() - run.from() + 1) * run.count()).sum();
        return new GatewayLine(gateway.installation(), gateway.highest(), gateway.received(), text(gateway.missing()), String.join("; ", held(gateway)),
                remarks(gateway), issued, report == null ? null : report.receipts(), gateway.lastAt(), report == null ? null : report.receivedAt());
    }

    private static List<String> held(Installation gateway) {
        List<String> held = new ArrayList<>();
        if (!gateway.parked().isEmpty()) {
            held.add(Words.get("reconciliation.parked", text(gateway.parked())));
        }
        if (!gateway.waiting().isEmpty()) {
            held.add(Words.get("reconciliation.waiting", text(gateway.waiting())));
        }
        if (!gateway.conflicts().isEmpty()) {
            held.add(Words.get("reconciliation.conflicts", text(gateway.conflicts())));
        }
        return held;
    }

    private static List<String> remarks(Installation gateway) {
        List<String> remarks = new ArrayList<>();
        remarks.add(gateway.agrees() == null ? Words.get("reconciliation.noReport")
                : gateway.agrees() ? Words.get("reconciliation.agrees") : Words.get("reconciliation.differs"));
        if (!gateway.usedTwice().isEmpty()) {
            remarks.add(Words.get("reconciliation.usedTwice", text(gateway.usedTwice())));
        }
        if (!gateway.absent().isEmpty()) {
            remarks.add(Words.get("reconciliation.absent", text(gateway.absent())));
        }
        return remarks;
    }

    private static String text(List<Span> spans) {
        return Span.text(spans.subList(0, Math.min(SHOWN_SPANS, spans.size()))) + (spans.size() > SHOWN_SPANS ? ", …" : "");
    }
}
