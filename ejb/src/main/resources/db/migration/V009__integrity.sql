-- integrity: runs of the checks and what they found ---------------------------------------------------------------------
create table check_run (
    id          bigint primary key,
    started_by  varchar(100) not null, -- user name, or system for the nightly run
    started_at  ${instant} not null,
    beat_at     ${instant} not null, -- last sign of life
    finished_at ${instant},
    state       varchar(16)  not null,
    total       integer      not null, -- checks to run
    done        integer      not null,
    found       integer      not null,
    broken      integer      not null  -- checks that could not be run
);

create table check_slot ( -- one run at a time, one nightly run a night, on however many nodes
    id         integer primary key,
    run_id     bigint references check_run (id),
    last_night date
);
insert into check_slot (id) values (1);

create table check_finding (
    id           bigint primary key,
    fingerprint  varchar(64)   not null unique, -- SHA-256 of check, unit, subject and target
    check_id     varchar(64)   not null,
    severity     varchar(16)   not null,
    unit_id      varchar(16),
    subject      varchar(300)  not null,
    detail       varchar(1000),                 -- values, put into words by the check
    target       varchar(200),
    first_seen   ${instant}  not null,
    last_seen    ${instant}  not null,
    last_run     bigint        not null references check_run (id),
    gone_since   ${instant},                  -- first run that did not find it any more
    known_reason varchar(1000),
    known_by     varchar(100),
    known_at     ${instant},
    known_detail varchar(1000)                  -- what it looked like then: once it changes, it is news again
);
create index check_finding_of on check_finding (check_id, gone_since);
create index check_finding_unit on check_finding (unit_id);
