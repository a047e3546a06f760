-- Each restore from a backup: what was received after the backup is asked for again from the units' journals.
create table restoration (
    id          integer    primary key,
    backup_at   ${instant} not null,
    restored_at ${instant} not null,
    told_at     ${instant}            -- when the units were told
);
