-- The lines of a scheme, and the record that a scheme stands in, were found by reading the whole table.
create index scheme_line_scheme on scheme_line (scheme_id, position);
create index scheme_record_scheme on scheme_record (scheme_id);
