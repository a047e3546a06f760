package vn.khuyencong.exchange;

import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.TrainingReport;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.training.CourseReport;
import vn.khuyencong.training.CourseReport.ReportState;
import vn.khuyencong.training.CourseReports;

/** Reports of courses: version n waits for version n−1. */
record CourseDocuments(CourseReports reports) implements Documents {

    @Override
    public Optional<Long> find(String type, DocumentKey key) {
        return reports.find(key).map(CourseReport::messageId);
    }

    @Override
    public Optional<Refusal> awaited(String type, DocumentKey key) {
        boolean early = key.version() > 1 && reports.find(key.predecessor()).filter(earlier -> earlier.state() != ReportState.WAITING).isEmpty();
        return early ? Optional.of(Refusal.warning("PREDECESSOR_AWAITED", "", "/data/key/version", key.version(), key.version() - 1))
                : Optional.empty();
    }

    @Override
    public void register(long messageId, Message message) {
        reports.register(messageId, message);
    }

    @Override
    public Judged judge(InboxMessage inbox, Message message) {
        CourseReport registered = reports.find(message.payload().key()).orElseThrow();
        List<Refusal> findings = reports.judge(registered, (TrainingReport) message.payload(), inbox.receivedAt(), inbox.businessDay());
        return new Judged(registered.state() != ReportState.RETURNED, null, findings);
    }

    @Override
    public Optional<Long> waitsFor(String type, DocumentKey judged) {
        return reports.find(judged.successor()).filter(next -> next.state() == ReportState.WAITING).map(CourseReport::messageId);
    }
}
