-- fair: trade fairs, their floor, who applies, who gets which stall and why. Nothing is deleted; what is replaced has an end.
create table fair (
    id             bigint        primary key,
    code           varchar(40)   not null unique,
    name           varchar(400)  not null,
    place          varchar(400)  not null,
    scope          varchar(16)   not null,               -- DOMESTIC, ABROAD
    organised      boolean       not null,               -- true: the fund organises it; false: it takes part in another's
    plan_year      integer       not null,
    from_day       date          not null,
    to_day         date          not null,
    organiser_id   varchar(16)   references unit_period (id), -- null: the department
    opens_on       date          not null,               -- applications: first and last day
    closes_on      date          not null,
    most_each      integer       not null,               -- stalls an establishment may have at most
    rule_version   varchar(40)   not null,               -- the published rules of the allocation
    seed_digest    varchar(64),                          -- published with the announcement
    seed           varchar(64),                          -- kept secret until the result is published
    state          varchar(16)   not null,
    sample         boolean       not null,
    made_at        ${instant}    not null,
    made_by        varchar(100)  not null,
    lock_version   bigint        not null
);
create index fair_year on fair (plan_year, from_day);

create table fair_event ( -- never updated
    id             bigint        primary key,
    fair_id        bigint        not null references fair (id),
    act            varchar(32)   not null,
    from_state     varchar(16)   not null,
    to_state       varchar(16)   not null,
    at             ${instant}    not null,
    business_day   date          not null,
    actor          varchar(100)  not null,
    reason         varchar(1000)
);
create index fair_event_of on fair_event (fair_id, id);

create table floor_plan ( -- a version of the floor of a fair; the newest is in force
    id             bigint        primary key,
    fair_id        bigint        not null references fair (id),
    version        integer       not null,
    source         varchar(200)  not null,               -- the imported file, or by hand
    at             ${instant}    not null,
    by_account     varchar(100)  not null,
    unique (fair_id, version)
);

create table fair_stall ( -- of one version of the floor; known by its number within the fair
    id             bigint        primary key,
    floor_plan_id  bigint        not null references floor_plan (id),
    number         varchar(20)   not null,
    hall           varchar(40)   not null,
    row_label      varchar(20)   not null,
    place          integer       not null,               -- in its row, from 1; neighbours have consecutive places
    zone           varchar(40)   not null,               -- code of a zone
    width_cm       integer       not null,
    depth_cm       integer       not null,
    corner         boolean       not null,
    combined       boolean       not null,               -- a province's common stall: stalls, but no turn
    unique (floor_plan_id, number),
    unique (floor_plan_id, hall, row_label, place)
);

create table fair_zone (
    id             bigint        primary key,
    fair_id        bigint        not null references fair (id),
    code           varchar(40)   not null,
    name           varchar(200)  not null,               -- the product group
    color          varchar(7)    not null,
    ended_at       ${instant},
    made_at        ${instant}    not null
);
create index fair_zone_of on fair_zone (fair_id);

create table fair_quota ( -- stalls that a province may have; a province without a quota has no stall
    id             bigint        primary key,
    fair_id        bigint        not null references fair (id),
    unit_id        varchar(16)   not null references unit_period (id),
    stalls         integer       not null,
    made_at        ${instant}    not null,
    made_by        varchar(100)  not null,
    ended_at       ${instant}
);
create index fair_quota_of on fair_quota (fair_id);

create table fair_cost_line (
    id             bigint        primary key,
    fair_id        bigint        not null references fair (id),
    number         integer       not null,
    content        varchar(400)  not null,
    norm           varchar(60)   not null,               -- code of the ceiling: FAIR_…
    unit_id        varchar(16)   references unit_period (id), -- whose plan pays it; null: the department's
    fund           varchar(16)   not null,
    scheme_code    varchar(100),                         -- the scheme of that plan that it belongs to
    cost           bigint        not null,               -- whole đồng
    support        bigint        not null,               -- whole đồng
    made_at        ${instant}    not null,
    made_by        varchar(100)  not null,
    ended_at       ${instant}
);
create index fair_cost_line_of on fair_cost_line (fair_id);

