package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khuyencong.award.AwardCertificate;
import vn.khuyencong.award.AwardEntries;
import vn.khuyencong.award.AwardEntry;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.Certificates;
import vn.khuyencong.award.NewRound;
import vn.khuyencong.award.RoundAct;
import vn.khuyencong.award.RoundActs;
import vn.khuyencong.award.RoundEvent;
import vn.khuyencong.award.RoundState;
import vn.khuyencong.award.Rounds;
import vn.khuyencong.award.Verdicts;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;

/** Rounds of awards with their entries and results; each caller the rounds that he sees, and of their entries his own unless he sees the whole. */
@RequestScoped
@Path("v1/award-rounds")
@Produces(MediaType.APPLICATION_JSON)
public class AwardRoundsApi {

    @Inject
    private Asked asked;
    @Inject
    private Rounds rounds;
    @Inject
    private RoundActs acts;
    @Inject
    private AwardEntries entries;
    @Inject
    private Verdicts verdicts;
    @Inject
    private Certificates certificates;

    /** The rounds of a plan year, the first to open first. */
    public record AwardRoundList(int year, List<AwardRoundEntry> items) {
    }

    /** A round: {@code organiser} is left out where it is the department. */
    public record AwardRoundEntry(long id, String code, String name, AwardLevel level, String organiser, String district, Region region, int planYear,
                                  LocalDate opensOn, LocalDate closesOn, LocalDate decideBy, RoundState state, String decisionNumber,
                                  LocalDate decisionDate, boolean sample) {

        static AwardRoundEntry of(AwardRound round) {
            return new AwardRoundEntry(round.id(), round.code(), round.name(), round.level(), round.organiser() == null ? null : round.organiser().value(),
                    round.district(), round.region(), round.planYear(), round.opensOn(), round.closesOn(), round.decideBy(), round.state(),
                    round.decisionNumber(), round.decisionDate(), round.sample());
        }
    }

    /** A round whole, with the entries in force that the caller sees. */
    public record AwardRoundDetail(AwardRoundEntry round, List<AwardEntryView> entries, List<AwardRoundEventView> events) {
    }

    /** An entry in force; {@code submission} is the message that brought it. */
    public record AwardEntryView(long id, String unit, String document, int version, String product, String group, String establishment, LocalDate businessDay,
                                 long submission, boolean sample) {

        static AwardEntryView of(AwardEntry one) {
            return new AwardEntryView(one.id(), one.unit().value(), one.document(), one.version(), one.productName(), one.productGroup(),
                    one.establishmentName(), one.businessDay(), one.messageId(), one.sample());
        }
    }

    /** Something that was done. */
    public record AwardRoundEventView(RoundAct act, LocalDate day, String reason) {

        static AwardRoundEventView of(RoundEvent event) {
            return new AwardRoundEventView(event.act(), event.businessDay(), event.reason());
        }
    }

    /** What was decided of the entries that the caller sees. */
    public record AwardRoundResult(AwardRoundEntry round, int entered, int certified, List<AwardDecision> items) {
    }

    /** What was decided of an entry; points in thousandths, {@code reason} where the council differs from the jury. */
    public record AwardDecision(AwardEntryView entry, boolean certified, String prize, Integer rank, Integer thousandths, String reason, String number,
                                LocalDate validUntil, LocalDate endedOn) {
    }

    /** A round to be entered. */
    public record AwardRoundDraft(String code, String name, AwardLevel level, String organiser, String district, Region region, LocalDate opensOn,
                                  LocalDate closesOn, LocalDate decideBy) {
    }

    /** What became of it: its id, or why it was not entered. */
    public record AwardRoundOutcome(boolean done, Long id, List<SubmissionView.FindingView> findings) {
    }

    @GET
    public AwardRoundList list() {
        int year = asked.parameters().year("year").orElseThrow(() -> BadParameter.missing("year", Words.get("parameter.year")));
        return new AwardRoundList(year, rounds.ofYear(asked.viewer(), year).stream().map(AwardRoundEntry::of).toList());
    }

    /** Enters a round. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public AwardRoundOutcome enter(AwardRoundDraft draft) {
        if (draft.organiser() != null && !UnitId.isWellFormed(draft.organiser())) {
            throw BadParameter.missing("organiser", Words.get("parameter.unit"));
        }
        Entered entered = rounds.enter(asked.viewer(), new NewRound(draft.code(), draft.name(), draft.level(),
                draft.organiser() == null ? null : new UnitId(draft.organiser()), draft.district(), draft.region(), draft.opensOn(), draft.closesOn(),
                draft.decideBy()));
        return new AwardRoundOutcome(entered.kept(), entered.id(), entered.findings().stream().map(SubmissionView.FindingView::of).toList());
    }

    @GET
    @Path("{id}")
    public AwardRoundDetail one(@PathParam("id") String id) {
        AwardRound round = found(id);
        return new AwardRoundDetail(AwardRoundEntry.of(round), entries.inForce(asked.viewer(), round).stream().map(AwardEntryView::of).toList(),
                acts.events(round).stream().map(AwardRoundEventView::of).toList());
    }

    /** Once it is decided; before, there is none to be seen. */
    @GET
    @Path("{id}/result")
    public AwardRoundResult result(@PathParam("id") String id) {
        AwardRound round = found(id);
        if (round.state() != RoundState.DECIDED) {
            throw new NotThere(Words.get("award.noResult"));
        }
        Map<Long, Verdicts.Verdict> said = verdicts.of(round).stream().collect(Collectors.toMap(Verdicts.Verdict::entry, Function.identity()));
        Map<Long, AwardCertificate> given = certificates.of(round).stream().collect(Collectors.toMap(one -> one.entry().id(), Function.identity()));
        List<AwardDecision> items = entries.inForce(asked.viewer(), round).stream()
                .map(entry -> decision(entry, said.get(entry.id()), given.get(entry.id()))).toList();
        return new AwardRoundResult(AwardRoundEntry.of(round), items.size(), (int) items.stream().filter(AwardDecision::certified).count(), items);
    }

    private static AwardDecision decision(AwardEntry entry, Verdicts.Verdict said, AwardCertificate given) {
        return new AwardDecision(AwardEntryView.of(entry), given != null, said == null ? null : said.prize(), said == null ? null : said.rank(),
                said == null ? null : said.thousandths(), said == null ? null : said.reason(), given == null ? null : given.number(),
                given == null ? null : given.validUntil(), given == null ? null : given.endedOn());
    }

    private AwardRound found(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotThere(Words.get("award.unknown"));
        }
        return rounds.find(asked.viewer(), Long.parseLong(id)).orElseThrow(() -> new NotThere(Words.get("award.unknown")));
    }
}
