package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.establishment.EstablishmentStatement;
import vn.khuyencong.establishment.Establishments;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.plan.Supports.Support;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.establishment.Dossier;
import vn.khuyencong.web.page.establishment.Dossiers;

/** The establishments, each once, and what papers say of one; each caller those of his own units alone. */
@RequestScoped
@Path("v1/establishments")
@Produces(MediaType.APPLICATION_JSON)
public class EstablishmentsApi {

    private static final long USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 500;

    @Inject
    private Asked asked;
    @Inject
    private Establishments establishments;
    @Inject
    private Dossiers dossiers;

    /**
     * One page of establishments, in Vietnamese order of their names.
     *
     * @param total how many distinct ones there are in all, as merged now
     * @param first how many were skipped
     * @param size  most that a page holds
     */
    public record EstablishmentPage(long total, int first, int size, List<EstablishmentView> items) {
    }

    /**
     * An establishment.
     *
     * @param id        number of the record that stands for it
     * @param name      its name in the newest paper
     * @param legalForm its legal form there
     * @param taxCode   absent where none was stated
     * @param units     the units whose papers speak of it
     */
    public record EstablishmentView(long id, String name, LegalForm legalForm, String taxCode, List<String> units) {
    }

    /**
     * An establishment with all that was merged into it.
     *
     * @param records     numbers of its records
     * @param statements  how papers named it, oldest first
     * @param lines       the lines in force that support it, newest year first
     */
    public record EstablishmentDetail(long id, String name, LegalForm legalForm, List<String> taxCodes, List<Long> records,
                                      List<StatementView> statements, List<SupportView> lines) {
    }

    /**
     * A way in which papers named it.
     *
     * @param submission the submission with the earliest paper that says so
     */
    public record StatementView(long record, String name, LegalForm legalForm, String address, String unit, LocalDate firstDay,
                                LocalDate lastDay, long submission) {

        static StatementView of(EstablishmentStatement said) {
            return new StatementView(said.establishment(), said.name(), said.legalForm(), said.address(), said.unit().value(),
                    said.firstDay(), said.lastDay(), said.messageId());
        }
    }

    /** A line in force; money in whole đồng. */
    public record SupportView(long record, String unit, int year, FundSource fund, Basis basis, String document, long submission, String scheme,
                              String activity, String content, long support, long counterpart) {

        static SupportView of(Support line) {
            return new SupportView(line.establishment(), line.unit().value(), line.year(), line.fund(), line.basis(), line.document(),
                    line.messageId(), line.scheme(), line.activity(), line.content(), line.support(), line.counterpart());
        }
    }

    @GET
    public EstablishmentPage list() {
        Parameters parameters = asked.parameters();
        Establishments.Filter filter = new Establishments.Filter(parameters.text("search").orElse(null), parameters.unit("unit").orElse(null));
        int first = parameters.number("first", 0, Integer.MAX_VALUE).orElse(0L).intValue();
        int size = parameters.number("size", 1, LARGEST_SIZE).orElse(USUAL_SIZE).intValue();
        List<Establishment> some = establishments.page(asked.viewer(), filter, first, size);
        Map<Long, List<UnitId>> units = establishments.units(asked.viewer(), some);
        return new EstablishmentPage(establishments.count(asked.viewer(), filter), first, size, some.stream().map(one -> new EstablishmentView(
                one.id(), one.name(), one.legalForm(), one.taxCode(), units.getOrDefault(one.survivor(), List.of()).stream().map(UnitId::value).toList())).toList());
    }

    @GET
    @Path("{id}")
    public EstablishmentDetail one(@PathParam("id") String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotThere(Words.get("establishment.unknown"));
        }
        Dossier dossier = dossiers.whole(asked.viewer(), Long.parseLong(id));
        Establishment record = dossier.record();
        return new EstablishmentDetail(record.id(), record.name(), record.legalForm(), dossier.taxCodes(),
                dossier.members().stream().map(Establishment::id).toList(), dossier.statements().stream().map(StatementView::of).toList(),
                dossier.lines().stream().map(SupportView::of).toList());
    }
}
