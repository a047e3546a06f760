-- training: its norms are law that people enter, end and verify, as the other lists are (V014)
alter table course_norm add column entered_by varchar(100);           -- null: shipped with the system
alter table course_norm add column entered_at ${instant};
alter table course_norm add column ended_by varchar(100);
alter table course_norm add column ended_at ${instant};
alter table course_norm add column verified_by varchar(100);
alter table course_norm add column verified_at ${instant};
