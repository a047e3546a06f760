package vn.khuyencong.territory;

/** The programme's regions. Their lists after 2025-07-01 are derived from the successors, not official. */
public enum Region {
    NORTH, CENTRAL_HIGHLANDS, SOUTH
}