create table fair_application ( -- a version of an application as a message brought it
    id             bigint        primary key,
    message_id     bigint        not null references inbox_message (id),
    sender         varchar(16)   not null,
    fair_id        bigint        references fair (id),   -- null: no such fair
    fair_code      varchar(40)   not null,
    unit_id        varchar(16)   not null references unit_period (id), -- the province
    plan_year      integer       not null,
    document       varchar(100)  not null,
    version        integer       not null,
    kind           varchar(16)   not null,
    state          varchar(16)   not null,               -- WAITING, IN_FORCE, SUPERSEDED, WITHDRAWN, RETURNED
    establishment_id bigint      references establishment (id),
    name           varchar(400)  not null,
    legal_form     varchar(16)   not null,
    tax_code       varchar(20),
    address        varchar(400),
    wanted         integer       not null,
    least          integer       not null,
    first_time     boolean       not null,
    content        varchar(100000) not null,             -- JSON: products, wishes, whom to keep apart
    score          integer,                              -- by the published rules, when it was judged
    received_at    ${instant}    not null,
    business_day   date          not null,
    sample         boolean       not null,
    unique (sender, unit_id, plan_year, document, version)
);
create index fair_application_of on fair_application (fair_id, state);
create index fair_application_of_unit on fair_application (unit_id, fair_id);
create index fair_application_message on fair_application (message_id);

create table fair_hand_act ( -- pins, swaps, blocks: each with its reason, never updated but for its end
    id             bigint        primary key,
    fair_id        bigint        not null references fair (id),
    kind           varchar(16)   not null,               -- PIN, BLOCK
    document       varchar(120),                         -- the application that is pinned: unit/document
    stalls         varchar(2000) not null,               -- numbers, separated by a space
    reason         varchar(1000) not null,
    at             ${instant}    not null,
    by_account     varchar(100)  not null,
    ended_at       ${instant},
    ended_by       varchar(100),
    end_reason     varchar(1000)
);
create index fair_hand_act_of on fair_hand_act (fair_id, ended_at);

create table fair_run ( -- one computation of an allocation
    id             bigint        primary key,
    fair_id        bigint        not null references fair (id),
    floor_plan_id  bigint        not null references floor_plan (id),
    state          varchar(16)   not null,               -- RUNNING, DONE, INFEASIBLE, CANCELLED, FAILED
    input          ${bytes},                             -- canonical JSON; its SHA-256 is the digest
    input_digest   varchar(64)   not null,
    rule_version   varchar(40)   not null,
    result         ${bytes},                             -- canonical JSON: places, levels, conflicts
    result_digest  varchar(64),
    proven         boolean       not null,
    progress       varchar(4000),                        -- JSON: level, value, bound
    cancel_asked   boolean       not null,
    replans_id     bigint        references fair_run (id),
    reason         varchar(1000),
    started_at     ${instant}    not null,
    started_by     varchar(100)  not null,
    seen_at        ${instant}    not null,               -- of the node that computes it
    ended_at       ${instant},
    published_at   ${instant},
    lock_version   bigint        not null
);
create index fair_run_of on fair_run (fair_id, started_at);

create table fair_allotment ( -- who has which stalls by a run
    id             bigint        primary key,
    run_id         bigint        not null references fair_run (id),
    application_id bigint        references fair_application (id), -- null: a province's combined stall
    unit_id        varchar(16)   not null references unit_period (id),
    stall          varchar(20)   not null,
    unique (run_id, stall)
);
create index fair_allotment_application on fair_allotment (application_id);

create table fair_outcome ( -- what came of it for one application, as its province reported it; the newest counts
    id             bigint        primary key,
    message_id     bigint        references inbox_message (id),
    fair_id        bigint        not null references fair (id),
    application_id bigint        not null references fair_application (id),
    attended       boolean       not null,
    stalls_used    integer       not null,
    sales          bigint        not null,               -- whole đồng
    contracts      integer       not null,
    contract_value bigint        not null,               -- whole đồng
    reported_at    ${instant}    not null,
    business_day   date          not null,
    reported_by    varchar(100)  not null
);
create index fair_outcome_of on fair_outcome (fair_id, application_id);
