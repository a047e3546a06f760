package vn.khuyencong.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import vn.khuyencong.shared.VietnameseText;

/** Documents that were issued before they could be searched for are found too. */
final class RegisterSearch extends DataMigration {

    private static final int LONGEST = 2000;
    private static final int AT_ONCE = 1000;

    RegisterSearch() {
        super("115", "what documents are found by");
    }

    private record Key(long id, String text) {
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        long last = Long.MIN_VALUE;
        for (List<Key> keys = keys(connection, last); !keys.isEmpty(); keys = keys(connection, last)) {
            keep(connection, keys);
            last = keys.get(keys.size() - 1).id();
        }
    }

    private static List<Key> keys(Connection connection, long after) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select id, number, title, whom, subject, parent_body, issuer, office, check_code from printed_document where id > ? order by id""")) {
            select.setLong(1, after);
            select.setMaxRows(AT_ONCE);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    List<String> parts = new ArrayList<>();
                    for (int column = 2; column <= found.getMetaData().getColumnCount(); column++) {
                        parts.add(found.getString(column));
                    }
                    String key = VietnameseText.searchKey(String.join(" ", parts));
                    keys.add(new Key(found.getLong(1), key.substring(0, Math.min(key.length(), LONGEST))));
                }
            }
        }
        return keys;
    }

    private static void keep(Connection connection, List<Key> keys) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update printed_document set search_key = ? where id = ?")) {
            for (Key key : keys) {
                update.setString(1, key.text());
                update.setLong(2, key.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
