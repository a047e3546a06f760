-- What a version of a plan comes to, by kind of scheme: its lines never change, and tables of years would read all of them each time.
create table scheme_sum (
    id         bigint      primary key,
    version_id bigint      not null references document_version (id),
    kind       varchar(16) not null,
    schemes    bigint      not null,
    lines      bigint      not null,
    support    bigint      not null, -- đồng
    unique (version_id, kind)
);
-- One sequence gives the ids of all rows: that of a kind's first scheme is no other sum's.
insert into scheme_sum (id, version_id, kind, schemes, lines, support)
    select min(s.id), s.version_id, s.kind, count(*), sum((select count(*) from scheme_line l where l.scheme_id = s.id)),
        sum((select coalesce(sum(l.support), 0) from scheme_line l where l.scheme_id = s.id)) from scheme s group by s.version_id, s.kind;
