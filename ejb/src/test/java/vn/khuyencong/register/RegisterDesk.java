package vn.khuyencong.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.consolidation.FormHeading;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.form.Proof;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.SourceEnded;
import vn.khuyencong.testing.Services;

/** Where documents are issued in tests: the paper is its data with what it bears. */
final class RegisterDesk implements AutoCloseable {

    static final String ADDRESS = "https://khuyencong.example/kiem-tra-van-ban.xhtml?ma=";

    private final Services services;

    RegisterDesk(String name) {
        services = new Services(MigratedDatabase.h2("register-" + name));
    }

    Services services() {
        return services;
    }

    /** BM08 of a year, of the department. */
    static IssueOrder plan(int year, String data) {
        return new IssueOrder("BM08", "BM08-" + year, "year=" + year, null, heading("BỘ CÔNG THƯƠNG", "CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG", "/BC-CTĐP", data), false, ADDRESS);
    }

    /** BM07 of a year, of the Sở of Bắc Giang. */
    static IssueOrder provincial(int year, String data) {
        return new IssueOrder("BM07", "BM07-" + year + "-P63-24", "unit=P63-24&year=" + year, null,
                heading("ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", "SỞ CÔNG THƯƠNG", "/BC-SCT", data), false, ADDRESS);
    }

    static IssueOrder numbered(String subject, String number) {
        return new IssueOrder("BM24", subject, "", LocalDate.of(2012, 7, 5), heading("", "BỘ CÔNG THƯƠNG", number, subject), false, ADDRESS);
    }

    static IssueOrder draft() {
        IssueOrder order = plan(2025, "chưa quyết định");
        return new IssueOrder(order.form(), order.subject(), order.asked(), null, order.heading(), true, ADDRESS);
    }

    private static FormHeading heading(String parent, String issuer, String symbol, String data) {
        return new FormHeading(parent, issuer, symbol, "Hà Nội", Services.TODAY, "KẾ HOẠCH KINH PHÍ", "Năm 2024", "CỤC TRƯỞNG", List.of("- Lưu: VT."), true,
                Digest.sha256(data.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] paper(IssueOrder order, Proof proof) {
        return (order.heading().dataDigest() + "\nSố: " + proof.number() + "\n" + proof.address()).getBytes(StandardCharsets.UTF_8);
    }

    Entered issue(Viewer by, IssueOrder order) {
        return services.transact(work -> work.the(PrintRegister.class).issue(by, order, proof -> paper(order, proof)));
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

    DocumentChecks.Answer check(String code) {
        return services.transact(work -> work.the(DocumentChecks.class).check(code, "203.0.113.7"));
    }

    DocumentChecks.FileAnswer check(byte[] file) {
        return services.transact(work -> work.the(DocumentChecks.class).check(file, "203.0.113.7"));
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
