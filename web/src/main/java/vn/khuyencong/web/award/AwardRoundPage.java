package vn.khuyencong.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khuyencong.award.AwardCertificate;
import vn.khuyencong.award.AwardEntries;
import vn.khuyencong.award.AwardEntry;
import vn.khuyencong.award.AwardLaw;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.Certificates;
import vn.khuyencong.award.LevelRule;
import vn.khuyencong.award.RoundAct;
import vn.khuyencong.award.RoundActs;
import vn.khuyencong.award.RoundEvent;
import vn.khuyencong.award.RoundState;
import vn.khuyencong.award.Rounds;
import vn.khuyencong.norm.LawContent.AwardCriterion;
import vn.khuyencong.norm.LawContent.AwardGroup;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;
import vn.khuyencong.web.page.ShownUnits;

/** One round: its facts and the law of its day, what may be done and why not, its entries, certificates and history. */
@Named("awardRoundPage")
@RequestScoped
public class AwardRoundPage {

    @Inject
    private PageRequest request;
    @Inject
    private Rounds rounds;
    @Inject
    private RoundActs acts;
    @Inject
    private AwardLaw law;
    @Inject
    private AwardEntries entries;
    @Inject
    private Certificates certificates;
    @Inject
    private ShownUnits units;

    private AwardRound round;
    private List<Row> rows;
    private Paging<Row> page;

    /** An act as the page offers it. */
    public record Offered(RoundAct act, boolean possible, boolean reasoned, boolean deciding, List<String> against) {
    }

    /** An entry with its certificate, if it has one. */
    public record Row(AwardEntry entry, String group, String province, AwardCertificate certificate) {
    }

    /** Looks the round up before the page is drawn. */
    public void load() {
        getRound();
    }

    /** The one asked for. */
    public AwardRound getRound() {
        if (round == null) {
            round = request.parameters().number(AwardLinks.ID, 1, Long.MAX_VALUE).flatMap(id -> rounds.find(request.viewer(), id))
                    .orElseThrow(() -> new NotThere(Words.get("award.unknown")));
        }
        return round;
    }

    public String getOrganiser() {
        return AwardRoundsPage.organiser(getRound(), units.map());
    }

    /** What holds in it; null where its level does not exist on its first day. */
    public LevelRule getRule() {
        return law.level(getRound().level(), getRound().opensOn()).orElse(null);
    }

    public List<AwardCriterion> getCriteria() {
        return law.criteria(getRound().level(), getRound().opensOn());
    }

    public List<AwardGroup> getGroups() {
        return law.groups(getRound().opensOn());
    }

    /** Whether the viewer may change its facts. */
    public boolean isChangeable() {
        return getRound().state() == RoundState.PLANNED && rounds.mayPrepare(request.viewer(), getRound());
    }

    /** Whether he may withdraw its certificates. */
    public boolean isDecider() {
        return rounds.mayDecide(request.viewer(), getRound());
    }

    /** What may be done; the jury's work is closed where it is ranked. */
    public List<Offered> getOffers() {
        return !rounds.mayPrepare(request.viewer(), getRound()) && !isDecider() ? List.of() : acts.offers(request.viewer(), getRound()).stream()
                .filter(offer -> offer.transition().act() != RoundAct.CLOSE_JUDGING).map(AwardRoundPage::offered).toList();
    }

    private static Offered offered(RoundActs.Offer offer) {
        RoundAct act = offer.transition().act();
        return new Offered(act, offer.possible(), act == RoundAct.CANCEL || act == RoundAct.REOPEN_JUDGING, act == RoundAct.DECIDE,
                offer.against().stream().filter(Refusal::blocks).map(refusal -> RefusalTexts.message(refusal, Language.current().texts())).toList());
    }

    public List<RoundEvent> getEvents() {
        return acts.events(getRound());
    }

    /** The entries that count and that the viewer sees. */
    public List<Row> getRows() {
        if (rows == null) {
            Map<Long, AwardCertificate> given = certificates.of(getRound()).stream().collect(Collectors.toMap(one -> one.entry().id(), Function.identity()));
            Map<String, String> groups = getGroups().stream().collect(Collectors.toMap(AwardGroup::code, AwardGroup::name));
            rows = entries.inForce(request.viewer(), getRound()).stream().map(entry -> new Row(entry,
                    Optional.ofNullable(groups.get(entry.productGroup())).orElse(entry.productGroup()), units.on(getRound().opensOn(), entry.unit()),
                    given.get(entry.id()))).toList();
        }
        return rows;
    }

    /** Those of the page that is asked for. */
    public Paging<Row> getPage() {
        if (page == null) {
            page = Paging.ofTallRows(getRows(), request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
        }
        return page;
    }

    /** The address of another page of the entries. */
    public String address(long number) {
        return AwardLinks.round(getRound().id()).with(Paging.PARAMETER, number).toString();
    }

    /** All of them as a spreadsheet. */
    public Spreadsheet sheet() {
        return AwardSheet.of(getRound(), getRows());
    }

    /** Where products are entered in it. */
    public String getEnterHref() {
        return AwardLinks.enter(getRound().id()).toString();
    }

    /** Whether it takes or took entries. */
    public boolean isAnnounced() {
        return getRound().announced();
    }

    /** Whether any certificate holds that the viewer sees. */
    public boolean isCertified() {
        return getRows().stream().anyMatch(row -> row.certificate() != null && row.certificate().endedOn() == null);
    }
}
