package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Function;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.organization.DemoMode;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** Makes of a signed receipt what people read: out of the signed bytes alone, so that the paper cannot say anything else. */
@Stateless
public class ReceiptPapers {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("vn.khuyencong.exchange.receipts", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy").withZone(BusinessClock.ZONE);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private FormHeadings headings;

    /** The paper of a receipt that somebody may see. */
    public ReceiptPaper of(Receipt receipt) {
        ReceiptDocument document = read(receipt.body());
        ReceiptDocument.Data data = document.data();
        UnitMap units = territory.map();
        LocalDate issued = LocalDate.ofInstant(document.time(), BusinessClock.ZONE);
        String sender = document.subject().isEmpty() ? word("unknownSender") : named(units, document.subject(), unit -> unit.nameOn(data.businessDay()).text());
        String digest = Digest.sha256(receipt.body());
        return new ReceiptPaper(headings.ofDepartment(issued, word("title." + data.stage()), word("subtitle." + data.stage()), sender, isSample(receipt), digest),
                data.number(), facts(document, units, sender), findings(data), verification(receipt, digest), word("seal"));
    }

    private List<ReceiptPaper.Fact> facts(ReceiptDocument document, UnitMap units, String sender) {
        ReceiptDocument.Data data = document.data();
        List<ReceiptPaper.Fact> facts = new ArrayList<>();
        fact(facts, "sender", sender + (document.subject().isEmpty() ? "" : " (" + document.subject() + ")"));
        fact(facts, "document", about(data, units));
        fact(facts, "message", data.message().id() == null ? "–" : data.message().id());
        fact(facts, "digest", "SHA-256 " + spaced(data.message().digest()));
        fact(facts, "size", word("bytes").replace("{0}", Numbers.text(data.message().size())));
        fact(facts, "receivedAt", TIME.format(data.receivedAt()));
        fact(facts, "businessDay", DAY.format(data.businessDay()));
        fact(facts, "issuedAt", TIME.format(document.time()));
        fact(facts, "outcome", word("outcome." + data.outcome()) + ". " + data.summary());
        if (data.basis() != null) {
            fact(facts, "basis", word("basis." + data.basis()));
        }
        fact(facts, "findings", data.findings().isEmpty() ? word("none") : word("counted").replace("{0}", Integer.toString(data.findings().size())));
        return facts;
    }

    /** The document in words: what, of whom, of which year, under which number. */
    private static String about(ReceiptDocument.Data data, UnitMap units) {
        DocumentKey key = data.message().key();
        String type = data.message().type() == null ? word("unknownType") : word("type." + data.message().type(), data.message().type());
        if (key == null) {
            return type;
        }
        boolean step = data.message().type() != null && data.message().type().contains(".scheme.");
        String what = step ? type : word("stream." + key.stream(), type);
        return word(step ? "aboutStep" : "aboutDocument").replace("{0}", what).replace("{1}", Integer.toString(key.planYear()))
                .replace("{2}", named(units, key.unit(), unit -> unit.nameWithinOn(data.businessDay()))).replace("{3}", Integer.toString(key.version()))
                .replace("{4}", step ? word("stream." + key.stream(), key.stream()) : "").replace("{5}", key.document());
    }

    private static List<ReceiptPaper.Found> findings(ReceiptDocument.Data data) {
        List<ReceiptPaper.Found> found = new ArrayList<>();
        for (ReceiptDocument.Finding finding : data.findings()) {
            String law = finding.article() == null || finding.article().isEmpty() ? "" : "; " + finding.article();
            found.add(new ReceiptPaper.Found(Integer.toString(found.size() + 1), finding.cell() == null || finding.cell().isEmpty() ? "–" : finding.cell(),
                    word(finding.severity() == Refusal.Severity.ERROR ? "error" : "warning") + ": " + finding.message() + " (" + finding.rule() + law + ")",
                    finding.remedy()));
        }
        return found;
    }

    private static List<String> verification(Receipt receipt, String digest) {
        return List.of(word("original").replace("{0}", receipt.number()).replace("{1}", spaced(digest)),
                word("key").replace("{0}", Signatures.claimedKey(receipt.jws()).orElse("?")),
                word("verify").replace("{0}", receipt.number()));
    }

    /** Sample figures, or any figure of the demo. */
    private boolean isSample(Receipt receipt) {
        return DemoMode.on() || em.find(InboxMessage.class, receipt.messageId()).isSample();
    }

    private static String named(UnitMap units, String id, Function<Unit, String> name) {
        return !UnitId.isWellFormed(id) ? id : units.find(new UnitId(id)).map(name).orElse(id);
    }

    /** Groups of eight, so that a line can end between them and an eye can compare them. */
    private static String spaced(String digest) {
        return digest.replaceAll("(.{8})(?=.)", "$1 ");
    }

    private static void fact(List<ReceiptPaper.Fact> facts, String label, String value) {
        facts.add(new ReceiptPaper.Fact(word("label." + label), value));
    }

    private static String word(String key) {
        return WORDS.getString("paper." + key);
    }

    private static String word(String key, String otherwise) {
        try {
            return word(key);
        } catch (MissingResourceException unknown) {
            return otherwise;
        }
    }

    private static ReceiptDocument read(byte[] body) {
        try {
            return Json.MAPPER.readValue(body, ReceiptDocument.class);
        } catch (IOException e) {
            throw new IllegalStateException("a receipt was written here", e);
        }
    }
}
