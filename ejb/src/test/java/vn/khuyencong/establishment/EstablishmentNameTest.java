package vn.khuyencong.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstablishmentNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Công ty TNHH Hoà Phát", "CÔNG TY TRÁCH NHIỆM HỮU HẠN HÒA PHÁT", "Công ty CP Hòa Phát", "CTCP Hòa Phát",
        "Cty TNHH MTV Hòa Phát", "Công ty TNHH một thành viên Hòa Phát", "Công ty TNHH hai thành viên trở lên Hòa Phát", "HTX Hòa Phát",
        "Hợp tác xã “Hòa Phát”", "Hộ kinh doanh Hòa Phát", "HKD Hòa  Phát", "DNTN Hòa Phát", "Doanh nghiệp tư nhân Hòa Phát",
        "Chi nhánh Công ty TNHH Hòa Phát", "Cơ sở sản xuất Hòa Phát", "Hòa Phát"})
    void theLegalFormAndThePlaceOfTheToneMakeNoDifference(String name) {
        assertEquals(EstablishmentName.of("Hòa Phát").exact(), EstablishmentName.of(name).exact());
        assertEquals("hoa phat", EstablishmentName.of(name).plain());
    }

    @ParameterizedTest
    @CsvSource({"Công ty TNHH SX và TM Đông Á,Công ty CP Sản xuất Thương mại Đông Á", "HTX Dịch vụ & XNK Tân Dĩnh,Hợp tác xã DV xuất nhập khẩu Tân Dĩnh"})
    void tradesAreAbbreviatedAlike(String one, String other) {
        assertEquals(EstablishmentName.of(one).exact(), EstablishmentName.of(other).exact());
    }

    @Test
    void tonesTellNamesApartButNotPlainOnes() {
        assertNotEquals(EstablishmentName.of("Hộ Gốm Hùng Sơn").exact(), EstablishmentName.of("Hộ Gốm Hưng Sơn").exact());
        assertEquals(EstablishmentName.of("Hộ Gốm Hùng Sơn").plain(), EstablishmentName.of("Hộ Gốm Hưng Sơn").plain());
    }

    @Test
    void precomposedAndCombiningLettersAreTheSame() {
        assertEquals(EstablishmentName.of("Gỗ Việt Đức"), EstablishmentName.of(Normalizer.normalize("Gỗ Việt Đức", Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hợp tác xã", "Công ty TNHH", "Cơ sở sản xuất", "Và"})
    void aNameThatIsNothingButALegalFormStaysWhole(String name) {
        assertEquals(name.split(" ").length > 0, !EstablishmentName.of(name).plain().isEmpty());
    }

    @Test
    void aNameWithoutLettersIsEmptyAndNoFault() {
        assertEquals("", EstablishmentName.of("- ; -").plain());
    }
}
