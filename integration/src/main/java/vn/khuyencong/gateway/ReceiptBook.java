package vn.khuyencong.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.exchange.contract.AuditHead;
import vn.khuyencong.exchange.contract.ContractNotice;
import vn.khuyencong.exchange.contract.NormPackDocument;
import vn.khuyencong.exchange.contract.KeyList;
import vn.khuyencong.exchange.contract.ReconciliationStatement;
import vn.khuyencong.shared.BusinessClock;

/** Takes in what the ministry sent: receipts about messages of ours, the law on file, its letters; only what it signed. */
final class ReceiptBook {

    private final Journal journal;
    private final NormShelf norms;
    private final RestoredNotices restored;
    private final LetterShelf letters;
    private final LetterShelf auditHeads;
    private final LetterShelf contract;
    private final LetterShelf statements;
    private final OtherReceipts others;
    private final MinistryTrust trust;
    private final BusinessClock clock = new OfficeClock();
    private boolean clockNoted;
    private final Set<String> answered = new HashSet<>();

    ReceiptBook(Home home) {
        journal = home.journal();
        norms = home.norms();
        restored = home.restoredNotices();
        letters = home.letters();
        auditHeads = home.auditHeads();
        contract = home.contractNotices();
        trust = home.trust();
        statements = home.statements();
        others = home.otherReceipts();
    }

    /** Keeps a document; one that cannot be believed or placed is set aside and does not stand in the way of the others. */
    void keep(byte[] document, String jws) {
        if (NormPackDocument.isOne(document)) {
            norms.keep(document, jws).ifPresent(why -> setAside(document, jws, why));
            return;
        }
        if (KeyList.isOne(document)) {
            trust.keep(document, jws).ifPresent(why -> setAside(document, jws, why));
            return;
        }
        if (RestoredNotices.isOne(document)) {
            restored.keep(document, jws).ifPresent(why -> setAside(document, jws, why));
            return;
        }
        if (AuditHead.isOne(document)) {
            auditHeads.keep(document, jws).ifPresent(why -> setAside(document, jws, why));
            return;
        }
        if (ContractNotice.isOne(document)) {
            contract.keep(document, jws).ifPresent(why -> setAside(document, jws, why));
            return;
        }
        if (ReconciliationStatement.isOne(document)) {
            statements.keep(document, jws).ifPresent(why -> setAside(document, jws, why));
            return;
        }
        if (LetterShelf.isOne(document)) {
            letters.keep(document, jws).ifPresent(why -> setAside(document, jws, why));
            return;
        }
        try {
            ReceiptView receipt = ReceiptView.parse(document);
            Optional<Journal.Entry> entry = journal.byDigest(receipt.digest());
            Optional<String> doubt = trust.against(document, jws);
            if (doubt.isPresent()) {
                setAside(document, jws, doubt.get());
            } else if (entry.isEmpty() && others.keep(receipt, document, jws)) {
                answered.add(receipt.digest());
            } else if (entry.isEmpty()) {
                setAside(document, jws, "nói về một thông điệp không có trong nhật ký này");
            } else if (!entry.get().keep(receipt, document, jws)) {
                setAside(document, jws, "mang số " + receipt.number() + " nhưng khác nội dung đã giữ");
            } else if (receipt.isFinal()) {
                lookAtTheClock(document, entry.get());
                answered.add(receipt.digest());
                handBack(entry.get(), receipt);
            }
        } catch (IOException e) {
            setAside(document, jws, "không đọc được");
        }
    }

    /** Said once: each receipt would say the same. */
    private void lookAtTheClock(byte[] receipt, Journal.Entry about) {
        Optional<String> wrong = clockNoted ? Optional.empty() : ClockNote.of(receipt, about.body(), clock.now());
        clockNoted |= wrong.isPresent();
        wrong.ifPresent(System.err::println);
    }

    /** What the ministry found is written into a copy of the workbook too, beside the receipts; the user may have lost his own. */
    private static void handBack(Journal.Entry entry, ReceiptView receipt) {
        if (receipt.findings().isEmpty() || entry.workbookFile().isEmpty()) {
            return;
        }
        Path kept = entry.workbookFile().get();
        Path result = entry.folder().resolve(FilledWorkbook.resultName(kept.getFileName().toString()));
        try {
            FilledWorkbook.read(kept).handBack(receipt.findings(), result);
        } catch (GatewayProblem problem) {
            // The receipt itself is kept; its copy in the workbook can be made again.
            System.err.println(problem.getMessage());
            return;
        }
        System.out.println("Phiếu " + receipt.number() + " ghi vào từng ô của bảng tính: " + result);
    }

    private void setAside(byte[] document, String jws, String why) {
        System.err.println("Có một văn bản " + why + ": đã để riêng trong " + journal.setAside(document, jws) + ", hãy báo cho Cục.");
    }

    /** Whether the ministry answered this message since the book was opened; an older answer does not count. */
    boolean hasAnswerTo(Journal.Entry entry) {
        return answered.contains(entry.digest());
    }
}
