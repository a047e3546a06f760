-- Several versions of a plan may rest on one message: each decision made here is a version of its own.
alter table document_version add column rests_on bigint;
update document_version set rests_on = message_id;
alter table document_version drop column message_id; -- its unique constraint goes with it
alter table document_version rename column rests_on to message_id;
alter table document_version alter column message_id set not null;
alter table document_version add constraint document_version_message foreign key (message_id) references inbox_message (id);
create index document_version_by_message on document_version (message_id);
alter table document_version add column in_force_from date;  -- business days on which it came into force and was superseded
alter table document_version add column in_force_to date;
update document_version set in_force_from = (select business_day from inbox_message m where m.id = document_version.message_id)
    where state in ('IN_FORCE', 'SUPERSEDED');
-- Of older rows the day of the next version of the same document is the day they were superseded.
update document_version set in_force_to = (select min(m.business_day) from document_version n join inbox_message m on m.id = n.message_id
        where n.subject = document_version.subject and n.plan_year = document_version.plan_year and n.stream = document_version.stream
        and n.document = document_version.document and n.id > document_version.id and n.state in ('IN_FORCE', 'SUPERSEDED'))
    where state = 'SUPERSEDED';

-- scheme: one record for the whole life of a scheme, and everything that was done to it ---------------------------------
create table scheme_record (
    id           bigint       primary key,
    unit_id      varchar(16)  not null references unit_period (id), -- as its plan was approved; a successor acts for it
    plan_year    integer      not null,
    fund         varchar(16)  not null,
    code         varchar(100) not null,
    name         varchar(1000) not null,
    kind         varchar(16)  not null,
    implementing_unit varchar(400) not null,
    end_month    varchar(7),
    state        varchar(32)  not null,
    former_state varchar(32),              -- where it was before a request or a hold
    steps        integer      not null,    -- how many steps its unit has sent
    percent_done integer      not null,
    scheme_id    bigint references scheme (id), -- as the newest version of the plan states it
    replaces_id  bigint references scheme_record (id),
    lock_version bigint       not null,
    unique (unit_id, plan_year, fund, code)
);
create index scheme_record_state on scheme_record (plan_year, state);

create table scheme_event ( -- never updated
    id           bigint       primary key,
    record_id    bigint       not null references scheme_record (id),
    act          varchar(40)  not null,
    from_state   varchar(32)  not null,
    to_state     varchar(32)  not null,
    at           ${instant}   not null,
    business_day date         not null,
    on_day       date         not null,    -- the day it speaks of: of the paper, the visit, the signature
    actor        varchar(100) not null,    -- user name, unit or system
    on_behalf_of varchar(200),
    unit_id      varchar(16)  references unit_period (id), -- the unit that acted; null for the ministry
    paper_number varchar(100),
    paper_date   date,
    reason_code  varchar(32),
    note         varchar(4000),
    amount       bigint,                   -- đồng, where the act speaks of an amount
    percent_done integer,
    details      varchar(1000000),         -- JSON: what else the act says, by its kind
    message_id   bigint references inbox_message (id), -- the message it came by
    version_id   bigint references document_version (id) -- the version of the plan that it made or came by
);
create index scheme_event_record on scheme_event (record_id, id);
create index scheme_event_day on scheme_event (business_day);

create table ledger_entry ( -- money of plans, double entry: the postings of an entry sum up to zero; never updated
    id           bigint       primary key,
    entry        bigint       not null,
    unit_id      varchar(16)  not null references unit_period (id),
    plan_year    integer      not null,
    fund         varchar(16)  not null,
    account      varchar(16)  not null,
    record_id    bigint references scheme_record (id),
    amount       bigint       not null,    -- đồng
    business_day date         not null,
    event_id     bigint references scheme_event (id),
    reason       varchar(40)  not null
);
create index ledger_entry_plan on ledger_entry (unit_id, plan_year, fund, account);
create index ledger_entry_record on ledger_entry (record_id, account);

create table ledger_balance ( -- locked row by row: two acts at once cannot use the same freed money
    id           varchar(200) primary key, -- unit.year.fund.account
    amount       bigint       not null
);

-- What the ministry tells a unit, signed: decisions, returns, reminders. It leaves by the outbox where the unit has a gateway.
create table ministry_letter (
    id         bigint       primary key,
    name       varchar(64)  not null unique, -- id of the event, by which the unit knows it
    to_unit    varchar(16)  not null references unit_period (id),
    type       varchar(100) not null,
    about      varchar(400) not null,        -- the document or scheme that it speaks of
    business_day date       not null,
    created_at ${instant}   not null,
    body       ${bytes}     not null,
    jws        varchar(4000) not null
);
create index ministry_letter_unit on ministry_letter (to_unit, id);
