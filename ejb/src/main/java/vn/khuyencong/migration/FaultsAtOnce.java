package vn.khuyencong.migration;

import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/**
 * A query that fails with its connection fails at once. EclipseLink would try it three times with five seconds between, on
 * the connection of the same transaction, which cannot come back to life: whoever asked waited for nothing.
 */
public final class FaultsAtOnce implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        ((DatabaseLogin) session.getDatasourceLogin()).setQueryRetryAttemptCount(0);
    }
}
