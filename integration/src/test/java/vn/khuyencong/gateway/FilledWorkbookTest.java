package vn.khuyencong.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FilledWorkbookTest {

    @Test
    void aWorkbookIsHandedBackUnderANameOfItsOwn() {
        assertEquals("ke-hoach-ket-qua.xlsx", FilledWorkbook.resultName("ke-hoach.xlsx"));
        assertEquals("KE HOACH-ket-qua.xlsx", FilledWorkbook.resultName("KE HOACH.XLSX"));
    }

    @Test
    void aResultThatWasMendedAndSentIsNotOverwritten() {
        assertEquals("ke-hoach-ket-qua-2.xlsx", FilledWorkbook.resultName("ke-hoach-ket-qua.xlsx"));
        assertEquals("ke-hoach-ket-qua-3.xlsx", FilledWorkbook.resultName("ke-hoach-ket-qua-2.xlsx"));
    }
}
