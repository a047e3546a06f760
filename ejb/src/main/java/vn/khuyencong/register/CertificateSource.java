package vn.khuyencong.register;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.khuyencong.award.AwardCertificate;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.CertificatePapers;
import vn.khuyencong.award.Certificates;
import vn.khuyencong.award.Rounds;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Office;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

/**
 * The certificates of a round that hold: whoever issues the papers of the office that grants them has them made and fetches them. An office that has
 * ended has none made but where one is in force, which is given again.
 */
@Stateless
@LocalBean
public class CertificateSource implements BatchSource {

    @Inject
    private Rounds rounds;
    @Inject
    private Certificates certificates;
    @Inject
    private CertificatePapers papers;
    @Inject
    private EndedOffices ended;
    @Inject
    private PrintRights rights;
    @Inject
    private PrintedDocuments documents;

    @Override
    public Optional<BatchOrder> order(Viewer by, long round) {
        return made(by, round).map(one -> new BatchOrder(BatchKind.CERTIFICATES, round, "BM24-" + one.code(), one.organiser(), papers(by, one)));
    }

    @Override
    public List<Refusal> against(Viewer by, long round) {
        List<AwardCertificate> holding = made(by, round).map(one -> holding(by, one).toList()).orElse(List.of());
        Map<Office, AwardCertificate> offices = new LinkedHashMap<>();
        holding.forEach(one -> offices.putIfAbsent(CertificatePapers.office(one.issuer()), one));
        List<Refusal> over = offices.values().stream().flatMap(one -> ended.against(papers.of(one, "").heading()).stream()).toList();
        boolean all = !over.isEmpty() && over.size() == offices.size();
        return all && !documents.isInForce(holding.stream().map(one -> CertificatePapers.subject(one.id())).toList()) ? over.subList(0, 1) : List.of();
    }

    @Override
    public List<FormHeading> heads(Viewer by, long round) {
        return List.of();
    }

    private Stream<AwardCertificate> holding(Viewer by, AwardRound round) {
        return certificates.of(by, round).stream().filter(one -> one.endedOn() == null);
    }

    private List<BatchOrder.Paper> papers(Viewer by, AwardRound round) {
        return holding(by, round)
                .map(one -> new BatchOrder.Paper(one.id(), one.number() + " – " + one.productName(), one.unit())).toList();
    }

    private Optional<AwardRound> made(Viewer by, long round) {
        return rounds.find(by, round).filter(one -> rights.mayIssue(by, CertificatePapers.office(one.organiser())));
    }

    @Override
    public boolean mayMake(Viewer viewer, long round) {
        return made(viewer, round).isPresent();
    }

    @Override
    public Predicate<UnitId> fetched(Viewer viewer, PrintBatch batch) {
        boolean made = mayMake(viewer, batch.source());
        return unit -> made;
    }
}
