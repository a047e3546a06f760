-- award: its norms are law that people enter, end and verify, as the other lists are (V014); the criteria of a level are one row, since
-- their points are 100 together, and say themselves which of them break a tie
create table award_criteria (
    id          bigint       primary key,
    level       varchar(16),                            -- null: every level that has none of its own
    ties        varchar(400) not null,                  -- codes of criteria in the order in which they break a tie, separated by a blank
    valid_from  date         not null,
    valid_to    date,
    legal_basis varchar(400) not null,
    verified    boolean      not null,
    entered_by  varchar(100),                           -- null: shipped with the system
    entered_at  ${instant},
    ended_by    varchar(100),
    ended_at    ${instant},
    verified_by varchar(100),
    verified_at ${instant}
);
insert into award_criteria (id, level, ties, valid_from, valid_to, legal_basis, verified) values
    (1, null, 'C1 C2 C3 C4', date '2014-01-01', null, 'TT 26/2014/TT-BCT; điểm từng nhóm chưa có văn bản đối chiếu', false);
alter table award_criterion add column criteria_id bigint references award_criteria (id);
update award_criterion set criteria_id = 1;
alter table award_criterion alter column criteria_id set not null;
create index award_criterion_of on award_criterion (criteria_id);
alter table award_criterion drop column level;
alter table award_criterion drop column valid_from;
alter table award_criterion drop column valid_to;
alter table award_criterion drop column legal_basis;
alter table award_criterion drop column verified;

alter table award_level_rule drop column ties;
alter table award_level_rule add column entered_by varchar(100);
alter table award_level_rule add column entered_at ${instant};
alter table award_level_rule add column ended_by varchar(100);
alter table award_level_rule add column ended_at ${instant};
alter table award_level_rule add column verified_by varchar(100);
alter table award_level_rule add column verified_at ${instant};

alter table award_group add column entered_by varchar(100);
alter table award_group add column entered_at ${instant};
alter table award_group add column ended_by varchar(100);
alter table award_group add column ended_at ${instant};
alter table award_group add column verified_by varchar(100);
alter table award_group add column verified_at ${instant};
