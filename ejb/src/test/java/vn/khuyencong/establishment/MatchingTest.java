package vn.khuyencong.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.shared.TaxCode;

class MatchingTest {

    private static final String HERE = "P34-24";
    private static final String THERE = "P-01";
    private static final String CODE = "0100109106";
    private static final String OTHER_CODE = "2300102253";

    @Test
    void aBranchBesideItsHeadIsShown() {
        assertEquals(Optional.of(Suspicion.SAME_TAX_BASE), Matching.judge(company("Công ty TNHH Minh Long", CODE, HERE),
                company("Chi nhánh Minh Long tại Hà Nội", CODE + "-001", THERE)));
    }

    @Test
    void aHouseholdThatLaterGotACodeIsShown() {
        assertEquals(Optional.of(Suspicion.TAX_CODE_LATER), Matching.judge(household("Hộ kinh doanh Mây tre Thuý", HERE),
                company("HKD Mây tre Thúy", "001086012345", HERE)));
    }

    @ParameterizedTest
    @CsvSource({"Công ty TNHH Hưng Thịnh,HTX Hưng Thịnh,SAME_NAME", "HTX Hưng Thịnh,HTX Hưng Thinh,ALIKE_NAME",
        "Công ty TNHH Minh Long,Công ty TNHH Minh Lông,ALIKE_NAME", "Cơ sở Gốm Bát Tràng,Cơ sở Gốm Bát Trang,ALIKE_NAME",
        "Công ty Thịnh Phát,Công ty Thinhphat,ALIKE_NAME", "Hợp tác xã Tân Dĩnh,HTX Tân Dính 2,", "HTX số 2 Yên Dũng,HTX số 3 Yên Dũng,",
        "Hộ gốm A,Hộ gốm B,", "Công ty Minh Long,Công ty Minh Đức,"})
    void namesInOneProvinceAreComparedWithoutLegalFormDiacriticsAndOneLetter(String one, String other, Suspicion expected) {
        assertEquals(Optional.ofNullable(expected), Matching.judge(household(one, HERE), household(other, HERE)));
        assertEquals(Optional.ofNullable(expected), Matching.judge(household(other, HERE), household(one, HERE)));
    }

    @Test
    void twoSoundCodesAreTwoLegalPersonsUnlessTheyBearOneNameInOneProvince() {
        assertEquals(Optional.empty(), Matching.judge(company("Công ty Thịnh Phát", CODE, HERE), company("Công ty Thịnh Phat", OTHER_CODE, HERE)));
        assertEquals(Optional.empty(), Matching.judge(company("Công ty Thịnh Phát", CODE, HERE), company("Công ty Thịnh Phát", OTHER_CODE, THERE)));
        assertEquals(Optional.of(Suspicion.SAME_NAME), Matching.judge(company("Công ty Thịnh Phát", CODE, HERE),
                company("Công ty Thịnh Phát", OTHER_CODE, HERE)));
    }

    @Test
    void aCodeWithAWrongCheckDigitProvesNothing() {
        assertEquals(Optional.of(Suspicion.TWO_PROVINCES), Matching.judge(company("Công ty Thịnh Phát", CODE, HERE),
                company("Công ty Thịnh Phát", "0100109107", THERE)));
    }

    @Test
    void familiesOfOneNameInTwoProvincesAreTwoFamiliesButCompaniesAreShown() {
        assertEquals(Optional.empty(), Matching.judge(household("Hộ Gốm Hùng Sơn", HERE), household("Hộ Gốm Hùng Sơn", THERE)));
        assertEquals(Optional.of(Suspicion.TWO_PROVINCES), Matching.judge(company("Công ty TNHH Thịnh Phát", null, HERE),
                company("Công ty TNHH Thịnh Phát", CODE, THERE)));
    }

    @ParameterizedTest
    @CsvSource({"HTX Hưng Thịnh,HTX Hưng Thinh", "Công ty Minh Long,Công ty Minh Lon", "Vinamilk,Vinamik", "Vinamilk,Vinumilk", "Thịnh Phát,Thinhphat",
        "Công ty Đại Minh Long,Công ty Đạo Minh Long"})
    void whatIsAlikeSharesAnIndexedKey(String one, String other) {
        Set<String> shared = new HashSet<>(NearKeys.of(EstablishmentName.of(one), HERE));
        shared.retainAll(NearKeys.of(EstablishmentName.of(other), HERE));
        assertTrue(!shared.isEmpty() && Likeness.alike(EstablishmentName.of(one).plain(), EstablishmentName.of(other).plain()));
    }

    @Test
    void aNameHasFewKeysAndNamesOfOtherProvincesShareOnlyTheWholeName() {
        EstablishmentName name = EstablishmentName.of("Công ty TNHH Gốm sứ Đại Minh Long");
        assertEquals(7, NearKeys.of(name, HERE).size());
        Set<String> shared = NearKeys.of(name, HERE);
        shared.retainAll(NearKeys.of(name, THERE));
        assertEquals(1, shared.size());
    }

    private static Profile household(String name, String province) {
        return new Profile(Optional.empty(), Set.of(LegalForm.HOUSEHOLD), Set.of(EstablishmentName.of(name)), Set.of(province));
    }

    private static Profile company(String name, String code, String province) {
        return new Profile(TaxCode.of(code), Set.of(LegalForm.COMPANY), Set.of(EstablishmentName.of(name)), Set.of(province));
    }
}
