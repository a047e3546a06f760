package vn.khuyencong.gateway;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.norm.rules.DocumentRules;
import vn.khuyencong.norm.rules.NormFile;
import vn.khuyencong.norm.rules.NormIssue;

/**
 * The check at the province's own desk: the same rules as at the ministry, by the law of the same day. By a fresh norm pack
 * it holds a faulty document back; by a stale one, or none, it only tells, since the law may have changed unheard.
 */
final class Desk {

    private static final long WAIT_MILLIS = 1_000;

    private final Home home;
    private final Home.Identity identity;
    private final LocalDate today;
    private final ManyDesks many;
    private Optional<NormIssue> norms;

    /** @param many where what holds nothing back is counted; null: it is told in full */
    Desk(Home home, LocalDate today, ManyDesks many) {
        this.home = home;
        this.today = today;
        this.many = many;
        identity = home.identity();
        norms = home.norms().held();
    }

    /** A desk that judges by the law it holds and says nothing. */
    static Desk offline(Home home, LocalDate today) {
        return new Desk(home, today, null);
    }

    /** Looks at each document and says what it found; whether any of them must not leave. */
    boolean holdsBack(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return false;
        }
        if (!isFresh()) {
            fetch();
        }
        if (!isFresh() && many != null) {
            many.withoutFreshNorms();
        } else if (!isFresh()) {
            System.err.println(identity.unit() + ": " + NormsCommand.shown(norms, today)
                    + (norms.isEmpty() ? " Văn bản chưa được kiểm tra theo định mức." : " Lỗi nêu dưới đây chỉ là cảnh báo; Bộ sẽ kiểm tra lại."));
        }
        boolean any = false;
        for (Draft draft : drafts) {
            any |= holdsBack(draft);
        }
        return any;
    }

    private boolean holdsBack(Draft draft) {
        List<Finding> findings = findings(draft);
        if (many != null && findings.stream().noneMatch(Finding::blocks)) {
            many.found(findings);
        } else if (!findings.isEmpty()) {
            System.out.println(draft.file() + ":");
            findings.forEach(finding -> System.out.println("    " + finding.shown(draft::placeOf)));
        }
        handBack(draft, findings);
        return mustStay(draft, findings);
    }

    /** Whether a document with these findings must not leave. */
    boolean mustStay(Draft draft, List<Finding> findings) {
        return !draft.isReadable() || isFresh() && findings.stream().anyMatch(Finding::blocks);
    }

    /** What the law on hand says; a document that breaks its schema is refused outright. */
    List<Finding> findings(Draft draft) {
        if (!draft.isReadable()) {
            return draft.problems();
        }
        byte[] asItWouldLeave = Envelopes.wrap(draft.file().toString(), EventWriter.typeOf(draft.data()), Versions.of(home, today),
                draft.data(), identity, 1);
        Payload document = MessageReader.read(MessageReader.parse(asItWouldLeave)).message().payload();
        return norms.map(NormIssue::law).map(law -> judged(document, law)).orElse(List.of());
    }

    private List<Finding> judged(Payload document, NormFile law) {
        return DocumentRules.judge(document, law.on(DocumentRules.lawDay(document, today)), today).stream().map(Finding::of).toList();
    }

    /** A result of an earlier try that now finds nothing is written anew too: it would tell of faults that are mended. */
    static void handBack(Draft draft, List<Finding> findings) {
        Path result = draft.file().resolveSibling(FilledWorkbook.resultName(draft.file().getFileName().toString()));
        draft.workbook().filter(workbook -> !findings.isEmpty() || Files.exists(result)).ifPresent(workbook -> {
            workbook.handBack(findings, result);
            System.out.println("    Bảng tính có ghi kết quả vào từng ô: " + result);
        });
    }

    /** Whether it holds law that is not too old to judge by. */
    boolean isFresh() {
        return norms.filter(issue -> issue.isFreshOn(today)).isPresent();
    }

    /** A newer pack may be waiting; without the network the check goes on by what is held. */
    private void fetch() {
        ReceiptBook book = new ReceiptBook(home);
        try (ExchangeLink link = ExchangeLink.open(home)) {
            link.receive((document, jws) -> {
                book.keep(document, jws);
                norms = home.norms().held();
            }, () -> !isFresh(), WAIT_MILLIS);
        } catch (ClientException e) {
            System.err.println(identity.unit() + ": chưa lấy được gói định mức mới: " + e.getMessage());
        }
    }
}
