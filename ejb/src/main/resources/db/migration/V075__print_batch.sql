-- register: orders to issue many documents at once, in the background
create table print_batch (
    id             bigint        primary key,
    subject        varchar(200)  not null,               -- of what: BM24 of a round by its code
    unit_id        varchar(16)   references unit_period (id), -- in whose name; null: ministry or department
    state          varchar(16)   not null,               -- RUNNING, DONE, CANCELLED, FAILED
    documents      integer       not null,               -- how many there will be
    made           integer       not null,               -- how many are issued
    cancel_asked   boolean       not null,
    fault          varchar(1000),
    started_at     ${instant}    not null,
    started_by     varchar(100)  not null,
    seen_at        ${instant}    not null,               -- of the node that issues them
    ended_at       ${instant},
    lock_version   bigint        not null
);
create index print_batch_of on print_batch (subject, started_at);
create table print_batch_item ( -- what an order issued, or found issued, in its order; never updated
    id          bigint  primary key,
    batch_id    bigint  not null references print_batch (id),
    position    integer not null,
    document_id bigint  not null references printed_document (id),
    unique (batch_id, position)
);
