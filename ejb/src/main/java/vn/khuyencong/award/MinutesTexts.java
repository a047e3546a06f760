package vn.khuyencong.award;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.khuyencong.award.MinutesContent.Decision;

/** The minutes of a council in words. */
final class MinutesTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private MinutesTexts() {
    }

    static List<String> opening(MinutesContent said) {
        List<String> text = new ArrayList<>();
        text.add(JuryTexts.get("minutes.held", DAY.format(said.heldOn()), said.place(), said.roundName(), said.round()));
        text.add(JuryTexts.get("minutes.present", members(said, true)));
        String absent = members(said, false);
        if (!absent.isEmpty()) {
            text.add(JuryTexts.get("minutes.absent", absent));
        }
        text.add(JuryTexts.get("minutes.jury", said.jurors().stream().filter(one -> one.endReason() == null).map(one -> one.name() + " (" + one.position() + ")")
                .collect(Collectors.joining("; "))));
        said.jurors().stream().filter(one -> one.endReason() != null).forEach(one -> text.add(JuryTexts.get("minutes.jurorEnded", one.name(), one.endReason())));
        said.recusals().forEach(one -> text.add(JuryTexts.get("minutes.recusal", one.juror(), one.entry(), one.reason())));
        text.add(JuryTexts.get("minutes.decided"));
        return text;
    }

    static List<String> closing(MinutesContent said) {
        List<String> text = new ArrayList<>();
        long certified = said.decisions().stream().filter(Decision::certified).count();
        text.add(JuryTexts.get("minutes.result", said.decisions().size(), certified, said.decisions().stream().filter(Decision::differs).count()));
        if (said.opinion() != null) {
            text.add(JuryTexts.get("minutes.opinion", said.opinion()));
        }
        said.members().stream().filter(one -> one.role() == CouncilRole.SECRETARY && one.present())
                .forEach(one -> text.add(JuryTexts.get("minutes.secretary", one.name())));
        return text;
    }

    static String said(Decision decision) {
        String verdict = JuryTexts.get(decision.certified() ? "certified" : "refused");
        String prize = decision.prize() == null ? "" : JuryTexts.get("prize", decision.prize());
        return verdict + prize + (decision.reason() == null ? "" : JuryTexts.get("because", decision.reason()));
    }

    private static String members(MinutesContent said, boolean present) {
        return said.members().stream().filter(one -> one.present() == present)
                .map(one -> JuryTexts.get("member", one.name(), one.position(), JuryTexts.get("role." + one.role()))).collect(Collectors.joining("; "));
    }
}
