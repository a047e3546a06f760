package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.AwardDecided;
import vn.khuyencong.exchange.contract.AwardDecided.DecidedEntry;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.shared.UnitId;

/** What each province is told of a decided round of its region or of the nation: its own entries, recognised or not. */
@Stateless
public class DecidedLetters {

    @Inject
    private AwardEntries entries;
    @Inject
    private Verdicts verdicts;
    @Inject
    private Event<MinistryLetter> letters;

    /**
     * Tells it; a round of a province's own is told to nobody.
     *
     * @param certificates that were made of it
     */
    public void tell(AwardRound round, List<AwardCertificate> certificates) {
        if (round.organiser() != null) {
            return;
        }
        Map<Long, Verdicts.Verdict> said = verdicts.of(round).stream().collect(Collectors.toMap(Verdicts.Verdict::entry, Function.identity()));
        Map<Long, AwardCertificate> given = certificates.stream().collect(Collectors.toMap(one -> one.entry().id(), Function.identity()));
        Map<UnitId, List<DecidedEntry>> byUnit = new TreeMap<>();
        entries.inForce(round).forEach(entry -> byUnit.computeIfAbsent(entry.unit(), unit -> new ArrayList<>())
                .add(decided(entry, said.get(entry.id()), given.get(entry.id()))));
        byUnit.forEach((unit, decided) -> letters.fire(new MinistryLetter(unit, LetterType.AWARD_DECIDED, round.code(), new AwardDecided(unit.value(),
                round.code(), round.name(), round.level(), round.decisionNumber(), round.decisionDate(), decided))));
    }

    private static DecidedEntry decided(AwardEntry entry, Verdicts.Verdict said, AwardCertificate given) {
        return new DecidedEntry(entry.document(), entry.productName(), entry.productGroup(), entry.establishmentName(), given != null,
                said == null ? null : said.prize(), said == null ? null : said.rank(), said == null ? null : said.thousandths(), said == null ? null : said.reason(),
                given == null ? null : given.number(), given == null ? null : given.validUntil(), given == null ? null : given.checkCode());
    }
}
