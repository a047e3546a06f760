package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.establishment.EstablishmentRegister;
import vn.khuyencong.establishment.Stated;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.SchemeLine;
import vn.khuyencong.scheme.SupportedMatter.Who;
import vn.khuyencong.scheme.dossier.DossierShelf;
import vn.khuyencong.shared.BusinessClock;

/** What schemes support whom with: as the newest version of their plan states it, before there is one as their dossier does. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SupportedMatters {

    private static final String NOT_ON_FILE = "";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private DossierShelf dossiers;
    @Inject
    private EstablishmentRegister register;
    @Inject
    private BusinessClock clock;

    /** What a scheme supports establishments with. */
    public List<SupportedMatter> of(SchemeRecord record) {
        return record.scheme() == null ? drafted(record) : stated(record);
    }

    /** What a scheme would support establishments with if it was stated so. */
    public List<SupportedMatter> of(SchemeRecord record, PlanSubmission.Scheme scheme) {
        return scheme.lines().stream().filter(line -> line.establishment() != null)
                .map(line -> SupportedMatter.of(line, who(record, line.establishment()))).toList();
    }

    private List<SupportedMatter> stated(SchemeRecord record) {
        List<SchemeLine> lines = record.scheme().lines();
        List<PlanSubmission.Line> words = AsSubmitted.scheme(record.scheme()).lines();
        Map<Long, Long> survivors = survivors(lines.stream().map(SchemeLine::establishmentId).filter(Objects::nonNull).toList());
        List<SupportedMatter> matters = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).establishmentId() != null) {
                matters.add(SupportedMatter.of(words.get(i), new Who(survivors.get(lines.get(i).establishmentId()), NOT_ON_FILE)));
            }
        }
        return matters;
    }

    private List<SupportedMatter> drafted(SchemeRecord record) {
        return dossiers.newest(record).map(dossier -> of(record, dossier.content().scheme())).orElse(List.of());
    }

    /** Keeps whom a dossier names, so that others find it by them. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keep(SchemeRecord record, PlanSubmission.Scheme drafted) {
        Set<String> known = Set.copyOf(em.createQuery("select d.identity from DraftBeneficiary d where d.record = :record", String.class)
                .setParameter("record", record).getResultList());
        drafted.lines().stream().map(PlanSubmission.Line::establishment).filter(Objects::nonNull).map(named -> stated(record, named).identity())
                .distinct().filter(identity -> !known.contains(identity)).forEach(identity -> em.persist(new DraftBeneficiary(record, identity)));
    }

    private Who who(SchemeRecord record, PlanSubmission.Establishment named) {
        Stated stated = stated(record, named);
        return new Who(register.find(stated).map(Establishment::survivor).orElse(null), stated.identity());
    }

    private Stated stated(SchemeRecord record, PlanSubmission.Establishment named) {
        return new Stated(named.name(), named.legalForm(), named.taxCode(), named.address(), record.unit(), clock.today(), 0, document(record));
    }

    /** As the record of an establishment is made of the lines of its plan; a draft stands in none. */
    private static String document(SchemeRecord record) {
        if (record.scheme() == null) {
            return PlanOf.of(record) + "/" + record.code();
        }
        DocumentKey key = record.scheme().version().key();
        return String.join("/", key.unit(), Integer.toString(key.planYear()), key.stream(), key.document());
    }

    private Map<Long, Long> survivors(List<Long> establishments) {
        return establishments.isEmpty() ? Map.of() : em.createQuery("select e.id, e.survivor from Establishment e where e.id in :ids", Object[].class)
                .setParameter("ids", establishments).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
