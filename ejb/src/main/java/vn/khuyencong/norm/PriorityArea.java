package vn.khuyencong.norm;

/**
 * Địa bàn ưu tiên: a place in which supporting is given priority.
 *
 * @param place      its name as addresses have it
 * @param kind       why
 * @param legalBasis the list that names it
 * @param verified   whether somebody has held it against that list
 */
public record PriorityArea(String place, Kind kind, String legalBasis, boolean verified) {

    /** Why a place has priority, the strongest reason last. */
    public enum Kind {
        /** Miền núi. */
        MOUNTAIN,
        /** Khó khăn. */
        DIFFICULT,
        /** Đặc biệt khó khăn. */
        SPECIALLY_DIFFICULT
    }
}
