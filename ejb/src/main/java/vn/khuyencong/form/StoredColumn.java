package vn.khuyencong.form;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A {@link FormColumn} as it is stored. */
@Entity
@Table(name = "form_column")
class StoredColumn {

    @Id
    private long id;
    private String form;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "table_name")
    private String table;
    private int ordinal;
    @Column(name = "column_key")
    private String key;
    @Column(name = "head_group")
    private String group;
    private String heading;
    private int share;
    @Enumerated(EnumType.STRING)
    private FormColumn.Kind kind;

    protected StoredColumn() {
    }

    FormColumn column() {
        return new FormColumn(table, key, group, heading, share, kind);
    }
}
