-- What a scheme is found by, whatever the diacritics.
alter table scheme_record add column search_key varchar(1200);

-- Freed money that goes back to the budget has no act of a scheme: its paper stands with the entry.
alter table ledger_entry add column paper_number varchar(100);
alter table ledger_entry add column paper_date date;
alter table ledger_entry add column actor varchar(100);

-- double funding: what an official has let pass, for ever with its reason ------------------------------------------------
create table funding_override (
    id           bigint        primary key,
    record_id    bigint        not null references scheme_record (id),
    other_id     bigint        not null references scheme_record (id),
    reason       varchar(2000) not null,
    actor        varchar(100)  not null,
    on_behalf_of varchar(200),
    business_day date          not null,
    at           ${instant}    not null,
    unique (record_id, other_id)
);

-- inspections and violations -------------------------------------------------------------------------------------------
create table inspection ( -- planned, done by an act of the scheme, followed up
    id             bigint       primary key,
    record_id      bigint       not null references scheme_record (id),
    planned_day    date,
    purpose        varchar(1000),
    planned_by     varchar(100),
    event_id       bigint       references scheme_event (id), -- the act that did it
    done_day       date,
    findings       varchar(4000),
    demand         varchar(4000),
    deadline       date,
    followed_up_day date,
    follow_up      varchar(4000),
    followed_up_by varchar(100),
    lock_version   bigint       not null
);
create index inspection_record on inspection (record_id);

create table violation (
    id             bigint        primary key,
    record_id      bigint        not null references scheme_record (id),
    event_id       bigint        not null references scheme_event (id),
    kind           varchar(100)  not null,
    description    varchar(4000) not null,
    to_recover     bigint        not null, -- đồng
    opened_day     date          not null,
    closed_day     date,
    closing_note   varchar(2000),
    closed_by      varchar(100),
    lock_version   bigint        not null
);
create index violation_record on violation (record_id);

create table recovery ( -- money of a violation that came back; never updated
    id             bigint       primary key,
    violation_id   bigint       not null references violation (id),
    amount         bigint       not null, -- đồng
    on_day         date         not null,
    paper_number   varchar(100) not null,
    paper_date     date,
    actor          varchar(100) not null,
    at             ${instant}   not null
);
create index recovery_violation on recovery (violation_id);

-- watch: what is asked of beneficiaries, and from when on something is late -----------------------------------------------
create table pulse ( -- a question to a beneficiary between two reports; no answer is an answer
    id             bigint        primary key,
    record_id      bigint        not null references scheme_record (id),
    question       varchar(1000) not null,
    asked_day      date          not null,
    asked_by       varchar(100)  not null,
    answered_day   date,
    answer         varchar(2000),
    answered_by    varchar(100),
    lock_version   bigint        not null
);
create index pulse_record on pulse (record_id);

create table watch_threshold (
    id             bigint       primary key,
    kind           varchar(40)  not null,
    days           integer      not null,
    valid_from     date         not null,
    valid_to       date,
    legal_basis    varchar(400) not null,
    verified       boolean      not null,
    set_by         varchar(100)
);
insert into watch_threshold (id, kind, days, valid_from, valid_to, legal_basis, verified, set_by) values
    (1, 'NO_PROGRESS', 60, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa có văn bản quy định', false, null),
    (2, 'QUOTATION_EXPIRES', 30, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa có văn bản quy định', false, null),
    (3, 'SILENT', 14, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa có văn bản quy định', false, null),
    (4, 'IDLE_MONEY', 30, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa có văn bản quy định', false, null),
    (5, 'ASSIGNMENT', 90, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa có văn bản quy định', false, null),
    (6, 'CONTRACT', 60, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa có văn bản quy định', false, null);

-- Held while two schemes at once may support an establishment of which nothing is on file yet: by a digit of its identity.
create table funding_lock (
    bucket integer primary key
);
insert into funding_lock (bucket) values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);
