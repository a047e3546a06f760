package vn.khuyencong.organization;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.VietnameseText;

/**
 * The very first account: an administrator, made once by whoever can read the server's own files, or named in the
 * environment. Of several who try at the same moment one succeeds.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SetUp {

    private static final Logger LOG = Logger.getLogger(SetUp.class.getName());

    @Inject
    private FirstAccount first;

    private final SetUpCode code = new SetUpCode(DataDirectory.path());

    public boolean isDone() {
        return first.exists();
    }

    /** Makes the administrator and withdraws the code. */
    public Optional<Refusal> administrator(String givenCode, String name, String displayName, String password, String repeated) {
        Optional<Refusal> refusal = isDone() ? done() : !codeMatches(givenCode)
                ? Optional.of(Refusal.error("SETUP_CODE_WRONG", "", "code")) : make(name, displayName, password, repeated);
        if (refusal.isEmpty()) {
            withdrawCode();
        }
        return refusal;
    }

    /** The same without a code, for who can set the server's environment. */
    public Optional<Refusal> administratorOfTheEnvironment(String name, String displayName, String password) {
        return make(name, displayName, password, password);
    }

    private Optional<Refusal> make(String name, String displayName, String password, String repeated) {
        Optional<Refusal> refusal = AccountNames.check(name, displayName).or(() -> PasswordRules.check(name, password, repeated));
        if (refusal.isPresent()) {
            return refusal;
        }
        try {
            Grant grant = new Grant(Role.ADMINISTRATOR, DataScope.COUNTRY);
            first.make(List.of(new FirstAccount.Wanted(name, VietnameseText.normalize(VietnameseText.printable(displayName)), grant)), PasswordHash.of(password).toString());
            return Optional.empty();
        } catch (EJBException e) {
            if (isDone()) {
                // Somebody else was first.
                return done();
            }
            throw e;
        }
    }

    /** The accounts of the demo, all with one password, which is printed; in demo mode only. */
    public void demoAccounts(List<FirstAccount.Wanted> accounts, String password) {
        if (!DemoMode.on()) {
            throw new IllegalStateException("demo accounts exist in demo mode only");
        }
        try {
            first.make(accounts, PasswordHash.quick(password).toString());
        } catch (EJBException e) {
            if (!isDone()) {
                throw e;
            }
            LOG.info("Another node made the accounts of the demo");
        }
    }

    /** Writes the code that the set-up page asks for, and says where. */
    public Path issueCode() {
        try {
            return code.issue();
        } catch (IOException e) {
            throw new UncheckedIOException("không ghi được mã thiết lập", e);
        }
    }

    public void withdrawCode() {
        try {
            code.withdraw();
        } catch (IOException e) {
            throw new UncheckedIOException("không xóa được mã thiết lập", e);
        }
    }

    private boolean codeMatches(String given) {
        try {
            return code.matches(given);
        } catch (IOException e) {
            throw new UncheckedIOException("không đọc được mã thiết lập", e);
        }
    }

    private static Optional<Refusal> done() {
        return Optional.of(Refusal.error("SETUP_DONE", "", ""));
    }
}
