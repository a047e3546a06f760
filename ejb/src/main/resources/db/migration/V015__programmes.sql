-- Unit prices and norms (đơn giá, định mức): an item keeps its unit of measure for ever, its prices are dated -------------
create table price_item ( -- locked while a price of it is entered or ended: two at once never overlap
    code            varchar(40)  primary key,
    unit_of_measure varchar(60)  not null
);
create table unit_price (
    id          bigint        primary key,
    code        varchar(40)   not null references price_item (code),
    content     varchar(1000) not null,
    price       bigint        not null check (price > 0), -- đồng for one unit of measure
    fund        varchar(16),                              -- null: of every fund
    unit_id     varchar(16)   references unit_period (id), -- null: of the whole country
    valid_from  date          not null,
    valid_to    date,
    legal_basis varchar(400)  not null,
    verified    boolean       not null,
    entered_by  varchar(100)  not null,
    entered_at  ${instant}    not null,
    verified_by varchar(100)
);
create index unit_price_code on unit_price (code, valid_from);

-- Estimates (dự toán) of schemes: each saving is a version of its own, never updated -------------------------------------
create table scheme_estimate (
    id         bigint       primary key,
    record_id  bigint       not null references scheme_record (id),
    version    integer      not null,
    price_day  date         not null, -- the day whose prices it is held against
    note       varchar(2000),
    made_by    varchar(100) not null,
    made_at    ${instant}   not null,
    unique (record_id, version)
);
create table scheme_estimate_line (
    id              bigint         primary key,
    estimate_id     bigint         not null references scheme_estimate (id),
    position        integer        not null,
    code            varchar(40)    not null,
    content         varchar(1000)  not null,
    unit_of_measure varchar(60)    not null,
    quantity        numeric(15, 3) not null check (quantity > 0),
    price           bigint         not null check (price >= 0), -- đồng, the price used
    filed_price     bigint,                                     -- đồng, on file that day; null: none was
    price_id        bigint         references unit_price (id),
    promotion       bigint         not null check (promotion >= 0),   -- đồng from khuyến công
    counterpart     bigint         not null check (counterpart >= 0), -- đồng from the establishment
    other           bigint         not null check (other >= 0)        -- đồng from other sources
);
create index scheme_estimate_line_of on scheme_estimate_line (estimate_id);

-- Directives and legal texts as dated records, and who has acknowledged them ---------------------------------------------
create table directive (
    id            bigint        primary key,
    number        varchar(100)  not null unique,
    issued_on     date,                       -- null: not on file
    issuer        varchar(200)  not null,
    title         varchar(1000) not null,
    kind          varchar(16)   not null,
    in_force_from date,
    in_force_to   date,
    replaced_by   bigint references directive (id),
    link          varchar(1000),
    content       varchar(100000),
    note          varchar(1000),              -- what is known and what is not
    verified      boolean       not null,
    entered_by    varchar(100),               -- null: came with the program
    entered_on    date
);
create table directive_addressee ( -- the acknowledgement is written once
    id              bigint      primary key,
    directive_id    bigint      not null references directive (id),
    unit_id         varchar(16) not null references unit_period (id),
    acknowledged_by varchar(100),
    on_behalf_of    varchar(200),
    acknowledged_at ${instant},
    unique (directive_id, unit_id)
);
create index directive_addressee_unit on directive_addressee (unit_id);

-- Five-year programmes (chương trình khuyến công) and their targets; a target that is set anew leaves the old one on file --
create table programme (
    id              bigint       primary key,
    unit_id         varchar(16)  references unit_period (id), -- null: the national programme
    name            varchar(400) not null,
    first_year      integer      not null,
    last_year       integer      not null,
    decision_number varchar(100) not null,
    decision_date   date         not null,
    authority       varchar(200) not null,
    legal_basis     varchar(400) not null,
    verified        boolean      not null,
    entered_by      varchar(100)               -- null: came with the program
);
create table programme_target (
    id           bigint       primary key,
    programme_id bigint       not null references programme (id),
    measure      varchar(64)  not null references measure (code),
    fund         varchar(16),                  -- null: over all funds
    amount       bigint,                       -- đồng or a count; null: no target any more
    legal_basis  varchar(400) not null,
    entered_by   varchar(100) not null,
    entered_at   ${instant}   not null
);
create index programme_target_of on programme_target (programme_id);
insert into programme (id, unit_id, name, first_year, last_year, decision_number, decision_date, authority, legal_basis, verified, entered_by) values
    (1, null, 'Chương trình khuyến công quốc gia giai đoạn 2021–2025', 2021, 2025, 'QĐ 1881/QĐ-TTg', date '2020-11-20',
     'Thủ tướng Chính phủ', 'NĐ 45/2012/NĐ-CP', false, null),
    (2, null, 'Chương trình khuyến công quốc gia giai đoạn 2026–2030', 2026, 2030, 'QĐ 2646/QĐ-BCT', date '2025-09-23',
     'Bộ trưởng Bộ Công Thương', 'NĐ 45/2012/NĐ-CP', false, null);
