package vn.khuyencong.award;

import vn.khuyencong.shared.UnitId;

/** Signs for whoever holds a round today: the ministry, or by the key that this server holds for it a unit or its successor. */
public interface CouncilSeal {

    /**
     * Of a unit only in its turn: whoever has it signed holds that already, before any row of the round.
     *
     * @param organiser the unit that the round is of; null: the ministry
     * @param actor     user name of whoever has it signed
     * @return a detached JWS over these bytes
     */
    String sign(UnitId organiser, byte[] content, String actor);

    /** Whether a signature was made over exactly these bytes by a key that whoever held the round ever had. */
    boolean isGenuine(UnitId organiser, byte[] content, String signature);
}
