package vn.khuyencong.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.testing.Services;

class FormEditionsTest {

    private static final LocalDate IN_2024 = LocalDate.of(2024, 3, 1);

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("editions-" + test.getDisplayName()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aFormOnFileHasATitleAndItsColumnsInTheirOrder() {
        FormEdition estimate = on("BM04", IN_2024);
        assertEquals("DỰ TOÁN CHI TIẾT KINH PHÍ ĐỀ ÁN KHUYẾN CÔNG", estimate.title());
        assertEquals(List.of("order", "content", "unit", "quantity", "price", "amount", "national", "local", "counterpart", "other", "basis"),
                estimate.columns("estimate").stream().map(FormColumn::key).toList());
        assertFalse(estimate.verified());
    }

    @Test
    void lastYearsFormPrintsAsItWas() {
        sql("update form_edition set valid_to = date '2024-12-31' where form = 'BM13'");
        sql("insert into form_edition (id, form, valid_from, title, symbol, legal_basis, verified)"
                + " values (900, 'BM13', date '2025-01-01', 'BÁO CÁO TIẾN ĐỘ KHUYẾN CÔNG', 'BC', 'thử nghiệm', false)");
        assertEquals("BÁO CÁO TIẾN ĐỘ THỰC HIỆN ĐỀ ÁN KHUYẾN CÔNG", on("BM13", LocalDate.of(2024, 12, 31)).title());
        assertEquals("BÁO CÁO TIẾN ĐỘ KHUYẾN CÔNG", on("BM13", LocalDate.of(2025, 1, 1)).title());
    }

    @Test
    void aFormThatWasNotThereYetIsRefused() {
        LocalDate before = LocalDate.of(2010, 1, 1);
        NotInUse notYet = assertThrows(NotInUse.class, () -> on("BM04", before));
        assertEquals(List.of(before, LocalDate.of(2012, 7, 5)), List.of(notYet.day(), notYet.from()));
        assertThrows(IllegalArgumentException.class, () -> on("BM04", IN_2024).columns("annex"));
    }

    @Test
    void anOfficeThatWasNotThereYetHasNoPaper() {
        NotInUse notYet = assertThrows(NotInUse.class, () -> services.transact(work -> work.the(FormHeadings.class)
                .ofDay("MINISTRY", null, LocalDate.of(2007, 8, 7), "", "QĐ", "QUYẾT ĐỊNH", "", List.of(), false, "")));
        assertEquals(LocalDate.of(2007, 8, 8), notYet.from());
    }

    @Test
    void aFormRestsOnTheLawOfItsDay() {
        assertEquals("TT 36/2013/TT-BCT; TT 17/2018/TT-BCT", on("BM14", IN_2024).legalBasis());
        assertEquals("TT 36/2013/TT-BCT", on("BM14", LocalDate.of(2018, 7, 9)).legalBasis(), "the other was not issued yet");
        assertEquals("", on("BM14", LocalDate.of(2013, 12, 26)).legalBasis());
        sql("update form_edition set legal_basis = 'TTLT 26/2014/TTLT-BTC-BCT; TT 28/2018/TT-BTC, QĐ 1/QĐ-X' where form = 'BM14'");
        assertEquals("TTLT 26/2014/TTLT-BTC-BCT; QĐ 1/QĐ-X", on("BM14", LocalDate.of(2018, 5, 10)).legalBasis(), "of what is not on file nobody knows the days");
        assertEquals("TT 28/2018/TT-BTC; QĐ 1/QĐ-X", on("BM14", LocalDate.of(2018, 5, 11)).legalBasis());
    }

    @Test
    void theLawIsCitedWithItsDayItsIssuerAndItsSubjectAsDecisionsCiteIt() {
        PaperWords words = new PaperWords("vn.khuyencong.form.words");
        assertEquals(List.of("Căn cứ Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công",
                "Căn cứ Thông tư số 36/2013/TT-BCT ngày 27 tháng 12 năm 2013 của Bộ trưởng Bộ Công Thương quy định về việc xây dựng kế hoạch, tổ chức thực hiện và quản lý kinh"
                        + " phí khuyến công quốc gia",
                "Căn cứ Thông tư số 17/2018/TT-BCT ngày 10 tháng 7 năm 2018 của Bộ trưởng Bộ Công Thương về việc sửa đổi, bổ sung một số điều của Thông tư số 36/2013/TT-BCT"),
                words.basis(on("BM10", IN_2024)).lines());
        assertEquals(List.of("Căn cứ Thông tư số 28/2018/TT-BTC ngày 28 tháng 3 năm 2018 của Bộ trưởng Bộ Tài chính hướng dẫn lập, quản lý, sử dụng kinh phí khuyến công"),
                words.basis(on("BM17", IN_2024)).lines());
    }

    @Test
    void aTextWhoseDayIsNotOnFileIsCitedByItsNumberAlone() {
        sql("update form_edition set legal_basis = 'TT 26/2014/TT-BCT; NĐ 45/2012/NĐ-CP' where form = 'BM14'");
        sql("update directive set issued_on = null where number = 'NĐ 45/2012/NĐ-CP'");
        assertEquals(List.of("Căn cứ Thông tư số 26/2014/TT-BCT", "Căn cứ Nghị định số 45/2012/NĐ-CP"), new PaperWords("vn.khuyencong.form.words").basis(on("BM14", IN_2024)).lines());
    }

    private FormEdition on(String form, LocalDate day) {
        return services.transact(work -> work.the(FormEditions.class).on(form, day));
    }

    private void sql(String statement) {
        services.transact(work -> work.em().createNativeQuery(statement).executeUpdate());
    }
}
