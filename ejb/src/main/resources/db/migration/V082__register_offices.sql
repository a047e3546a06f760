-- register: the office whose paper it is stands in words of its own; a number that was taken and has no document stays, with the reason
alter table printed_document add column office varchar(40);      -- DEPARTMENT, UNIT-P63-24: identity of the issuer, whatever it is called
update printed_document set office = case when unit_id is null then case when form = 'BM24' then 'MINISTRY' else 'DEPARTMENT' end
    when form = 'BM24' then 'COMMITTEE-' || unit_id else 'UNIT-' || unit_id end;
alter table printed_document alter column office set not null;
alter table printed_document add column said_digest varchar(64); -- SHA-256 of head, edition of the form and content; null: issued before it was kept
alter table printed_document add column void_cause varchar(16);  -- FAILED, INTERRUPTED, SOURCE_ENDED; null unless the number is void
-- Until it is printed a document has a number and no version, digest or bytes.
alter table printed_document alter column version drop not null;
alter table printed_document alter column digest drop not null;
alter table printed_document alter column size_bytes drop not null;
create index printed_document_state on printed_document (state, issued_at);

create table office_sequence ( -- an office's numbers of one kind of document in one year
    id          bigint      primary key,
    office      varchar(40) not null,
    symbol      varchar(60) not null,                -- BC-CTĐP; empty: for what is not numbered here
    seq_year    integer     not null,
    last_number integer     not null,
    unique (office, symbol, seq_year)
);
insert into office_sequence (id, office, symbol, seq_year, last_number)
    select min(id), office, symbol, seq_year, max(ordinal) from printed_document where ordinal is not null group by office, symbol, seq_year;
drop table print_sequence;
-- What has a number of its own takes none of a sequence.
update printed_document set symbol = '' where ordinal is null;
-- An office that was renamed may have begun the same anew: the later of them stay documents of their own.
update printed_document set subject = subject || '-' || id where exists (select 1 from printed_document earlier where earlier.office = printed_document.office
    and earlier.subject = printed_document.subject and earlier.version = printed_document.version and earlier.id < printed_document.id);
