-- register: one job makes many papers, whatever they are: letters to exhibitors, certificates, merit certificates. It knows each paper:
-- what waits, what is made, what could not be made and why. Letters made before are kept document by document as they were.
alter table print_batch add column kind varchar(16) default 'CERTIFICATES' not null;    -- LETTERS, CERTIFICATES, MERITS
alter table print_batch add column source_id bigint default 0 not null;                  -- number of the computation or the round, or the year
alter table print_batch add column failed integer default 0 not null;                    -- how many could not be made
alter table print_batch add column acting varchar(100) default '' not null;              -- in whose name it goes on
alter table print_batch add column worker varchar(36);                                   -- who works at it; null: nobody yet, or it has ended
update print_batch set acting = started_by,
    source_id = coalesce((select r.id from award_round r where 'BM24-' || r.code = print_batch.subject), 0),
    fault = case when fault is null then null else 'PRINT_BATCH_BROKEN
' || substring(fault from 1 for 900) end,
    ended_at = coalesce(ended_at, seen_at), state = case when state = 'RUNNING' then 'FAILED' else state end;
drop index print_batch_of;
create index print_batch_of on print_batch (kind, source_id, started_at);
create index print_batch_free on print_batch (state, seen_at);

alter table print_batch_item add column item_key bigint default 0 not null;              -- number of what it is made of: certificate, application, proposal
alter table print_batch_item add column title varchar(1000) default '' not null;         -- by which people know it
alter table print_batch_item add column unit_id varchar(16) references unit_period (id); -- to or of whom it is
alter table print_batch_item add column state varchar(16) default 'MADE' not null;       -- WAITING, MADE, FAILED
alter table print_batch_item add column fault varchar(1000);                             -- why it could not be made
alter table print_batch_item add column name varchar(300);                               -- of its file
alter table print_batch_item alter column document_id drop not null;
update print_batch_item set
    title = (select d.number from printed_document d where d.id = print_batch_item.document_id),
    name = (select d.subject || '-' || d.version || '.pdf' from printed_document d where d.id = print_batch_item.document_id);

create table print_batch_paper ( -- the bytes of a paper that stands in no register; never updated
    item_id  bigint       primary key references print_batch_item (id),
    digest   varchar(64)  not null,               -- SHA-256 of the content
    content  ${bytes}     not null
);

insert into print_batch (id, kind, source_id, subject, unit_id, state, documents, made, cancel_asked, fault, started_at, started_by, acting, seen_at, ended_at, lock_version)
    select b.id, 'LETTERS', b.run_id, 'CONGVAN-' || f.code || '-' || b.run_id, f.organiser_id, case when b.state = 'RUNNING' then 'FAILED' else b.state end,
        b.letters, b.made, false, case when b.fault is null then null else 'PRINT_BATCH_BROKEN
' || substring(b.fault from 1 for 900) end, b.started_at, b.started_by, b.started_by, b.seen_at, coalesce(b.ended_at, b.seen_at), 0
    from fair_letter_batch b join fair f on f.id = b.fair_id;
insert into print_batch_item (id, batch_id, position, title, unit_id, name)
    select l.id, l.batch_id, row_number() over (partition by l.batch_id order by l.unit_id, l.part), l.name || ' (' || l.letters || ')', l.unit_id, l.name
    from fair_letter_file l;
insert into print_batch_paper (item_id, digest, content) select l.id, l.digest, l.content from fair_letter_file l;
drop table fair_letter_file;
drop table fair_letter_batch;
