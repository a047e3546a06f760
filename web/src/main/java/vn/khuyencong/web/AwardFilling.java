package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.khuyencong.award.AwardCertificate;
import vn.khuyencong.award.AwardEntries;
import vn.khuyencong.award.AwardEntry;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.CertificatePapers;
import vn.khuyencong.award.NominationList;
import vn.khuyencong.award.NominationLists;
import vn.khuyencong.award.NominationPaper;
import vn.khuyencong.award.NominationPapers;
import vn.khuyencong.award.Rounds;
import vn.khuyencong.form.Diploma;
import vn.khuyencong.merit.MeritCase;
import vn.khuyencong.merit.MeritPapers;
import vn.khuyencong.merit.MeritPetition;
import vn.khuyencong.merit.MeritState;
import vn.khuyencong.merit.Merits;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.Hindrance;
import vn.khuyencong.reports.FormSheets;

/** Fills the forms of awards and merits: an entry form, the list of a round, certificates, the proposal to the minister. */
@ApplicationScoped
class AwardFilling {

    @Inject
    private AwardEntries entries;
    @Inject
    private Rounds rounds;
    @Inject
    private NominationPapers papers;
    @Inject
    private NominationLists lists;
    @Inject
    private CertificatePapers certificates;
    @Inject
    private Merits merits;
    @Inject
    private MeritPapers meritPapers;

    FilledForm entry(Viewer viewer, Parameters parameters) {
        AwardEntry entry = entries.find(viewer, id(parameters, "entry")).orElseThrow(() -> new NotThere(Words.get("form.noSubject")));
        NominationPaper paper = papers.of(entry);
        // One that is in force no more says so on each page.
        return new FilledForm("BM22-" + entry.roundCode() + "-" + entry.unit() + "-" + entry.id(), paper, paper.edition(), paper.heading(), !paper.mark().isEmpty(),
                printer -> printer.nominationPdf(paper), null);
    }

    FilledForm list(Viewer viewer, Parameters parameters) {
        AwardRound round = rounds.find(viewer, id(parameters, "round")).orElseThrow(() -> new NotThere(Words.get("form.noSubject")));
        NominationList list = lists.of(viewer, round);
        // A province has its own list, whoever holds the round the whole one.
        String whose = rounds.seesWhole(viewer, round) ? "" : viewer.ownUnit().map(unit -> "-" + unit).orElse("");
        return new FilledForm("BM22-" + round.code() + whose, list, list.edition(), list.heading(), printer -> printer.nominationListPdf(list), () -> FormSheets.of(list));
    }

    /** One that has ended is not printed any more. */
    FilledForm certificate(Viewer viewer, Parameters parameters) {
        AwardCertificate certificate = certificates.find(viewer, id(parameters, "certificate")).filter(one -> one.endedOn() == null)
                .orElseThrow(() -> new NotThere(Words.get("form.noSubject")));
        Diploma paper = certificates.of(certificate, PublicAddress.ofChecks());
        String whose = certificate.productName() + " – " + certificate.establishmentName();
        return new FilledForm(CertificatePapers.subject(certificate.id()), paper, paper.edition(), paper.heading().speakingOf(whose), printer -> printer.diplomaPdf(paper), null).ofWhom(whose);
    }

    FilledForm petition(Viewer viewer, Parameters parameters) {
        int year = parameters.year("year").orElseThrow(() -> BadParameter.missing("year", Words.get("parameter.year")));
        MeritPetition petition = meritPapers.petition(viewer, year);
        FilledForm filled = new FilledForm("BM28-" + year + viewer.ownUnit().map(unit -> "-" + unit).orElse(""), petition, petition.edition(), petition.heading(), printer -> printer.meritPetitionPdf(petition), () -> FormSheets.of(petition));
        // Who sees a region sees some of what the department proposes.
        return viewer.ownUnit().isEmpty() && !viewer.seesAll() ? filled.hindered(Hindrance.CUT) : petition.blocks().isEmpty() ? filled.hindered(Hindrance.EMPTY) : filled;
    }

    FilledForm merit(Viewer viewer, Parameters parameters) {
        MeritCase granted = merits.find(viewer, id(parameters, "merit")).filter(one -> one.state() == MeritState.GRANTED)
                .orElseThrow(() -> new NotThere(Words.get("form.noSubject")));
        Diploma paper = meritPapers.diploma(granted, PublicAddress.ofChecks());
        return new FilledForm(MeritPapers.subject(granted.id()), paper, paper.edition(), paper.heading().speakingOf(granted.who()), printer -> printer.diplomaPdf(paper), null).ofWhom(granted.who());
    }

    private static long id(Parameters parameters, String name) {
        return parameters.number(name, 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing(name, Words.get("parameter.id")));
    }
}
