-- Signing keys over time: those of units are replaced and revoked, those of the ministry follow each other in signed lists.
alter table unit_key add column registered_by varchar(100);             -- who let it in; null for keys of before
alter table unit_key add column replaced_at   ${instant};               -- a successor signs since then; it ends after the days of grace
alter table unit_key add column replaced_by   varchar(100);             -- key id of the successor
alter table unit_key add column revoked_by    varchar(100);
alter table unit_key add column revoke_reason varchar(1000);
create index unit_key_unit on unit_key (unit_id);

create table exchange_limit ( -- how long and how far apart; dated like law
    id          bigint       primary key,
    kind        varchar(40)  not null,
    amount      bigint       not null,  -- in the unit that the kind names
    valid_from  date         not null,
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null
);
insert into exchange_limit (id, kind, amount, valid_from, valid_to, legal_basis, verified) values
    (1, 'KEY_GRACE_DAYS', 30, date '2012-07-05', null, 'Quy ước trao đổi, chưa có văn bản quy định', false),
    (2, 'UNIT_CLOCK_SECONDS', 300, date '2012-07-05', null, 'Quy ước trao đổi, chưa có văn bản quy định', false),
    (3, 'SERVER_CLOCK_SECONDS', 60, date '2012-07-05', null, 'Quy ước trao đổi, chưa có văn bản quy định', false);

create table ministry_key ( -- public halves; the private ones are files of the data directory and never here
    id            bigint        primary key,
    kid           varchar(100)  not null unique,
    public_jwk    varchar(1000) not null,
    signs_from    ${instant}    not null,
    signs_until   ${instant},               -- when its successor took over
    made_by       varchar(100)  not null,
    revoked_at    ${instant},
    revoked_by    varchar(100),
    revoke_reason varchar(1000)
);

create table ministry_key_list ( -- every list of the ministry's keys as it was signed; the chain from one key to the next
    number    integer       primary key,
    name      varchar(100)  not null,
    issued_at ${instant}    not null,
    body      ${bytes}      not null,
    jws       varchar(4000) not null
);

create table unit_clock ( -- a unit whose messages claimed a time far from ours, and how it stands since
    unit_id      varchar(16)  primary key references unit_period (id),
    claimed_at   ${instant}   not null,
    seen_at      ${instant}   not null,
    skew_seconds bigint       not null,   -- claimed less seen: above zero its clock is fast; below it is slow, or the message waited
    beyond       boolean      not null    -- whether the last message was beyond the limit
);

create table channel_test ( -- a test message that went the whole way
    id         bigint       primary key,
    unit_id    varchar(16)  not null references unit_period (id),
    kid        varchar(100) not null,
    message_id bigint       not null,
    passed_at  ${instant}   not null
);
create index channel_test_unit on channel_test (unit_id);

create table clock_correction ( -- an administrator's word that times on file up to a moment were wrong, not the clock
    id       bigint        primary key,
    up_to    ${instant}    not null,
    at       ${instant}    not null,
    made_by  varchar(100)  not null,
    reason   varchar(1000) not null
);
