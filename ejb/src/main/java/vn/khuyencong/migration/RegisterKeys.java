package vn.khuyencong.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.Context;

/**
 * What must not be twice in the print register is told by the office from now on, not by what it is called: a new province may bear the name of
 * one that ended. The constraints of before have no names that both databases agree on.
 */
final class RegisterKeys extends DataMigration {

    RegisterKeys() {
        super("083", "keys of the print register");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            for (String name : unique(connection)) {
                statement.execute("alter table printed_document drop constraint \"" + name + "\"");
            }
            statement.execute("alter table printed_document add constraint printed_document_code unique (check_code)");
            statement.execute("alter table printed_document add constraint printed_document_number unique (office, symbol, seq_year, ordinal)");
            statement.execute("alter table printed_document add constraint printed_document_version unique (office, subject, version)");
        }
    }

    private static List<String> unique(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select constraint_name from information_schema.table_constraints
                where lower(table_name) = 'printed_document' and constraint_type = 'UNIQUE' and table_schema = current_schema order by constraint_name""");
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }
}
