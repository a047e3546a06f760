-- training: who noted what, and what stood there before it was corrected. Nothing is overwritten without a trace.
alter table training_presence add column noted_at ${instant};          -- null: with its day
alter table training_presence add column noted_by varchar(100);
alter table training_enrolment add column result_at ${instant};
alter table training_enrolment add column result_by varchar(100);
alter table training_course add column delegates_at ${instant};
alter table training_course add column delegates_by varchar(100);

create table training_correction ( -- never updated; personal data: for the unit of the course alone
    id            bigint       primary key,
    course_id     bigint       not null references training_course (id),
    enrolment_id  bigint       references training_enrolment (id),  -- null: the delegates of a workshop
    held_on       date,                                              -- of the day that was noted; null: not of a day
    present       boolean,                                           -- what stood there
    result        varchar(16),
    certificate   varchar(100),
    work          varchar(16),
    delegates     integer,
    noted_at      ${instant},                                        -- null: not known
    noted_by      varchar(100),
    corrected_at  ${instant}   not null,
    corrected_by  varchar(100) not null
);
create index training_correction_of on training_correction (course_id, id);
