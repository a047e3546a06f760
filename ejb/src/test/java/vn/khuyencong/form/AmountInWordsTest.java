package vn.khuyencong.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khuyencong.form.AmountInWords.EmptyTens;
import vn.khuyencong.form.AmountInWords.Thousand;
import vn.khuyencong.form.AmountInWords.Usage;

class AmountInWordsTest {

    private static final Usage SOUTHERN = new Usage(Thousand.NGAN, EmptyTens.LE);

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, Không đồng
            1, Một đồng
            4, Bốn đồng
            5, Năm đồng
            10, Mười đồng
            11, Mười một đồng
            14, Mười bốn đồng
            15, Mười lăm đồng
            19, Mười chín đồng
            20, Hai mươi đồng
            21, Hai mươi mốt đồng
            24, Hai mươi tư đồng
            25, Hai mươi lăm đồng
            31, Ba mươi mốt đồng
            44, Bốn mươi tư đồng
            55, Năm mươi lăm đồng
            90, Chín mươi đồng
            99, Chín mươi chín đồng
            100, Một trăm đồng
            101, Một trăm linh một đồng
            104, Một trăm linh bốn đồng
            105, Một trăm linh năm đồng
            110, Một trăm mười đồng
            111, Một trăm mười một đồng
            115, Một trăm mười lăm đồng
            121, Một trăm hai mươi mốt đồng
            200, Hai trăm đồng
            505, Năm trăm linh năm đồng
            999, Chín trăm chín mươi chín đồng
            1000, Một nghìn đồng
            1001, Một nghìn không trăm linh một đồng
            1010, Một nghìn không trăm mười đồng
            1015, Một nghìn không trăm mười lăm đồng
            1021, Một nghìn không trăm hai mươi mốt đồng
            1100, Một nghìn một trăm đồng
            1105, Một nghìn một trăm linh năm đồng
            2024, Hai nghìn không trăm hai mươi tư đồng
            10000, Mười nghìn đồng
            10005, Mười nghìn không trăm linh năm đồng
            15000, Mười lăm nghìn đồng
            21000, Hai mươi mốt nghìn đồng
            100000, Một trăm nghìn đồng
            105000, Một trăm linh năm nghìn đồng
            999999, Chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng
            1000000, Một triệu đồng
            1000001, Một triệu không trăm linh một đồng
            1000100, Một triệu một trăm đồng
            1001000, Một triệu không trăm linh một nghìn đồng
            1250000, Một triệu hai trăm năm mươi nghìn đồng
            3500000, Ba triệu năm trăm nghìn đồng
            15024021, Mười lăm triệu không trăm hai mươi tư nghìn không trăm hai mươi mốt đồng
            300000000, Ba trăm triệu đồng
            1000000000, Một tỷ đồng
            1000000005, Một tỷ không trăm linh năm đồng
            3005000000, Ba tỷ không trăm linh năm triệu đồng
            3600000000, Ba tỷ sáu trăm triệu đồng
            21000000000, Hai mươi mốt tỷ đồng
            177165000000, Một trăm bảy mươi bảy tỷ một trăm sáu mươi lăm triệu đồng
            1000000000000, Một nghìn tỷ đồng
            1005000000000, Một nghìn không trăm linh năm tỷ đồng
            1000000000000000, Một triệu tỷ đồng
            123456789012345, Một trăm hai mươi ba nghìn bốn trăm năm mươi sáu tỷ bảy trăm tám mươi chín triệu không trăm mười hai nghìn ba trăm bốn mươi lăm đồng
            """)
    void anAmountIsReadAsAnOfficeReadsIt(long dong, String words) {
        assertEquals(words, AmountInWords.of(dong));
        assertEquals(dong, AmountInWords.parse(words));
    }

    @Test
    void theSouthernUsageIsWrittenOnDemandAndReadToo() {
        assertEquals("Một ngàn không trăm lẻ năm đồng", AmountInWords.of(1005, SOUTHERN));
        assertEquals(1005, AmountInWords.parse("một ngàn không trăm lẻ năm đồng"));
        assertEquals(24_000_000_000L, AmountInWords.parse("hai mươi bốn tỉ"));
    }

    @Test
    void everyAmountUpToAMillionIsFoundAgainFromItsWords() {
        for (long dong = 0; dong <= 1_000_000; dong++) {
            assertEquals(dong, AmountInWords.parse(AmountInWords.of(dong)));
        }
    }

    @Test
    void aHundredThousandBigAmountsAreFoundAgainInEitherUsage() {
        Random random = new Random(30);
        for (int i = 0; i < 100_000; i++) {
            long dong = (long) (Math.pow(10, random.nextDouble() * 15));
            assertEquals(dong, AmountInWords.parse(AmountInWords.of(dong)));
            assertEquals(dong, AmountInWords.parse(AmountInWords.of(dong, SOUTHERN)));
        }
        assertEquals(AmountInWords.BIGGEST, AmountInWords.parse(AmountInWords.of(AmountInWords.BIGGEST)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "đồng", "hai mươi một", "mười năm", "một triệu năm", "một trăm năm", "năm mươi năm", "linh năm", "một nghìn linh năm", "trăm", "ba tỷ tỷ",
            "nghìn triệu", "một hai", "không trăm linh năm", "một triệu không nghìn", "three", "chín triệu chín tỷ chín trăm chín triệu chín nghìn chín nghìn"})
    void whatIsNoAmountIsRefused(String words) {
        assertThrows(IllegalArgumentException.class, () -> AmountInWords.parse(words));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, AmountInWords.BIGGEST + 1, Long.MAX_VALUE})
    void anAmountOutOfRangeHasNoWords(long dong) {
        assertThrows(IllegalArgumentException.class, () -> AmountInWords.of(dong));
    }

    @Test
    void anInstallationSetsItsUsageAndAWrongSettingIsRefusedByName() {
        assertEquals(Usage.OFFICIAL, Usage.of(null));
        assertEquals(SOUTHERN, Usage.of(" NGAN  LE "));
        for (String wrong : List.of("", "NGAN", "LE NGAN", "ngàn lẻ")) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> Usage.of(wrong)).getMessage().startsWith("KHUYENCONG_AMOUNT_WORDS"));
        }
    }
}
