package vn.khuyencong.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.consultancy.ConsultancyCount;
import vn.khuyencong.consultancy.ConsultancyList;
import vn.khuyencong.consultancy.ConsultancyProject;
import vn.khuyencong.consultancy.ProjectState;
import vn.khuyencong.consultancy.ConsultancyFigures;
import vn.khuyencong.exchange.contract.ConsultancyField;
import vn.khuyencong.exchange.contract.ConsultancyReport.Project;
import vn.khuyencong.exchange.contract.ConsultancyStatus;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Period;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;

/** Consultancy projects: the ministry sees all of them, each unit its own alone. Money is whole đồng and never of a khuyến công fund. */
@RequestScoped
@Path("v1/consultancy-projects")
@Produces(MediaType.APPLICATION_JSON)
public class ConsultancyApi {

    @Inject
    private Asked asked;
    @Inject
    private ConsultancyList list;
    @Inject
    private BusinessClock clock;

    /**
     * Some of the projects carried out in a period that the caller sees, by unit and number, and what all of them came to.
     *
     * @param total how many there are in all
     * @param first how many were skipped
     * @param size  most that a page holds
     */
    public record ConsultancyProjectList(int year, Period period, int clients, long contractValue, long revenue, long total, int first, int size,
                                         List<ConsultancyProjectEntry> items) {
    }

    /** A project in force; {@code revenue} is that of the period. */
    public record ConsultancyProjectEntry(long id, String unit, int planYear, String document, int version, ProjectState state, String title, ConsultancyField field,
                                          String client, String contractNumber, LocalDate signedOn, long contractValue, long revenue, ConsultancyStatus status,
                                          boolean sample) {

        static ConsultancyProjectEntry of(ConsultancyProject one, long revenue) {
            Project project = one.project();
            boolean none = project == null;
            return new ConsultancyProjectEntry(one.id(), one.unit().value(), one.key().planYear(), one.key().document(), one.key().version(), one.state(),
                    none ? null : project.title(), none ? null : project.field(), none ? null : project.client().name(), none ? null : project.contractNumber(),
                    none ? null : project.signedOn(), none ? 0 : project.contractValue(), revenue, none ? null : project.status(), one.sample());
        }
    }

    /** A project with what its message says and its versions. */
    public record ConsultancyProjectFile(ConsultancyProjectEntry project, JsonNode data, List<ConsultancyProjectVersion> versions) {
    }

    /** A version of a project; {@code submission} is the message that brought it. */
    public record ConsultancyProjectVersion(long id, int version, SubmissionKind kind, ProjectState state, Instant receivedAt, long submission) {

        static ConsultancyProjectVersion of(ConsultancyProject one) {
            return new ConsultancyProjectVersion(one.id(), one.key().version(), one.kind(), one.state(), one.receivedAt(), one.messageId());
        }
    }

    @GET
    public ConsultancyProjectList list() {
        int year = asked.parameters().year("year").orElseGet(() -> clock.today().getYear());
        Period period = asked.parameters().choice("period", Period.class).orElse(Period.YEAR);
        LocalDate until = period.lastDay(year);
        List<ConsultancyProject> projects = list.of(asked.viewer(), year, until, asked.parameters().unit("unit").orElse(null));
        ConsultancyCount count = ConsultancyFigures.count(projects, year, until);
        Slice slice = Slice.of(asked.parameters());
        return new ConsultancyProjectList(year, period, count.clients(), count.contractValue(), count.revenue(), projects.size(), slice.first(), slice.size(),
                slice.of(projects).stream().map(one -> ConsultancyProjectEntry.of(one, one.recognised(LocalDate.of(year, 1, 1), until))).toList());
    }

    @GET
    @Path("{id}")
    public ConsultancyProjectFile one(@PathParam("id") String id) {
        ConsultancyProject one = (id.matches("\\d{1,18}") ? list.find(asked.viewer(), Long.parseLong(id)) : java.util.Optional.<ConsultancyProject>empty())
                .orElseThrow(() -> new NotThere(Words.get("consultancy.unknown")));
        return new ConsultancyProjectFile(ConsultancyProjectEntry.of(one, one.recognised()), Json.MAPPER.valueToTree(one.stated()),
                list.versions(one).stream().map(ConsultancyProjectVersion::of).toList());
    }
}
