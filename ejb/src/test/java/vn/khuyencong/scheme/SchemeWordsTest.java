package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.norm.rules.RefusalTexts;

/** What refusals speak of has its word, and what units may send is an act of the life of a scheme. */
class SchemeWordsTest {

    @ParameterizedTest
    @MethodSource("spokenOf")
    void everyStateActAndKindHasItsWordInBothLanguages(String name) {
        assertNotEquals(name, RefusalTexts.word(name, Locale.ROOT));
        ResourceBundle english = ResourceBundle.getBundle("vn.khuyencong.norm.rules.refusals", Locale.ENGLISH);
        assertTrue(english.containsKey(name));
    }

    static Stream<String> spokenOf() {
        return Stream.<Enum<?>[]>of(SchemeState.values(), SchemeAct.values(), ChangeKind.values()).flatMap(Arrays::stream).map(Enum::name).distinct();
    }

    @ParameterizedTest
    @EnumSource(StepAct.class)
    void whatAUnitMaySendIsAnActAndOfItsOwnFundOnlyWhatTheMinistryDecidesOfTheOther(StepAct act) {
        SchemeAct done = SchemeAct.valueOf(act.name());
        boolean ministrys = SchemeLife.transitions().stream().filter(row -> row.act() == done)
                .anyMatch(row -> row.who().contains(vn.khuyencong.organization.Function.DECIDE_PLANS));
        assertEquals(ministrys, act.isOfLocalFundOnly());
    }
}
