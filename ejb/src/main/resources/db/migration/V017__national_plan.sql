-- The consolidated national plan: one per year, from collecting to the decisions on it ------------------------------------
create table national_plan (
    id           bigint       primary key,
    plan_year    integer      not null unique,
    state        varchar(16)  not null,
    lock_version bigint       not null
);

create table national_plan_event ( -- never updated
    id           bigint       primary key,
    plan_id      bigint       not null references national_plan (id),
    act          varchar(24)  not null,
    from_state   varchar(16)  not null,
    to_state     varchar(16)  not null,
    at           ${instant}   not null,
    business_day date         not null,
    actor        varchar(100) not null,
    on_behalf_of varchar(200)
);
create index national_plan_event_plan on national_plan_event (plan_id, id);

create table plan_decision ( -- each decision makes the next version of the plan; never updated
    id              bigint       primary key,
    plan_id         bigint       not null references national_plan (id),
    version         integer      not null,
    kind            varchar(16)  not null,
    decision_number varchar(100) not null,
    decision_date   date         not null,
    authority       varchar(400) not null,
    at              ${instant}   not null,
    business_day    date         not null,
    actor           varchar(100) not null, -- user name; of a decision that a unit's plan carried, the unit
    unique (plan_id, version),
    unique (plan_id, decision_number, decision_date)
);

create table decided_document ( -- what a decision made of each document; never updated
    id           bigint primary key,
    decision_id  bigint not null references plan_decision (id),
    submitted_id bigint references document_version (id), -- what was decided on; null where the decision came with the plan
    version_id   bigint references document_version (id)  -- the version it made; null where nothing was left of it
);
create index decided_document_decision on decided_document (decision_id);
create index decided_document_submitted on decided_document (submitted_id);
create index decided_document_version on decided_document (version_id);

create table line_appraisal ( -- never updated; the newest of a line counts
    id           bigint       primary key,
    line_id      bigint       not null references scheme_line (id),
    outcome      varchar(16)  not null,
    amount       bigint,                   -- đồng, where the line is reduced
    cells        varchar(20000),           -- JSON: pointers to the returned cells in the document as submitted
    reason_code  varchar(32),
    note         varchar(4000),
    at           ${instant}   not null,
    business_day date         not null,
    actor        varchar(100) not null,
    on_behalf_of varchar(200),
    carried_from bigint references line_appraisal (id) -- of the same line of the version before, word for word
);
create index line_appraisal_line on line_appraisal (line_id, id);
create index line_appraisal_actor on line_appraisal (actor);

create table plan_return ( -- one letter for each document; open as long as the version is in force; never updated
    id           bigint       primary key,
    version_id   bigint       not null unique references document_version (id),
    cells        varchar(1000000) not null, -- JSON: every returned cell
    note         varchar(4000),
    at           ${instant}   not null,
    business_day date         not null,
    actor        varchar(100) not null
);

create table scheme_move ( -- where a scheme goes that the national plan of its year does not take; never updated
    id           bigint       primary key,
    decision_id  bigint       not null references plan_decision (id),
    unit_id      varchar(16)  not null references unit_period (id),
    code         varchar(100) not null,
    plan_year    integer      not null,
    fund         varchar(16)  not null,
    to_year      integer      not null,
    to_fund      varchar(16)  not null,
    support      bigint       not null,    -- đồng, as it was submitted
    reason_code  varchar(32),
    note         varchar(4000)
);
create index scheme_move_to on scheme_move (unit_id, to_year, to_fund);

-- A document that was sent by an act of the portal and not from a workbook has none; a workbook that may be sent waits for
-- another person of the unit.
alter table portal_submission alter column upload_id drop not null;
alter table portal_upload add column ready_on date;
