-- retention: how long copies are kept whose content stays elsewhere. Kept like all law.
create table retention_rule (
    id          bigint       primary key,
    kind        varchar(32)  not null,
    days        integer      not null,
    valid_from  date         not null,
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null, -- a rule that nobody has held against a text purges nothing
    entered_by  varchar(100),
    entered_at  ${instant},
    ended_by    varchar(100),
    ended_at    ${instant},
    verified_by varchar(100),
    verified_at ${instant}
);
insert into retention_rule (id, kind, days, valid_from, valid_to, legal_basis, verified) values
    (1, 'LETTER_COPIES', 730, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa đối chiếu quy định về thời hạn bảo quản', false),
    (2, 'NORM_PACK_COPIES', 365, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa đối chiếu quy định về thời hạn bảo quản', false),
    (3, 'AUDIT_HEAD_COPIES', 365, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa đối chiếu quy định về thời hạn bảo quản', false),
    (4, 'PORTAL_COPIES', 730, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa đối chiếu quy định về thời hạn bảo quản', false),
    (5, 'CLOSED_PARKED', 1825, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa đối chiếu quy định về thời hạn bảo quản', false);

create table archive_made ( -- archives that were given out whole
    id       bigint      primary key,
    of_year  integer     not null,
    begun_at ${instant}  not null,
    ended_at ${instant}  not null,
    manifest varchar(64) not null  -- SHA-256 of its list of files
);

create table purge_round ( -- held by the node that purges
    id         integer primary key,
    last_night date
);
insert into purge_round (id, last_night) values (1, null);

create table purge_run (
    id           bigint       primary key,
    at           ${instant}   not null,
    business_day date         not null,
    started_by   varchar(100) not null,
    items        bigint       not null,
    size_bytes   bigint       not null
);

create table tombstone ( -- what was purged: the row stays, its bytes are gone
    id         bigint       primary key,
    run_id     bigint       not null references purge_run (id),
    rule_id    bigint       not null references retention_rule (id),
    archive_id bigint       not null references archive_made (id),
    kind       varchar(32)  not null,
    of_id      bigint       not null, -- the row of outbox_message, of a closed parked message that of inbox_message
    name       varchar(200) not null,
    digest     varchar(64)  not null, -- SHA-256 of the bytes that are gone
    size_bytes bigint       not null,
    unique (kind, of_id)
);
alter table inbox_message alter column body drop not null;
