package vn.khuyencong.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class MaskedNameTest {

    @Test
    void aNameIsTheInitialSoundOfEachWord() {
        assertEquals("Ng. V. A.", MaskedName.of("Nguyễn Văn An"));
        assertEquals("Tr. Th. Ph. Qu.", MaskedName.of("  TRẦN thị phương  quý "));
        assertEquals("Đ. Ư.", MaskedName.of("Đỗ Ưng"));
        assertEquals("Ê.", MaskedName.of("E\u0302ban"));
        assertEquals("H. Kh. N.", MaskedName.of("H Khuê Niê"));
    }

    @Test
    void whoIsWrittenOtherwiseIsPerhapsTheSamePerson() {
        assertEquals(PersonKey.of("Nguyễn Văn An", 1990, "MALE", "Xã B"), PersonKey.of("NGUYỄN  văn an", 1990, "MALE", "xã b"));
        assertNotEquals(PersonKey.of("Nguyễn Văn An", 1990, "MALE", "Xã B"), PersonKey.of("Nguyễn Văn An", 1991, "MALE", "Xã B"));
        assertNotEquals(PersonKey.of("Nguyễn Văn An", 1990, "MALE", "Xã B"), PersonKey.of("Nguyễn Văn An", 1990, "FEMALE", "Xã B"));
    }
}
