package vn.khuyencong.migration;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.khuyencong.form.EditionRules;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.FormEdition;

/** Reads the editions of forms after the migrations: a wrong one ends the start, before any paper is printed by it. */
final class EditionCheck {

    private EditionCheck() {
    }

    /** @throws IllegalStateException if an edition on file is wrong; says in Vietnamese which and why */
    static void check(Connection connection) throws SQLException {
        List<String> complaints = EditionRules.complaints(editions(connection));
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(String.join("\n", complaints));
        }
    }

    private static List<FormEdition> editions(Connection connection) throws SQLException {
        List<FormEdition> editions = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select form, valid_from, valid_to, printed_number, title, symbol, legal_basis, verified"
                + " from form_edition order by form, valid_from"); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String form = row.getString(1);
                LocalDate from = row.getDate(2).toLocalDate();
                Date to = row.getDate(3);
                editions.add(new FormEdition(form, from, to == null ? null : to.toLocalDate(), Objects.requireNonNullElse(row.getString(4), ""), row.getString(5),
                        Objects.requireNonNullElse(row.getString(6), ""), row.getString(7), row.getBoolean(8), columns(connection, form, from)));
            }
        }
        return editions;
    }

    private static List<FormColumn> columns(Connection connection, String form, LocalDate from) throws SQLException {
        List<FormColumn> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select table_name, column_key, head_group, heading, share, kind from form_column"
                + " where form = ? and valid_from = ? order by ordinal")) {
            query.setString(1, form);
            query.setDate(2, Date.valueOf(from));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    columns.add(new FormColumn(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5),
                            FormColumn.Kind.valueOf(row.getString(6))));
                }
            }
        }
        return columns;
    }
}
