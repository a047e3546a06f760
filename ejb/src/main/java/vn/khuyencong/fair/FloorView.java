package vn.khuyencong.fair;

import java.util.List;

/**
 * A floor as somebody may see it.
 *
 * @param fair  whose
 * @param plan  the version shown; null while nothing is drawn
 * @param spots its stalls, as one walks
 * @param zones its zones
 */
public record FloorView(Fair fair, FloorPlan plan, List<Spot> spots, List<FairZone> zones) {

    /**
     * A stall with whose it is.
     *
     * @param holder   null while it is nobody's, or not to be seen
     * @param province name of the holder's province; null without a holder
     * @param blocked  whether nobody is to have it
     */
    public record Spot(FairStall stall, StallHolders.Holder holder, String province, boolean blocked) {

        /** Whether another spot is of the same exhibitor, or of the same province's combined stall. */
        boolean isWith(Spot other) {
            return holder != null && other.holder != null && holder.isWith(other.holder);
        }
    }

    /** How many stalls it has. */
    public int stalls() {
        return spots.size();
    }

    /** How many are somebody's. */
    public long given() {
        return spots.stream().filter(spot -> spot.holder() != null).count();
    }
}
