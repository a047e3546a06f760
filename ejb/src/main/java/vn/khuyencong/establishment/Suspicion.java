package vn.khuyencong.establishment;

/** Why two records may be one establishment; the strongest reason first. */
public enum Suspicion {
    /** Cùng mã số thuế gốc, khác đuôi chi nhánh. */
    SAME_TAX_BASE,
    /** Cùng tên, cùng tỉnh; một bên trước chưa có mã số thuế. */
    TAX_CODE_LATER,
    /** Cùng tên (không kể loại hình) trong cùng tỉnh. */
    SAME_NAME,
    /** Tên gần giống trong cùng tỉnh: khác dấu hoặc khác một chữ cái. */
    ALIKE_NAME,
    /** Cùng tên ở hai tỉnh. */
    TWO_PROVINCES
}
