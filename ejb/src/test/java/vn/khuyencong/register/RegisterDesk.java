package vn.khuyencong.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Office;
import vn.khuyencong.form.Proof;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.SourceEnded;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;

/** Where documents are issued in tests: the paper is its data with what it bears. */
final class RegisterDesk implements AutoCloseable {

    static final String ADDRESS = "https://khuyencong.example/kiem-tra-van-ban.xhtml?ma=";

    private final Services services;

    RegisterDesk(String name) {
        this(MigratedDatabase.h2("register-" + name));
    }

    RegisterDesk(DataSource database) {
        services = new Services(database);
    }

    Services services() {
        return services;
    }

    /** BM08 of a year, of the department. */
    static IssueOrder plan(int year, String data) {
        return order("BM08", "BM08-" + year, heading("BỘ CÔNG THƯƠNG", "CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG", "/BC-CTĐP", data, new Office("DEPARTMENT", null)));
    }

    /** BM07 of a year, of the Sở of Bắc Giang. */
    static IssueOrder provincial(int year, String data) {
        return order("BM07", "BM07-" + year + "-P63-24", heading("ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", "SỞ CÔNG THƯƠNG", "/BC-SCT", data, new Office("UNIT", new UnitId("P63-24"))));
    }

    static IssueOrder numbered(String subject, String number) {
        return order("BM24", subject, heading("", "BỘ CÔNG THƯƠNG", number, subject, new Office("MINISTRY", null)));
    }

    /** The commitment of an establishment. */
    static IssueOrder ofNoOffice() {
        return order("BM01", "BM01-1", heading("", "", "", "a", null));
    }

    static IssueOrder draft() {
        IssueOrder order = plan(2025, "chưa quyết định");
        return new IssueOrder(order.form(), order.subject(), order.whom(), order.asked(), null, order.heading(), order.content(), "", Hindrance.DRAFT, ADDRESS);
    }

    /** The same of somebody. */
    static IssueOrder of(IssueOrder order, String whom) {
        return new IssueOrder(order.form(), order.subject(), whom, order.asked(), order.edition(), order.heading(), order.content(), order.signer(), order.hindrance(), ADDRESS);
    }

    /** The same under another head. */
    static IssueOrder with(IssueOrder order, UnaryOperator<FormHeading> head) {
        return new IssueOrder(order.form(), order.subject(), order.whom(), order.asked(), order.edition(), head.apply(order.heading()), order.content(), order.signer(), order.hindrance(), ADDRESS);
    }

    /** The same with a name below the signature. */
    static IssueOrder signed(IssueOrder order, String signer) {
        return new IssueOrder(order.form(), order.subject(), order.whom(), order.asked(), order.edition(), order.heading(), order.content(), signer, order.hindrance(), ADDRESS);
    }

    /** The same by another edition of its form. */
    static IssueOrder by(IssueOrder order, LocalDate edition) {
        return new IssueOrder(order.form(), order.subject(), order.whom(), order.asked(), edition, order.heading(), order.content(), order.signer(), order.hindrance(), ADDRESS);
    }

    static FormHeading titled(FormHeading head, String title) {
        return new FormHeading(head.parentBody(), head.issuer(), head.symbol(), head.place(), head.date(), title, head.subtitle(), head.signerPost(), head.recipients(),
                head.sample(), head.dataDigest(), head.office());
    }

    static FormHeading dated(FormHeading head, LocalDate day) {
        return new FormHeading(head.parentBody(), head.issuer(), head.symbol(), head.place(), day, head.title(), head.subtitle(), head.signerPost(), head.recipients(),
                head.sample(), head.dataDigest(), head.office());
    }

    static FormHeading issuedBy(FormHeading head, String issuer, Office office) {
        return new FormHeading(head.parentBody(), issuer, head.symbol(), head.place(), head.date(), head.title(), head.subtitle(), head.signerPost(), head.recipients(),
                head.sample(), head.dataDigest(), office);
    }

    private static IssueOrder order(String form, String subject, FormHeading heading) {
        return new IssueOrder(form, subject, "", "year=2024", null, heading, heading.dataDigest(), "", null, ADDRESS);
    }

