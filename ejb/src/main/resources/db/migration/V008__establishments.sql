-- establishment: one record for each rural industrial establishment, how papers named it, and who may be whom ----------
create table establishment (
    id           bigint primary key,
    identity_key varchar(64)   not null unique, -- SHA-256 of the tax code; else of name, unit and commune or document
    tax_code     varchar(14),
    name         varchar(400)  not null,        -- of the newest paper
    legal_form   varchar(32)   not null,
    sort_key     varchar(1200) not null,        -- ICU collation key of the name's beginning, hexadecimal
    named_on     date          not null,
    merged_into  bigint references establishment (id),
    survivor_id  bigint references establishment (id) -- where the merges lead to; its own id while not merged
);
create index establishment_tax_code on establishment (tax_code);
create index establishment_survivor on establishment (survivor_id);
create index establishment_merged on establishment (merged_into);
create index establishment_sorted on establishment (sort_key);

create table establishment_statement ( -- a name is never overwritten: each way of naming it has its days and its paper
    id               bigint primary key,
    establishment_id bigint       not null references establishment (id),
    saying           varchar(64)  not null unique, -- SHA-256 of record, unit, legal form, name and address
    name             varchar(400) not null,
    legal_form       varchar(32)  not null,
    address          varchar(400),
    unit_id          varchar(16)  not null references unit_period (id),
    search_key       varchar(1200) not null, -- the name without diacritics
    plain_key        varchar(1200) not null, -- the same without legal form
    first_day        date         not null,
    last_day         date         not null,
    message_id       bigint       not null references inbox_message (id)
);
create index establishment_statement_of on establishment_statement (establishment_id);
create index establishment_statement_unit on establishment_statement (unit_id);

create table establishment_key ( -- what names that are nearly the same share to the letter
    id               bigint primary key,
    establishment_id bigint      not null references establishment (id),
    near_key         varchar(40) not null
);
create index establishment_key_near on establishment_key (near_key);
create index establishment_key_of on establishment_key (establishment_id);

create table suspected_pair (
    id        bigint primary key,
    first_id  bigint      not null references establishment (id),
    second_id bigint      not null references establishment (id),
    suspicion varchar(16),                  -- null: an officer brought the two together
    state     varchar(8)  not null,
    found_at  ${instant} not null,
    unique (first_id, second_id)
);
create index suspected_pair_second on suspected_pair (second_id);
create index suspected_pair_state on suspected_pair (state, id);

create table establishment_decision (
    id       bigint primary key,
    kind     varchar(16)   not null,
    kept_id  bigint        not null references establishment (id),
    other_id bigint        not null references establishment (id),
    reason   varchar(1000) not null,
    actor    varchar(100)  not null,
    at       ${instant}  not null
);
create index establishment_decision_kept on establishment_decision (kept_id);
create index establishment_decision_other on establishment_decision (other_id);

-- Lines taken in before this migration get theirs at the next start, by the same rules as new ones.
alter table scheme_line add column establishment_id bigint references establishment (id);
create index scheme_line_establishment on scheme_line (establishment_id);
