-- register: who held a post of an office from when to when; his name stands below the signature (NĐ 30/2020/NĐ-CP, Phụ lục I). Entered by one, confirmed by another.
create table post_holder (
    id           bigint       primary key,
    office       varchar(40)  not null,                        -- DEPARTMENT, UNIT-P63-24: whose papers he signs
    unit_id      varchar(16)  references unit_period (id),     -- null: the ministry or its department
    power        varchar(16)  not null,                        -- OWN, FOR_HEAD (KT.), BY_ORDER (TL.), BY_AUTHORITY (TUQ.)
    post         varchar(200) not null,                        -- as printed: PHÓ GIÁM ĐỐC
    full_name    varchar(200) not null,
    valid_from   date         not null,
    valid_to     date,                                         -- null: until somebody ends it; before valid_from: it never held
    legal_basis  varchar(400) not null,                        -- the decision that appointed him
    entered_by   varchar(64)  not null,
    entered_at   ${instant}   not null,
    confirmed_by varchar(64),                                  -- null: nobody yet, no paper bears the name
    confirmed_at ${instant},
    ended_by     varchar(64),
    ended_at     ${instant},
    lock_version bigint       not null
);
create index post_holder_office on post_holder (office);
