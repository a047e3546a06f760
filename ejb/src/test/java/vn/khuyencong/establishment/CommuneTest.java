package vn.khuyencong.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommuneTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Thôn 3, xã Tân Dĩnh, huyện Lạng Giang, Bắc Giang|X. Tân Dĩnh - H. Lạng Giang - Bắc Giang",
        "Số 5, thị trấn Vôi, huyện Lạng Giang|TT Vôi, H.Lạng Giang", "12 Trần Phú, Phường 3, TP Đà Lạt|P3, Thành phố Đà Lạt, Lâm Đồng",
        "Phường Hải Châu, TP Đà Nẵng|P. Hải Châu, Đà Nẵng", "Xã Hoà Bình|xã Hòa Bình, tỉnh Phú Thọ"})
    void theSameCommuneIsKnownHoweverItIsAbbreviated(String one, String other) {
        assertEquals(Commune.of(one), Commune.of(other));
        assertNotEquals(Optional.empty(), Commune.of(one));
    }

    @Test
    void communesOfOneNameInTwoDistrictsAreTwo() {
        assertNotEquals(Commune.of("xã Tân Sơn, huyện Lục Ngạn"), Commune.of("xã Tân Sơn, huyện Sơn Động"));
        assertNotEquals(Commune.of("xã Vôi"), Commune.of("thị trấn Vôi"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bắc Giang", "Phố Huế, Hà Nội", "Xa lộ Hà Nội, TP Hồ Chí Minh", "Tân Dĩnh, Lạng Giang", ",,,"})
    void whereNoCommuneIsNamedNoneIsGuessed(String address) {
        assertEquals(Optional.empty(), Commune.of(address));
    }
}
