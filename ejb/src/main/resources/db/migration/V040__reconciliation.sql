-- reconciliation: which numbers of a gateway came, and what each side says that it holds -----------------------------------
create index inbox_message_number on inbox_message (sender, installation, sequence);
create index outbox_message_name on outbox_message (address, name);

create table reconciliation ( -- a statement of the ministry as it was signed
    id               bigint        primary key,
    name             varchar(64)   not null unique,
    unit             varchar(16)   not null references unit_period (id),
    night            date,                      -- real day in Viet Nam; null where somebody asked for it
    occasion         varchar(16)   not null,
    made_by          varchar(200)  not null,
    made_at          ${instant}    not null,
    sent_count       bigint        not null,
    received_count   bigint        not null,
    missing_count    bigint        not null,
    held_count       bigint        not null,
    differs          boolean       not null,    -- nothing missing, and yet not the same
    body             ${bytes}      not null,
    jws              varchar(4000) not null,
    unique (unit, night)                        -- whoever comes second makes none
);
create index reconciliation_unit on reconciliation (unit, made_at, id);

create table gateway_report ( -- what a gateway said that its journal holds
    id             bigint      primary key,
    message_id     bigint      not null unique references inbox_message (id),
    unit           varchar(16) not null references unit_period (id),
    installation   varchar(64) not null,
    highest        bigint      not null,
    messages       bigint      not null,
    journal_digest varchar(64) not null,
    receipts       bigint      not null,
    documents      bigint      not null,
    absent         varchar(1000000) not null,   -- JSON array of spans
    received_at    ${instant}  not null
);
create index gateway_report_unit on gateway_report (unit, installation, received_at, id);

create table reconciliation_clock ( -- the one row that whoever looks by night holds, on whichever node
    id integer primary key
);
insert into reconciliation_clock (id) values (1);
