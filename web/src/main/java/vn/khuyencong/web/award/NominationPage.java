package vn.khuyencong.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.award.AwardCertificate;
import vn.khuyencong.award.AwardEntries;
import vn.khuyencong.award.AwardEntry;
import vn.khuyencong.award.AwardLaw;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.EntryState;
import vn.khuyencong.award.Ladder;
import vn.khuyencong.award.LevelRule;
import vn.khuyencong.award.RoundState;
import vn.khuyencong.award.Rounds;
import vn.khuyencong.exchange.Attachments;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.AwardNomination.EnteredProduct;
import vn.khuyencong.norm.LawContent.AwardGroup;
import vn.khuyencong.organization.Function;
import vn.khuyencong.portal.AwardDesk;
import vn.khuyencong.portal.PortalSubmission;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.AttachmentLine;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;
import vn.khuyencong.web.page.ShownUnits;
import vn.khuyencong.web.page.UnitNames;

/** The rounds that one may enter products in, the entries in one of them, or one entry with its versions and acts. */
@Named("nominationPage")
@RequestScoped
public class NominationPage {

    @Inject
    private PageRequest request;
    @Inject
    private Rounds rounds;
    @Inject
    private AwardEntries entries;
    @Inject
    private AwardLaw law;
    @Inject
    private Ladder ladder;
    @Inject
    private AwardDesk desk;
    @Inject
    private Attachments attachments;
    @Inject
    private ShownUnits units;
    @Inject
    private BusinessClock clock;

    private AwardRound round;
    private AwardEntry entry;
    private Paging<AwardEntry> page;

    /** Looks up what the address asks for and refuses who may not, before the page is drawn. */
    public void load() {
        request.viewer().require(Function.READ);
        request.parameters().number("round", 1, Long.MAX_VALUE).ifPresent(id -> round = rounds.find(request.viewer(), id).filter(AwardRound::announced)
                .orElseThrow(() -> new NotThere(Words.get("award.unknown"))));
        if (round != null) {
            request.parameters().number(AwardLinks.ID, 1, Long.MAX_VALUE).ifPresent(id -> entry = entries.find(request.viewer(), id)
                    .filter(one -> one.roundCode().equals(round.code())).orElseThrow(() -> new NotThere(Words.get("award.noEntry"))));
        }
    }

    /** The rounds of the year that take or took entries. */
    public List<AwardRound> getRounds() {
        return rounds.ofYear(request.viewer(), getYear()).stream().filter(AwardRound::announced).toList();
    }

    public int getYear() {
        return request.year();
    }

    /** Null on the list of rounds. */
    public AwardRound getRound() {
        return round;
    }

    /** The entry that was asked for; null on the list. */
    public AwardEntry getEntry() {
        return entry;
    }

    public AwardNomination getStated() {
        return entry.stated();
    }

    /** The files that came with the entry, for whoever sees its province. */
    public List<AttachmentLine> getFiles() {
        return attachments.of(request.viewer(), entry.messageId()).stream().map(file -> AttachmentLine.of(file, true)).toList();
    }

    /** Every version that came, the newest first. */
    public List<AwardEntry> getVersions() {
        return entries.versions(request.viewer(), round);
    }

    /** Those of the page that is asked for. */
    public Paging<AwardEntry> getPage() {
        if (page == null) {
            page = Paging.ofTallRows(getVersions(), request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
        }
        return page;
    }

    /** The address of another page of them. */
    public String address(long number) {
        return AwardLinks.enter(round.id()).with(Paging.PARAMETER, number).toString();
    }

    /** The name of the product group of the entry that was asked for. */
    public String getGroup() {
        String code = getStated().product() == null ? entry.productGroup() : getStated().product().group();
        return law.groups(round.opensOn()).stream().filter(group -> group.code().equals(code)).map(AwardGroup::name).findFirst().orElse(code);
    }

    /** What its maker declared of the product, in words. */
    public List<String> getDeclared() {
        EnteredProduct product = getStated().product();
        Map<String, Boolean> declared = new LinkedHashMap<>();
        declared.put("asked.productSet", product.set());
        declared.put("asked.own", product.own());
        declared.put("asked.series", product.series());
        declared.put("asked.original", product.original());
        declared.put("asked.lawful", product.lawful());
        return declared.entrySet().stream().filter(Map.Entry::getValue).map(one -> Words.get(one.getKey())).toList();
    }

    /** Name of the province of an entry. */
    public String unit(AwardEntry one) {
        return units.today(one.unit());
    }

    /** What holds in the round. */
    public LevelRule getRule() {
        return law.rule(round);
    }

    /** Provinces for which the viewer may enter products now; empty where the round takes nothing. */
    public List<Choice> getUnits() {
        return !isOpen() ? List.of() : units.map().on(clock.today()).stream().filter(unit -> desk.may(request.viewer(), unit.id()))
                .map(unit -> new Choice(unit.id().value(), UnitNames.dated(unit), false)).toList();
    }

    private boolean isOpen() {
        return round.state() == RoundState.OPEN && !clock.today().isBefore(round.opensOn()) && !clock.today().isAfter(round.closesOn());
    }

    /** Whether the viewer may replace the entry that was asked for or take it back: while the round takes entries. */
    public boolean isMayChange() {
        return entry.state() == EntryState.IN_FORCE && isOpen() && desk.may(request.viewer(), entry.unit());
    }

    /** Certificates of the level below that an entry can begin from: valid today, of provinces for which the viewer may enter. */
    public List<AwardCertificate> getClimbing() {
        List<String> own = units.map().all().stream().filter(unit -> desk.may(request.viewer(), unit.id())).map(unit -> unit.id().value()).toList();
        return !isOpen() || own.isEmpty() || getRule().below() == null ? List.of() : ladder.valid(getRule().below(), own, clock.today());
    }

    /** Handed in and not judged yet. */
    public List<PortalSubmission> getUnderWay() {
        return request.viewer().ownUnit().map(unit -> desk.underWay(request.viewer(), unit, round.planYear())).orElse(List.of());
    }
}
