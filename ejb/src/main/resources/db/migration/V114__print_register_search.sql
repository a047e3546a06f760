-- register: of whom or what a paper is, told by people; and what a document is found by. The latter is filled in by V115, since the database takes no diacritics off.
alter table printed_document add column whom varchar(1000) default '' not null;      -- person, product, establishment; empty: none
alter table printed_document add column search_key varchar(2000) default '' not null; -- number, title, whom, subject, issuer, office and check code without diacritics
update printed_document set whom = coalesce((select c.product_name || ' – ' || c.establishment_name from award_certificate c
    where 'BM24-' || c.id = printed_document.subject), '') where form = 'BM24';
update printed_document set whom = coalesce((select substring(coalesce(m.name, m.position) from 1 for 1000) from merit_case m
    where 'BANGKHEN-' || m.id = printed_document.subject), '') where form = 'BANGKHEN';
