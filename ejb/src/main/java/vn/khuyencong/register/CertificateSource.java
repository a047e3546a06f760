package vn.khuyencong.register;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        Set<Office> offices = holding.stream().map(one -> CertificatePapers.office(one.issuer())).collect(Collectors.toSet());
        if (offices.isEmpty() || offices.stream().anyMatch(office -> rights.endOf(office) == null)
                || documents.isInForce(holding.stream().map(one -> CertificatePapers.subject(one.id())).toList())) {
            return List.of();
        }
        FormHeading head = papers.of(holding.get(0), "").heading();
        return List.of(Refusal.error("PRINT_OFFICE_ENDED", "", "", IssuerName.of(head), rights.endOf(head.office())));
    }

    @Override
    public List<FormHeading> heads(Viewer by, long round) {
        Map<LocalDate, AwardCertificate> ofDays = new TreeMap<>();
        made(by, round).ifPresent(one -> holding(by, one).forEach(certificate -> ofDays.putIfAbsent(certificate.decisionDate(), certificate)));
        return ofDays.values().stream().map(one -> papers.of(one, "").heading()).toList();
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
