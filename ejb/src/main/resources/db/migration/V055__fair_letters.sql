-- fair: the letters to all exhibitors of a result, made in the background and kept for download
create table fair_letter_batch (
    id             bigint        primary key,
    fair_id        bigint        not null references fair (id),
    run_id         bigint        not null references fair_run (id),
    state          varchar(16)   not null,               -- RUNNING, DONE, CANCELLED, FAILED
    letters        integer       not null,               -- how many there will be; 0 until they are written
    made           integer       not null,               -- how many are printed and kept
    cancel_asked   boolean       not null,
    fault          varchar(1000),
    started_at     ${instant}    not null,
    started_by     varchar(100)  not null,
    seen_at        ${instant}    not null,               -- of the node that makes them
    ended_at       ${instant},
    lock_version   bigint        not null
);
create index fair_letter_batch_of on fair_letter_batch (fair_id, started_at);

create table fair_letter_file ( -- the letters to some establishments of one province, as one document; never updated
    id             bigint        primary key,
    batch_id       bigint        not null references fair_letter_batch (id),
    unit_id        varchar(16)   not null references unit_period (id),
    part           integer       not null,
    name           varchar(200)  not null,
    letters        integer       not null,
    digest         varchar(64)   not null,               -- SHA-256 of the content
    content        ${bytes}      not null,
    unique (batch_id, unit_id, part)
);
