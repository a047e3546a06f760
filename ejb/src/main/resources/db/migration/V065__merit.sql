-- merit certificates (khen thưởng) from a score card of the unit, and regional conferences with the figures reported there
create table merit_criterion ( -- what a score card counts on a day; its points are 100 together
    id          bigint       primary key,
    code        varchar(16)  not null,                  -- PROGRESS, SETTLEMENT, KEPT, REPORTS
    name        varchar(300) not null,
    most_points integer      not null,
    position    integer      not null,
    valid_from  date         not null,
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null
);

create table regional_conference (
    id           bigint       primary key,
    region       varchar(16)  not null,
    number       integer      not null,                 -- lần thứ
    held_on      date         not null,
    place        varchar(400) not null,
    host_id      varchar(16)  not null references unit_period (id),
    next_host_id varchar(16)  references unit_period (id), -- who asks to host the next; null: not said
    delegates    integer,                               -- null: not counted
    sample       boolean      not null,
    made_at      ${instant}   not null,
    made_by      varchar(100) not null,
    lock_version bigint       not null,
    unique (region, number)
);

create table conference_figures ( -- the figures as they were reported there; never updated
    id            bigint       primary key,
    conference_id bigint       not null references regional_conference (id),
    plan_year     integer      not null,
    period        varchar(8)   not null,
    content       ${bytes}     not null,                -- canonical JSON
    digest        varchar(64)  not null,                -- SHA-256 of it
    frozen_at     ${instant}   not null,
    frozen_on     date         not null,
    frozen_by     varchar(100) not null,
    unique (conference_id, plan_year, period)
);

create table merit_case ( -- one collective or person proposed for a merit certificate (bằng khen)
    id              bigint        primary key,
    plan_year       integer       not null,             -- of the merits
    kind            varchar(16)   not null,             -- COLLECTIVE, PERSON
    unit_id         varchar(16)   not null references unit_period (id),
    name            varchar(200),                       -- of a person it may be said by the position alone
    position        varchar(400),
    merits          varchar(2000) not null,
    state           varchar(16)   not null,             -- PROPOSED, GRANTED, REFUSED, WITHDRAWN
    card            ${bytes}      not null,             -- the score card on the day of the proposal, canonical JSON
    card_digest     varchar(64)   not null,
    conference_id   bigint        references regional_conference (id), -- where it is handed over
    decision_number varchar(100),
    decision_date   date,
    number          varchar(60)   unique,               -- of the certificate
    sample          boolean       not null,
    made_at         ${instant}    not null,
    made_on         date          not null,
    made_by         varchar(100)  not null,
    lock_version    bigint        not null
);
create index merit_case_year on merit_case (plan_year, unit_id);

create table merit_event ( -- never updated
    id           bigint       primary key,
    case_id      bigint       not null references merit_case (id),
    act          varchar(16)  not null,
    from_state   varchar(16)  not null,
    to_state     varchar(16)  not null,
    at           ${instant}   not null,
    business_day date         not null,
    actor        varchar(100) not null,
    reason       varchar(1000)
);
create index merit_event_of on merit_event (case_id, id);

insert into merit_criterion (id, code, name, most_points, position, valid_from, valid_to, legal_basis, verified) values
    (1, 'PROGRESS', 'Tiến độ: đề án hoàn thành trong số đề án được duyệt', 40, 1, date '2014-01-01', null, 'Luật Thi đua, khen thưởng; thang điểm của Cục chưa có văn bản đối chiếu', false),
    (2, 'SETTLEMENT', 'Quyết toán: kinh phí đã quyết toán trong số kinh phí được giao', 20, 2, date '2014-01-01', null, 'Luật Thi đua, khen thưởng; thang điểm của Cục chưa có văn bản đối chiếu', false),
    (3, 'KEPT', 'Không ngừng: đề án không phải ngừng trong số đề án được duyệt', 20, 3, date '2014-01-01', null, 'Luật Thi đua, khen thưởng; thang điểm của Cục chưa có văn bản đối chiếu', false),
    (4, 'REPORTS', 'Báo cáo: văn bản nộp đúng hạn trong số văn bản đến hạn', 20, 4, date '2014-01-01', null, 'Luật Thi đua, khen thưởng; thang điểm của Cục chưa có văn bản đối chiếu', false);
