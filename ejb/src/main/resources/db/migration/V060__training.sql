-- training: courses from need to outcome. Nothing is deleted; what is replaced has an end or a later version.
create table course_norm ( -- dated; what is null is not known or not limited
    id                 bigint       primary key,
    kind               varchar(32)  not null,
    class_least        integer,
    class_most         integer,
    days_most          integer,                         -- from the first to the last day
    learner_most       bigint,                          -- whole đồng of funds for one learner
    priority_most      bigint,                          -- the same for one of an ethnic minority or a poor household
    attendance_percent integer,                         -- of the days held, below which a learner is asked after
    valid_from         date         not null,
    valid_to           date,
    legal_basis        varchar(400) not null,
    verified           boolean      not null
);
insert into course_norm (id, kind, class_least, class_most, days_most, learner_most, priority_most, attendance_percent, valid_from, valid_to, legal_basis, verified) values
    (1, 'VOCATIONAL', 10, 35, 92, 2000000, 3000000, 80, date '2014-01-01', date '2015-12-31', 'QĐ 1956/QĐ-TTg năm 2009; sĩ số, chuyên cần theo quy ước', false),
    (2, 'CRAFT', 10, 35, 92, 2000000, 3000000, 80, date '2014-01-01', date '2015-12-31', 'QĐ 1956/QĐ-TTg năm 2009; sĩ số, chuyên cần theo quy ước', false),
    (3, 'UPSKILL', 10, 35, 92, 2000000, 3000000, 80, date '2014-01-01', date '2015-12-31', 'QĐ 1956/QĐ-TTg năm 2009; sĩ số, chuyên cần theo quy ước', false),
    (4, 'VOCATIONAL', 10, 35, 92, 2000000, 3000000, 80, date '2016-01-01', null, 'QĐ 46/2015/QĐ-TTg, Điều 5; sĩ số, chuyên cần theo quy ước', false),
    (5, 'CRAFT', 10, 35, 92, 2000000, 3000000, 80, date '2016-01-01', null, 'QĐ 46/2015/QĐ-TTg, Điều 5; sĩ số, chuyên cần theo quy ước', false),
    (6, 'UPSKILL', 10, 35, 92, 2000000, 3000000, 80, date '2016-01-01', null, 'QĐ 46/2015/QĐ-TTg, Điều 5; sĩ số, chuyên cần theo quy ước', false);

create table training_course ( -- one for each number of a unit and year, prepared here or known by its report alone
    id               bigint        primary key,
    unit_id          varchar(16)   not null references unit_period (id),
    plan_year        integer       not null,
    document         varchar(100)  not null,
    state            varchar(16)   not null,             -- NEEDED, PLANNED, APPROVED, OPEN, RUNNING, FINISHED, CANCELLED, REPORTED
    course_kind      varchar(32)   not null,
    name             varchar(400)  not null,
    occupation       varchar(200),
    place            varchar(400)  not null,
    from_day         date          not null,
    to_day           date          not null,
    scheme           varchar(100),
    employer_name    varchar(400),
    employer_form    varchar(16),
    employer_code    varchar(20),
    employer_address varchar(400),
    committed        integer,
    delegates        integer,
    national         bigint        not null,
    local            bigint        not null,
    other            bigint        not null,
    sample           boolean       not null,
    need             varchar(2000),                      -- why it is asked for
    planned          integer       not null,             -- learners, or delegates of a workshop
    priority         integer       not null,             -- of these of an ethnic minority or a poor household
    capacity         integer       not null,             -- seats; who comes later waits
    made_at          ${instant}    not null,
    made_by          varchar(100)  not null,
    lock_version     bigint        not null,
    unique (unit_id, plan_year, document)
);
create index training_course_year on training_course (plan_year, unit_id);

create table training_event ( -- never updated
    id           bigint        primary key,
    course_id    bigint        not null references training_course (id),
    act          varchar(32)   not null,
    from_state   varchar(16)   not null,
    to_state     varchar(16)   not null,
    at           ${instant}    not null,
    business_day date          not null,
    actor        varchar(100)  not null,
    reason       varchar(1000)
);
create index training_event_of on training_event (course_id, id);

