-- audit: each entry gets its place in one chain, seconds after it was written ----------------------------------------------
alter table audit_entry add column chain_position bigint;      -- null: not sealed yet
alter table audit_entry add column chain_hash     varchar(64); -- SHA-256(hash before, the entry in its canonical form), hexadecimal
create unique index audit_entry_chain on audit_entry (chain_position);
create index audit_entry_at on audit_entry (at);

create table audit_chain ( -- the one row that whoever seals holds, on whichever node: where the chain ends
    id             integer     primary key,
    chain_position bigint      not null,
    chain_hash     varchar(64) not null
);
insert into audit_chain (id, chain_position, chain_hash)
    values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table audit_head ( -- where the chain ended after a day, signed by the ministry and sent to each unit
    id             bigint        primary key,
    head_day       date          not null,
    restoration    integer       not null, -- the last restore before it; 0 where there was none
    chain_position bigint        not null,
    chain_hash     varchar(64)   not null,
    made_at        ${instant}    not null,
    body           ${bytes}      not null,
    jws            varchar(4000) not null,
    unique (head_day, restoration)
);
