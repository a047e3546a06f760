-- audit: what waits to be sealed, in the order of ids, however much waits
create index audit_entry_unsealed on audit_entry (chain_position, id);
