-- register: the print register. What was issued stays as it was issued, with its bytes; only replacement and withdrawal are added.
create table print_sequence ( -- an issuer's numbers of one kind of document in one year
    id          bigint       primary key,
    parent_body varchar(300) not null,               -- as on paper; empty for the ministry and a people's committee
    issuer      varchar(300) not null,
    symbol      varchar(60)  not null,               -- BC-CTĐP
    seq_year    integer      not null,
    last_number integer      not null,
    unique (parent_body, issuer, symbol, seq_year)
);
create table print_sequence_lock ( -- locked by whoever begins a sequence
    id integer primary key
);
insert into print_sequence_lock (id) values (1);

create table printed_document (
    id            bigint        primary key,
    form          varchar(16)   not null,            -- BM08
    subject       varchar(200)  not null,            -- what it is of: form, year, scope
    asked         varchar(1000) not null,            -- the parameters of the question, as in an address
    form_edition  date,                              -- first day of the edition of the form; null: a form without editions
    parent_body   varchar(300)  not null,
    issuer        varchar(300)  not null,
    unit_id       varchar(16)   references unit_period (id), -- whose Sở, committee or Centre issued it; null: ministry or department
    symbol        varchar(60)   not null,
    seq_year      integer       not null,
    ordinal       integer,                           -- number from the sequence; null: its number is of its own, or it has none
    number        varchar(100)  not null,            -- whole, as on paper; empty: none
    title         varchar(1000) not null,
    document_date date          not null,
    data_digest   varchar(64)   not null,
    sample        boolean       not null,
    check_code    varchar(24)   not null unique,
    version       integer       not null,
    replaces_id   bigint        references printed_document (id),
    state         varchar(16)   not null,            -- GENUINE, REPLACED, WITHDRAWN
    digest        varchar(64)   not null,            -- SHA-256 of the printed bytes
    size_bytes    bigint        not null,
    seal          varchar(64),                       -- SHA-256 of the certificate of its digital signature; null: not signed
    issued_at     ${instant}    not null,
    issued_by     varchar(100)  not null,
    withdrawn_at  ${instant},
    withdrawn_by  varchar(100),
    withdraw_reason varchar(1000),
    lock_version  bigint        not null,
    unique (parent_body, issuer, symbol, seq_year, ordinal),
    unique (parent_body, issuer, subject, version)
);
create index printed_document_issued on printed_document (issued_at);
create index printed_document_digest on printed_document (digest);

create table printed_content ( -- the printed bytes; never updated
    document_id bigint  primary key references printed_document (id),
    content     ${bytes} not null
);