create table training_enrolment ( -- personal data: for the unit of the course alone
    id            bigint       primary key,
    course_id     bigint       not null references training_course (id),
    name          varchar(200) not null,
    person_key    varchar(500) not null,                 -- perhaps the same person
    birth_year    integer      not null,
    sex           varchar(8)   not null,
    commune       varchar(200) not null,
    minority      boolean      not null,
    poor          boolean      not null,
    establishment varchar(400),
    place         varchar(16)  not null,                 -- SEATED, WAITING, GIVEN_UP
    result        varchar(16),
    certificate   varchar(100),
    work          varchar(16),
    enrolled_at   ${instant}   not null,
    enrolled_by   varchar(100) not null,
    lock_version  bigint       not null
);
create index training_enrolment_of on training_enrolment (course_id, id);
create index training_enrolment_person on training_enrolment (person_key);

create table training_session ( -- a day of the course that was held, and who came
    id         bigint       primary key,
    course_id  bigint       not null references training_course (id),
    held_on    date         not null,
    noted_at   ${instant}   not null,
    noted_by   varchar(100) not null,
    unique (course_id, held_on)
);
create table training_presence (
    id           bigint  primary key,
    session_id   bigint  not null references training_session (id),
    enrolment_id bigint  not null references training_enrolment (id),
    present      boolean not null,
    unique (session_id, enrolment_id)
);

create table training_report ( -- a version, as a message brought it
    id               bigint        primary key,
    message_id       bigint        not null references inbox_message (id),
    sender           varchar(16)   not null,
    unit_id          varchar(16)   not null references unit_period (id),
    plan_year        integer       not null,
    document         varchar(100)  not null,
    version          integer       not null,
    kind             varchar(16)   not null,
    state            varchar(16)   not null,             -- WAITING, IN_FORCE, SUPERSEDED, WITHDRAWN, RETURNED
    course_id        bigint        references training_course (id),
    establishment_id bigint        references establishment (id), -- of the employer
    course_kind      varchar(32),                        -- null in a withdrawal, as all that follows
    name             varchar(400),
    occupation       varchar(200),
    place            varchar(400),
    place_key        varchar(400),
    from_day         date,
    to_day           date,
    scheme           varchar(100),
    employer_name    varchar(400),
    employer_form    varchar(16),
    employer_code    varchar(20),
    employer_address varchar(400),
    committed        integer,
    delegates        integer,
    national         bigint        not null,
    local            bigint        not null,
    other            bigint        not null,
    sample           boolean       not null,
    learners         integer       not null,
    completed        integer       not null,
    received_at      ${instant}    not null,
    business_day     date          not null,
    unique (unit_id, plan_year, document, version)
);
create index training_report_message on training_report (message_id);
create index training_report_course on training_report (course_id, version);
create index training_report_days on training_report (course_kind, from_day, to_day);

create table training_learner ( -- personal data: for the unit of the course alone; of a version that was taken
    id            bigint       primary key,
    report_id     bigint       not null references training_report (id),
    position      integer      not null,
    name          varchar(200) not null,
    person_key    varchar(500) not null,
    birth_year    integer      not null,
    sex           varchar(8)   not null,
    commune       varchar(200) not null,
    minority      boolean      not null,
    poor          boolean      not null,
    establishment varchar(400),
    result        varchar(16)  not null,
    certificate   varchar(100),
    work          varchar(16)
);
create index training_learner_of on training_learner (report_id, position);
create index training_learner_person on training_learner (person_key);

create table training_survey ( -- of a version that was taken, or noted in the preparation of the next (report_id is null)
    id          bigint     primary key,
    course_id   bigint     not null references training_course (id),
    report_id   bigint     references training_report (id),
    months      integer    not null,                     -- 3, 6, 12
    surveyed_on date       not null,
    reached     integer    not null,
    at_employer integer    not null,
    at_local    integer    not null,
    elsewhere   integer    not null,
    self        integer    not null,
    noted_at    ${instant} not null,
    noted_by    varchar(100) not null
);
create index training_survey_of on training_survey (course_id, report_id);

insert into contract_version (id, type, dataschema, version, taken_from, taken_until, basis, verified) values
    (18, 'vn.khuyencong.training.report', 'urn:khuyencong:schema:training.report:1', 1, date '2000-01-01', null, 'Quy ước trao đổi dữ liệu, chưa có văn bản quy định', false);
