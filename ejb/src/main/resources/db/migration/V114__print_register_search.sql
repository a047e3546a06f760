-- register: of whom or what a paper is, told by people; and what a document is found by. The latter is filled in by V115, since the database takes no diacritics off.
alter table printed_document add column whom varchar(1000) default '' not null;      -- person, product, establishment; empty: none
alter table printed_document add column search_key varchar(2000) default '' not null; -- number, title, whom, subject, issuer, office and check code without diacritics
update printed_document set whom = coalesce((select c.product_name || ' – ' || c.establishment_name from award_certificate c
    where c.id = cast(substring(printed_document.subject from 6) as bigint)), '')
    where form = 'BM24' and subject like 'BM24-_%' and translate(substring(subject from 6), '123456789', '000000000') = repeat('0', char_length(substring(subject from 6)));
update printed_document set whom = coalesce((select substring(coalesce(m.name, m.position) from 1 for 1000) from merit_case m
    where m.id = cast(substring(printed_document.subject from 10) as bigint)), '')
    where form = 'BANGKHEN' and subject like 'BANGKHEN-_%' and translate(substring(subject from 10), '123456789', '000000000') = repeat('0', char_length(substring(subject from 10)));
update printed_document set whom = coalesce((select a.name from fair_application a
    where a.id = cast(substring(printed_document.asked from position('application=' in printed_document.asked) + 12) as bigint)), '')
    where form = 'CONGVAN' and asked like '%application=_%' and translate(substring(asked from position('application=' in asked) + 12), '123456789', '000000000') = repeat('0', char_length(substring(asked from position('application=' in asked) + 12)));
