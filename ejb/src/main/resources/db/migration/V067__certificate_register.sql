-- award, merit: whoever takes a number of a register holds its row, so that of two at once one waits for the other
create table certificate_register (
    id varchar(16) primary key                       -- the unit that issues; BCT: the ministry; BK-BCT: its merit certificates
);
insert into certificate_register (id) select id from unit_period;
insert into certificate_register (id) values ('BCT'), ('BK-BCT');

-- a number is of one certificate of its issuer and year, whether the round was run here or reported; a report that is replaced gives its numbers back
alter table award_certificate add column standing_key varchar(100);
update award_certificate set standing_key = coalesce(issuer_id, 'BCT') || '/' || cast(award_year as varchar(4)) || '/' || number
    where (ended_on is null or round_id is not null) and id = (select min(o.id) from award_certificate o where o.award_year = award_certificate.award_year
        and o.number = award_certificate.number and coalesce(o.issuer_id, 'BCT') = coalesce(award_certificate.issuer_id, 'BCT')
        and (o.ended_on is null or o.round_id is not null));
alter table award_certificate add constraint award_certificate_standing unique (standing_key);
