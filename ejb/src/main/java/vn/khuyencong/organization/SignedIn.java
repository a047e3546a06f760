package vn.khuyencong.organization;

/**
 * Somebody who was let in.
 *
 * @param viewer             who he is and what he may
 * @param mustChangePassword whether somebody else chose his password, so that he must change it first
 * @param language           the language he chose; null if none
 * @param passwordStamp      changes with the password: a session begun with another one is over
 */
public record SignedIn(Viewer viewer, boolean mustChangePassword, String language, String passwordStamp) {
}
