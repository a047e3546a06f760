package vn.khuyencong.scheme.dossier;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.CheckRows;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.DocumentDigest;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.form.Part;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.ChecklistKind;
import vn.khuyencong.scheme.Checklists;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.territory.Territory;

/**
 * Makes biên bản thẩm định cấp cơ sở (BM05) of the newest minutes of the dossier that counts; a draft as long as the appraisal goes on and they
 * may be saved anew.
 */
@Stateless
public class GrassrootsPapers {

    private static final PaperWords WORDS = new PaperWords("vn.khuyencong.scheme.dossier.minutes");

    @Inject
    private Dossiers dossiers;
    @Inject
    private DossierShelf shelf;
    @Inject
    private Checklists checklists;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private Territory territory;

    /** The paper of a scheme; empty if it has no minutes or the viewer does not see its unit. */
    public Optional<Document> of(Viewer viewer, long recordId) {
        return dossiers.find(viewer, recordId).flatMap(record -> shelf.newest(record)
                .flatMap(dossier -> shelf.appraisal(record).map(minutes -> paper(dossier, minutes.report()))));
    }

    private Document paper(SchemeDossier dossier, AppraisalReport report) {
        SchemeRecord record = dossier.record();
        LocalDate day = report.day();
        FormEdition edition = editions.on("BM05", day);
        List<Part> parts = List.of(new Part(Part.Paper.A4_PORTRAIT, null, blocks(dossier, report),
                List.of(WORDS.sign("signer.establishment"), WORDS.sign("signer.team").ofOffice())));
        String name = dossier.content().scheme().name();
        FormHeading heading = headings.ofDay("UNIT", territory.map().holderOn(record.unit(), day), day, "", edition.symbol(), edition.title(),
                WORDS.get("subtitle", name), List.of(dossier.content().scheme().implementingUnit()), DossierPapers.isSample(record),
                DocumentDigest.of(parts));
        return new Document(edition, heading, Document.Style.TITLED, parts,
                record.state() == SchemeState.GRASSROOTS_APPRAISAL ? WORDS.get("mark.draft") : "");
    }

    private List<Block> blocks(SchemeDossier dossier, AppraisalReport report) {
        PlanSubmission.Scheme scheme = dossier.content().scheme();
        Blocks blocks = new Blocks(WORDS);
        blocks.section("1").fact("day", PaperWords.day(report.day())).asked("team", report.team()).asked("name", scheme.name())
                .asked("code", scheme.code()).asked("implementing", scheme.implementingUnit())
                .fact("beneficiaries", beneficiaries(scheme)).fact("place", scheme.place())
                .fact("version", WORDS.get("versionOf", dossier.version(), PaperWords.day(dossier.businessDay())));
        blocks.section("2").table("checks", "", CheckRows.of(checklists.on(report.day(), ChecklistKind.APPRAISAL, dossier.record().fund()).stream()
                .map(item -> CheckRows.Found.of(item.code(), item.label(), report.items())).toList(), WORDS));
        blocks.section("3").amount("asked", scheme.support()).amount("agreed", report.agreed());
        return blocks.section("4").said(report.conclusion()).all();
    }

    private static String beneficiaries(PlanSubmission.Scheme scheme) {
        return scheme.lines().stream().map(PlanSubmission.Line::establishment).filter(Objects::nonNull).map(PlanSubmission.Establishment::name).distinct()
                .collect(Collectors.joining("; "));
    }
}
