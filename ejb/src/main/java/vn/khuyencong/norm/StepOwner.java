package vn.khuyencong.norm;

/**
 * Who does a step on the spot. Districts did it until 2025-06-30, communes since; law sets the day, not the code.
 *
 * @param owner      the kind of organisation
 * @param legalBasis where it stands
 * @param verified   whether somebody has held it against the text
 */
public record StepOwner(Owner owner, String legalBasis, boolean verified) {

    /** Kinds of organisation that own steps. */
    public enum Owner {
        /** UBND cấp huyện. */
        DISTRICT,
        /** UBND cấp xã. */
        COMMUNE,
        /** Trung tâm Khuyến công. */
        CENTRE,
        /** Sở Công Thương. */
        SCT,
        /** Cục. */
        DEPARTMENT
    }

    /** Steps that change hands. */
    public enum Step {
        /** Hướng dẫn, nhận đăng ký nhu cầu. */
        REGISTRATION,
        /** Khảo sát. */
        SURVEY,
        /** Xác nhận cơ sở. */
        CONFIRMATION,
        /** Giám sát. */
        SUPERVISION
    }
}
