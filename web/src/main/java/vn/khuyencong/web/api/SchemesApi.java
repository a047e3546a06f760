package vn.khuyencong.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.MoneyMove;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeFile;
import vn.khuyencong.scheme.SchemeFiles;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.SchemeFilters;
import vn.khuyencong.web.Words;

/** Where schemes stand, and the whole life of one; each caller those of his own units alone. Money is whole đồng. */
@RequestScoped
@Path("v1/schemes")
@Produces(MediaType.APPLICATION_JSON)
public class SchemesApi {

    private static final long SIZE = 50;
    private static final long MOST = 500;

    @Inject
    private Asked asked;
    @Inject
    private SchemeFilters filters;
    @Inject
    private SchemeList schemes;
    @Inject
    private SchemeFiles files;

    /** Some of the schemes: the newest year first, then by unit, fund and code. */
    public record SchemePage(long total, long first, long size, List<SchemeEntry> items) {
    }

    /** A scheme: {@code granted} is what it holds, {@code settled} what it used. */
    public record SchemeEntry(long id, String unit, int year, FundSource fund, String code, String name, PlanSubmission.SchemeKind kind, SchemeState state,
                              int percentDone, String endMonth, long granted, long paid, long settled) {

        static SchemeEntry of(SchemeRecord record, long granted, long paid, long settled) {
            return new SchemeEntry(record.id(), record.unit().value(), record.planYear(), record.fund(), record.code(), record.name(), record.kind(),
                    record.state(), record.percentDone(), record.endMonth(), granted, paid, settled);
        }
    }

    /** A scheme with the versions that state it, its money and everything that was done to it, oldest first. */
    public record SchemeHistory(SchemeEntry scheme, String implementingUnit, Long replaces, List<SchemeVersion> versions, List<SchemeEventView> events,
                                List<MoneyMoveView> money) {
    }

    /** A version of the plan that states it. */
    public record SchemeVersion(long id, long submission, String document, int number, Basis basis, String decisionNumber, LocalDate decisionDate,
                                LocalDate inForceFrom, LocalDate inForceTo, long support) {

        static SchemeVersion of(SchemeFile.Mention mention) {
            return new SchemeVersion(mention.id(), mention.messageId(), mention.document(), mention.number(), mention.basis(), mention.decisionNumber(),
                    mention.decisionDate(), mention.inForceFrom(), mention.inForceTo(), mention.support());
        }
    }

    /** Something that was done: {@code details} as the step of the contract says it. */
    public record SchemeEventView(long id, SchemeAct act, SchemeState from, SchemeState to, LocalDate day, String actor, String unit, String onBehalfOf, String paperNumber,
                                  LocalDate paperDate, String reasonCode, String note, Long amount, Integer percentDone, JsonNode details, Long submission) {

        static SchemeEventView of(SchemeEvent event) {
            return new SchemeEventView(event.id(), event.act(), event.from(), event.to(), event.day(), event.actor(),
                    event.unit() == null ? null : event.unit().value(), event.onBehalfOf(), event.paperNumber(), event.paperDate(), event.reasonCode(), event.note(),
                    event.amount(), event.percentDone(), details(event), event.messageId());
        }

        private static JsonNode details(SchemeEvent event) {
            try {
                return event.details() == null ? null : Json.MAPPER.readTree(event.details());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("details of an event are written by us", e);
            }
        }
    }

    /** One entry of the ledger: from which account to which. */
    public record MoneyMoveView(long entry, LocalDate day, Account from, Account to, Long scheme, long amount, String reason, String paperNumber) {

        static MoneyMoveView of(MoneyMove move) {
            return new MoneyMoveView(move.entry(), move.day(), move.from(), move.to(), move.scheme(), move.amount(), move.reason(), move.paperNumber());
        }
    }

    @GET
    public SchemePage list() {
        Parameters parameters = asked.parameters();
        SchemeFilter filter = filters.of(parameters.year("year").orElse(null), parameters);
        long first = parameters.number("first", 0, Integer.MAX_VALUE).orElse(0L);
        long size = parameters.number("size", 1, MOST).orElse(SIZE);
        return new SchemePage(schemes.count(asked.viewer(), filter), first, size, schemes.page(asked.viewer(), filter, (int) first, (int) size).stream()
                .map(entry -> SchemeEntry.of(entry.record(), entry.granted(), entry.paid(), entry.settled())).toList());
    }

    @GET
    @Path("{id}")
    public SchemeHistory one(@PathParam("id") String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotThere(Words.get("scheme.unknown"));
        }
        SchemeFile file = files.find(asked.viewer(), Long.parseLong(id)).orElseThrow(() -> new NotThere(Words.get("scheme.unknown")));
        return new SchemeHistory(SchemeEntry.of(file.record(), file.granted(), file.paid(), file.settled()), file.record().implementingUnit(),
                file.replaces() == null ? null : file.replaces().id(), file.versions().stream().map(SchemeVersion::of).toList(),
                file.events().stream().map(SchemeEventView::of).toList(), file.money().stream().map(MoneyMoveView::of).toList());
    }
}
