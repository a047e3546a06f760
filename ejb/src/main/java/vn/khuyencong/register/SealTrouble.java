package vn.khuyencong.register;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.UnrecoverableKeyException;

/** Why a key of an office cannot be used. */
public enum SealTrouble {
    /** The folder of keys cannot be read. */
    FOLDER,
    /** The password does not open the store. */
    PASSWORD,
    /** The store cannot be read, or is none. */
    STORE,
    /** There is no key in it, none that documents are signed with, or not that of the certificate. */
    KEY,
    /** A picture of the signature or the seal cannot be read. */
    PICTURE;

    /** A picture that cannot be read. */
    static final class UnreadablePicture extends IOException {

        private static final long serialVersionUID = 1L;

        UnreadablePicture() {
            super("a picture of a signature or seal cannot be read");
        }
    }

    static SealTrouble of(Exception broken) {
        return broken instanceof UnreadablePicture ? PICTURE : broken.getCause() instanceof UnrecoverableKeyException || broken instanceof UnrecoverableKeyException ? PASSWORD
                : broken instanceof GeneralSecurityException ? KEY : STORE;
    }
}
