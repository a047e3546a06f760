package vn.khuyencong.award;

/**
 * A round has been decided, in the transaction that decides it.
 *
 * @param round the round, with its decision
 * @param by    user name of whoever decided
 */
public record RoundDecided(AwardRound round, String by) {
}
