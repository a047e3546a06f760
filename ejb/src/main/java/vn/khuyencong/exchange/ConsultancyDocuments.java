package vn.khuyencong.exchange;

import java.util.List;
import java.util.Optional;
import vn.khuyencong.consultancy.ConsultancyProject;
import vn.khuyencong.consultancy.ConsultancyProjects;
import vn.khuyencong.consultancy.ProjectState;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.shared.Refusal;

/** Consultancy projects: version n waits for version n−1. */
record ConsultancyDocuments(ConsultancyProjects projects) implements Documents {

    @Override
    public Optional<Long> find(String type, DocumentKey key) {
        return projects.find(key).map(ConsultancyProject::messageId);
    }

    @Override
    public Optional<Refusal> awaited(String type, DocumentKey key) {
        boolean early = key.version() > 1 && projects.find(key.predecessor()).filter(earlier -> earlier.state() != ProjectState.WAITING).isEmpty();
        return early ? Optional.of(Refusal.warning("PREDECESSOR_AWAITED", "", "/data/key/version", key.version(), key.version() - 1))
                : Optional.empty();
    }

    @Override
    public void register(long messageId, Message message) {
        projects.register(messageId, message);
    }

    @Override
    public Judged judge(InboxMessage inbox, Message message) {
        ConsultancyReport report = (ConsultancyReport) message.payload();
        ConsultancyProject version = projects.find(report.key()).orElseThrow();
        List<Refusal> findings = projects.judge(version, report, inbox.receivedAt(), inbox.businessDay());
        return new Judged(findings.stream().noneMatch(Refusal::blocks), null, findings);
    }

    @Override
    public Optional<Long> waitsFor(String type, DocumentKey judged) {
        return projects.find(judged.successor()).filter(next -> next.state() == ProjectState.WAITING).map(ConsultancyProject::messageId);
    }
}
