package vn.khuyencong.web.award;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import vn.khuyencong.award.AwardEntries;
import vn.khuyencong.award.AwardEntry;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.Certificates;
import vn.khuyencong.award.NewRound;
import vn.khuyencong.award.RoundAct;
import vn.khuyencong.award.RoundActs;
import vn.khuyencong.award.Rounds;
import vn.khuyencong.award.Said;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.portal.AwardDesk;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;
import vn.khuyencong.web.page.Link;

/** Takes the forms of the pages of awards: rounds, what is done to them, entries. */
@WebServlet("/binh-chon/*")
public class AwardServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient Rounds rounds;
    @Inject
    private transient RoundActs acts;
    @Inject
    private transient AwardEntries entries;
    @Inject
    private transient Certificates certificates;
    @Inject
    private transient AwardDesk desk;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        return switch (path) {
            case "/moi" -> enter(fields);
            case "/sua" -> change(fields);
            case "/viec" -> done(fields);
            case "/thu-hoi" -> withdrawn(fields);
            case "/ho-so" -> nominate(fields, unit(fields), null);
            case "/thay" -> replace(fields);
            case "/rut" -> takeBack(fields);
            default -> throw unknown();
        };
    }

    private Answer enter(Fields fields) {
        NewRound round = round(fields);
        if (!fields.refusals().isEmpty()) {
            return unread(AwardLinks.ROUNDS);
        }
        Entered entered = rounds.enter(viewer.get(), round);
        return new Answer(AwardLinks.ROUNDS, entered.findings(), entered.kept() ? AwardLinks.round(entered.id()) : null, "awardRound");
    }

    private Answer change(Fields fields) {
        AwardRound kept = found(fields, AwardLinks.ID);
        NewRound round = round(fields);
        return !fields.refusals().isEmpty() ? unread(AwardLinks.ROUND)
                : new Answer(AwardLinks.ROUND, rounds.change(viewer.get(), kept.id(), round).findings(), AwardLinks.round(kept.id()), "awardRoundChanged");
    }

    private static NewRound round(Fields fields) {
        String code = fields.text("roundCode");
        String unit = fields.text("organiser");
        if (unit != null && !UnitId.isWellFormed(unit)) {
            throw BadParameter.of("organiser", unit, Words.get("parameter.unit"));
        }
        return new NewRound(code == null ? null : code.toUpperCase(Locale.ROOT), fields.text("roundName"), fields.choice("level", AwardLevel.class),
                unit == null ? null : new UnitId(unit), fields.text("district"), fields.choice("region", Region.class), fields.day("opensOn"),
                fields.day("closesOn"), fields.day("decideBy"));
    }

    private Answer done(Fields fields) {
        AwardRound round = found(fields, AwardLinks.ID);
        RoundAct act = fields.choice("viec", RoundAct.class);
        if (act == null || act == RoundAct.CLOSE_JUDGING) {
            throw BadParameter.missing("viec", Words.get("problem.404"));
        }
        Said said = new Said(fields.text("reason"), fields.text("decisionNumber"), fields.day("decisionDate"));
        return !fields.refusals().isEmpty() ? unread(AwardLinks.ROUND)
                : new Answer(AwardLinks.ROUND, acts.act(viewer.get(), round.id(), act, said), AwardLinks.round(round.id()), "awardAct");
    }

    private Answer withdrawn(Fields fields) {
        AwardRound round = found(fields, AwardLinks.ID);
        return new Answer(AwardLinks.ROUND, certificates.withdraw(viewer.get(), fields.id("certificate"), fields.text("reason")), AwardLinks.round(round.id()),
                "awardWithdrawn");
    }

    private Answer nominate(Fields fields, String unit, String document) {
        AwardRound round = found(fields, "round");
        AwardNomination stated = NominationFields.nomination(fields, round, unit, document);
        return fields.refusals().isEmpty() ? answer(desk.nominate(viewer.get(), stated), round, document == null ? "awardEntered" : "awardReplaced")
                : unread(AwardLinks.ENTER);
    }

    private Answer replace(Fields fields) {
        AwardEntry earlier = entry(fields);
        return nominate(fields, earlier.unit().value(), earlier.document());
    }

    private Answer takeBack(Fields fields) {
        AwardEntry earlier = entry(fields);
        AwardNomination stated = earlier.stated();
        return answer(desk.nominate(viewer.get(), new AwardNomination(earlier.key(), SubmissionKind.WITHDRAWAL, stated.round(), stated.establishment(), null, null,
                null, null, stated.sample(), List.of())), found(fields, "round"), "awardTakenBack");
    }

    private AwardEntry entry(Fields fields) {
        AwardRound round = found(fields, "round");
        return entries.find(viewer.get(), fields.id(AwardLinks.ID)).filter(one -> one.roundCode().equals(round.code()))
                .orElseThrow(() -> new NotThere(Words.get("award.noEntry")));
    }

    private static String unit(Fields fields) {
        String unit = String.valueOf(fields.text("unit"));
        if (!UnitId.isWellFormed(unit)) {
            throw BadParameter.of("unit", unit, Words.get("parameter.unit"));
        }
        return unit;
    }

    private AwardRound found(Fields fields, String name) {
        return rounds.find(viewer.get(), fields.id(name)).orElseThrow(() -> new NotThere(Words.get("award.unknown")));
    }

    private static Answer answer(AwardDesk.HandedIn handedIn, AwardRound round, String done) {
        List<Refusal> atFields = NominationFields.atFields(handedIn.findings());
        Link next = handedIn.submission() == null ? null : AwardLinks.enter(round.id());
        return new Answer(AwardLinks.ENTER, atFields, next, done);
    }
}