    private static FormHeading heading(String parent, String issuer, String symbol, String data, Office office) {
        return new FormHeading(parent, issuer, symbol, "Hà Nội", Services.TODAY, "KẾ HOẠCH KINH PHÍ", "Năm 2024", "CỤC TRƯỞNG", List.of("- Lưu: VT."), true,
                Digest.sha256(data.getBytes(StandardCharsets.UTF_8)), office);
    }

    static byte[] paper(IssueOrder order, Proof proof) {
        return (order.heading().dataDigest() + "\nSố: " + proof.number() + "\n" + proof.address()).getBytes(StandardCharsets.UTF_8);
    }

    Entered issue(Viewer by, IssueOrder order) {
        return issue(by, order, proof -> paper(order, proof));
    }

    /** Each step in a transaction of its own, as in a server. */
    Entered issue(Viewer by, IssueOrder order, Function<Proof, byte[]> print) {
        return issue(by, order, () -> true, print);
    }

    /** @param isNow whether what was ordered is still so when its number is taken */
    Entered issue(Viewer by, IssueOrder order, BooleanSupplier isNow, Function<Proof, byte[]> print) {
        return new PrintRegister(new RegisterEntries() {
            @Override
            public Begun begin(Viewer viewer, IssueOrder asked) {
                return services.transact(work -> work.the(RegisterEntries.class).begin(viewer, asked));
            }

            @Override
            public Entered complete(Viewer viewer, long id, byte[] content) {
                return services.transact(work -> work.the(RegisterEntries.class).complete(viewer, id, content));
            }

            @Override
            public Entered changed(Viewer viewer, long id) {
                return services.transact(work -> work.the(RegisterEntries.class).changed(viewer, id));
            }

            @Override
            public Entered unsealed(Viewer viewer, IssueOrder asked, long id) {
                return services.transact(work -> work.the(RegisterEntries.class).unsealed(viewer, asked, id));
            }

            @Override
            public void fail(Viewer viewer, long id) {
                services.transact(work -> {
                    work.the(RegisterEntries.class).fail(viewer, id);
                    return null;
                });
            }
        }).issue(by, order, isNow, print);
    }

    PrintedDocument issued(Viewer by, IssueOrder order) {
        long id = issue(by, order).id();
        return find(by, id);
    }

    PrintedDocument find(Viewer by, long id) {
        return services.transact(work -> work.the(PrintedDocuments.class).find(by, id).orElseThrow());
    }

    byte[] reprint(Viewer by, long id) {
        return services.transact(work -> work.the(PrintedDocuments.class).content(work.the(PrintedDocuments.class).find(by, id).orElseThrow()));
    }

    List<Refusal> withdraw(Viewer by, long id, String reason) {
        return services.transact(work -> work.the(PrintRegister.class).withdraw(by, id, reason));
    }

    void ended(String subject, String reason) {
        services.transact(work -> {
            work.the(PrintRegister.class).on(new SourceEnded(subject, "lanhdao.cuc", reason));
            return null;
        });
    }

    boolean isIssued(String subject, LocalDate day) {
        return services.transact(work -> work.the(PrintedDocuments.class).isIssued(subject, day));
    }

    DocumentChecks.Answer check(String code) {
        return services.transact(work -> work.the(DocumentChecks.class).check(code, "203.0.113.7"));
    }

    DocumentChecks.FileAnswer check(byte[] file) {
        return services.transact(work -> work.the(DocumentChecks.class).check(file));
    }

    List<PrintedDocument> list(Viewer viewer, PrintedDocuments.Filter filter) {
        return services.transact(work -> {
            List<PrintedDocument> list = work.the(PrintedDocuments.class).list(viewer, filter, 0, 100);
            if (work.the(PrintedDocuments.class).count(viewer, filter) != list.size()) {
                throw new AssertionError("the count is another");
            }
            return list;
        });
    }

    /** What became of the acts of a kind, in their order. */
    List<String> audited(AuditAct act) {
        return services.transact(work -> work.em().createQuery("select e.outcome from AuditEntry e where e.act = :act order by e.id", String.class)
                .setParameter("act", act).getResultList());
    }

    @Override
    public void close() {
        services.close();
    }
}
