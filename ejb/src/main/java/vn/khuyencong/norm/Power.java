package vn.khuyencong.norm;

/**
 * Who may approve a change of a plan.
 *
 * @param approver   he
 * @param legalBasis the text or the delegation
 * @param verified   whether somebody has held it against that text
 */
public record Power(Approver approver, String legalBasis, boolean verified) {

    /** Cấp có thẩm quyền. */
    public enum Approver {
        /** Bộ trưởng Bộ Công Thương. */
        MINISTER,
        /** Cục, được ủy quyền. */
        DEPARTMENT,
        /** Chủ tịch UBND tỉnh. */
        CHAIR,
        /** Sở Công Thương, được ủy quyền. */
        SCT
    }
}
