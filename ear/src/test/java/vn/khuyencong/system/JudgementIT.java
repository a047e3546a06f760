package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.shared.FundSource;

/** Readable plans are judged: what breaks a rule goes back with cell, article and remedy, what does not counts to the đồng. */
@ParameterizedClass(name = "on {0}")
@EnumSource(Store.class)
class JudgementIT extends ExchangeCase {

    private static final String SUPPORT = "/data/schemes/0/lines/0/support";

    @Test
    void negativeMoneyIsReturnedWithItsCell() throws ClientException {
        amongGoodOnes(badEvent().with(SUPPORT, -1).signedBy(province().key())).isReturnedFor("MONEY_NEGATIVE", SUPPORT);
    }

    @Test
    void fractionalMoneyIsReturnedWithItsCell() throws ClientException {
        amongGoodOnes(badEvent().with(SUPPORT, 400_000_000.5).signedBy(province().key())).isReturnedFor("MONEY_NOT_WHOLE", SUPPORT);
    }

    @Test
    void moneyWrittenAsTextIsReturnedWithItsCell() throws ClientException {
        amongGoodOnes(badEvent().with(SUPPORT, "400.000.000").signedBy(province().key())).isReturnedFor("MONEY_NOT_WHOLE", SUPPORT);
    }

    @Test
    void aSupportAboveItsShareOfTheCostIsReturnedWithTheArticle() throws ClientException {
        Plan above = plan("KH-HONG").fund(FundSource.NATIONAL).machine("Hợp tác xã A", 201, 400);
        amongGoodOnes(province().letter(above.document())).isReturnedFor("CEILING_SHARE_EXCEEDED", SUPPORT)
                .cites("TT 28/2018/TT-BTC, Điều 8 khoản 4");
    }

    @Test
    void aSupportAboveTheLargestAmountIsReturnedWithTheArticle() throws ClientException {
        Plan above = plan("KH-HONG").fund(FundSource.NATIONAL).machine("Hợp tác xã A", 301, 1_000);
        amongGoodOnes(province().letter(above.document())).isReturnedFor("CEILING_EXCEEDED", SUPPORT)
                .cites("TT 28/2018/TT-BTC, Điều 8 khoản 4");
    }

    @Test
    void aSumThatIsNotThatOfTheLinesIsReturnedWithItsCell() throws ClientException {
        amongGoodOnes(badEvent().with("/data/totals/support", 400_000_001).signedBy(province().key()))
                .isReturnedFor("TOTAL_WRONG", "/data/totals/support");
    }

    @Test
    void aSchemeThatIsNotTheSumOfItsLinesIsReturnedWithItsCell() throws ClientException {
        amongGoodOnes(badEvent().with("/data/schemes/0/support", 399_999_999).signedBy(province().key()))
                .isReturnedFor("SCHEME_SUM_WRONG", "/data/schemes/0/support");
    }

    @Test
    void aSchemeThatAnotherDocumentHoldsIsReturnedSinceItWouldCountTwice() throws ClientException {
        Event twice = badEvent().with("/data/schemes/0/code", plan("KH-TRUOC").fair(100).document().schemes().get(0).code());
        amongGoodOnes(twice.signedBy(province().key())).isReturnedFor("SCHEME_ALREADY_THERE", "/data/schemes/0/code");
    }

    @Test
    void aSupportAboveTheWholeCostIsReturnedWithItsCell() throws ClientException {
        Plan above = plan("KH-HONG").machine("Hợp tác xã A", 400, 399);
        Event event = province().event(above.document()).with("/data/schemes/0/lines/0/counterpart", 0).with("/data/totals/counterpart", 0);
        amongGoodOnes(event.signedBy(province().key())).isReturnedFor("SUPPORT_ABOVE_COST", SUPPORT);
    }

    @Test
    void aLocalRateThatIsNotOnFileIsWarnedOf() throws ClientException {
        sent(province().letter(plan("KH-01").machine("Hợp tác xã A", 250, 300).document())).isAccepted().warnsOf("LOCAL_RATE_NOT_ON_FILE");
        assertEquals(250, planned());
    }

    @Test
    void aDecomposedTextIsTakenAndShownComposed() throws ClientException {
        String number = "Kế hoạch số 1";
        String decomposed = Normalizer.normalize(number, Normalizer.Form.NFD);
        assertNotEquals(number, decomposed);
        Event event = province().event(plan("x").fair(70).document()).with("/data/key/document", decomposed);
        Letter letter = event.signedBy(province().key());
        Verdict verdict = sent(letter).isAccepted();
        assertEquals(number, verdict.submission().at("/key/document").asText());
        verdict.receipts().forEach(receipt -> assertEquals(number, receipt.json().at("/data/message/key/document").asText()));
        JsonNode source = ministry().get("/api/v1/figures/sources?boundaries=then&status=planned&measure=funds&year=" + year + "&unit="
                + province().unit());
        assertTrue(source.at("/lines/0/document").asText().contains("/" + number + "/"), source.toPrettyString());
    }

    @Test
    void tenThousandLinesAreTakenAndAddUp() throws ClientException {
        sent(province().letter(plan("KH-01").manyLines(10_000).document())).isAccepted();
        assertEquals(10_000, planned());
    }
}
