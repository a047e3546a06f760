package vn.khuyencong.scheme.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.DocumentDigest;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.MachineRows;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.form.Part;
import vn.khuyencong.norm.ActivityCategory;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.territory.Territory;

/** Makes phiếu đăng ký nhu cầu (BM01) of what an establishment registered, as it was recorded. */
@Stateless
public class NeedPapers {

    private static final PaperWords WORDS = new PaperWords("vn.khuyencong.scheme.registration.papers");

    @Inject
    private Registrations registrations;
    @Inject
    private Norms norms;
    @Inject
    private FormEditions editions;
    @Inject
    private Territory territory;

    /**
     * The paper of a registration; empty if there is none or the viewer may not know of it.
     *
     * @throws NotVisible if the viewer neither reads nor registers anything
     */
    public Optional<Document> of(Viewer viewer, long id) {
        if (!viewer.may(Function.READ)) {
            viewer.require(Function.REGISTER_NEEDS);
        }
        return registrations.find(viewer, id).map(this::paper);
    }

    private Document paper(Registration need) {
        LocalDate day = need.recordedOn();
        String province = territory.map().get(need.unit()).shortNameOn(day);
        FormEdition edition = editions.on("BM01", day);
        List<Part> parts = List.of(new Part(Part.Paper.A4_PORTRAIT, null, blocks(need, province), List.of(WORDS.sign("signer"))));
        FormHeading heading = new FormHeading("", "", "", province, day, edition.title(), WORDS.get("subtitle", need.planYear()), WORDS.get("signer"),
                List.of(WORDS.get("recipient", province), WORDS.get("archive")), false, DocumentDigest.of(parts));
        return new Document(edition, heading, Document.Style.CIVIL, parts, "");
    }

    private List<Block> blocks(Registration need, String province) {
        RegistrationForm form = need.form();
        RegistrationForm.Who who = form.who();
        Blocks blocks = new Blocks(WORDS).add(new Block.Addressees(List.of(WORDS.get("to", province))));
        blocks.section("who").asked("name", need.name()).asked("taxCode", need.taxCode()).asked("legalForm", WORDS.named("legalForm", who.legalForm()))
                .asked("address", who.place()).asked("contact", who.contact()).asked("phone", who.phone()).fact("mail", who.mail())
                .asked("sector", who.sector()).asked("products", who.products())
                .asked("workers", who.workers() == null ? null : WORDS.get("workersOf", Numbers.text(who.workers())))
                .asked("revenue", who.revenue() == null ? null : WORDS.get("money", Numbers.text(who.revenue())));
        blocks.section("need").asked("activity", activity(form.activity())).fact("fund", WORDS.named("fund", need.fund())).asked("wanted", form.need())
                .table("equipment", WORDS.get("unit.dong"), MachineRows.of(form.equipment(), WORDS));
        long other = form.totalInvestment() - form.support() - form.counterpart();
        blocks.section("investment").amount("totalInvestment", form.totalInvestment()).amount("support", form.support())
                .amount("counterpart", form.counterpart());
        if (other > 0) {
            blocks.amount("other", other);
        }
        return blocks.section("commitment").paragraph(form.committed() ? "committed" : "notCommitted")
                .note("recorded", need.id(), PaperWords.day(need.recordedOn()), WORDS.named("channel", need.channel())).all();
    }

    private String activity(String code) {
        return norms.activities().stream().filter(one -> one.code().equals(code)).findFirst().map(ActivityCategory::label)
                .map(label -> WORDS.get("activityOf", label, code)).orElse(code);
    }
}
